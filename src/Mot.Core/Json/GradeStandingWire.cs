using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>Where one customer stands, in results.</summary>
internal sealed record GradeStandingWire
{
    /// <summary>The opaque id of the customer.</summary>
    public required string Customer { get; init; }

    /// <summary>Whether the customer has a grade.</summary>
    public required string Status { get; init; }

    /// <summary>The code of the grade; null for none.</summary>
    public string? Grade { get; init; }

    /// <summary>The first day of the grade, or of the refusal.</summary>
    public string? Since { get; init; }

    /// <summary>The first day on which a notice of demotion is possible again; null when it is possible now.</summary>
    public string? HeldUntil { get; init; }

    /// <summary>How many reviews in a row found the customer below what keeps the grade.</summary>
    public required int ReviewsBelow { get; init; }

    /// <summary>The demotion of which notice was given; null for none.</summary>
    public GradeNoticeWire? Notice { get; init; }

    /// <summary>The next day of review.</summary>
    public required string NextReview { get; init; }

    /// <summary>The day by which somebody should follow up; null when there is none.</summary>
    public string? FollowUpDue { get; init; }

    /// <summary>The numbers of the measures of value, by code; null for no answer.</summary>
    public required Dictionary<string, decimal?> Value { get; init; }

    /// <summary>The numbers of the measures of the relationship, by code; null for no answer.</summary>
    public required Dictionary<string, decimal?> Relationship { get; init; }

    /// <summary>What keeps the grade.</summary>
    public required IReadOnlyList<CriterionReadingWire> Keeps { get; init; }

    /// <summary>The code of the next higher grade; null for none.</summary>
    public string? Next { get; init; }

    /// <summary>What the next grade asks for, and what is missing.</summary>
    public required IReadOnlyList<CriterionReadingWire> ToNext { get; init; }

    /// <summary>The codes of the rules by which this is a valuable customer in trouble.</summary>
    public required IReadOnlyList<string> Alarms { get; init; }

    /// <summary>Everything that happened to the grade, in order of days.</summary>
    public required IReadOnlyList<GradeEventWire> Events { get; init; }

    /// <summary>How many facts had no effect, by reason.</summary>
    public required Dictionary<string, int> LeftOut { get; init; }

    internal static GradeStandingWire Of(GradeStanding standing) => new()
    {
        Customer = standing.Customer.Value,
        Status = EnumText.Camel(standing.Status),
        Grade = standing.Grade?.Code,
        Since = DayText.Of(standing.Since),
        HeldUntil = DayText.Of(standing.HeldUntil),
        ReviewsBelow = standing.ReviewsBelow,
        Notice = GradeNoticeWire.Of(standing.Notice),
        NextReview = DayText.Of(standing.NextReview),
        FollowUpDue = DayText.Of(standing.FollowUpDue),
        Value = Values(standing, MeasureAxis.Value),
        Relationship = Values(standing, MeasureAxis.Relationship),
        Keeps = [.. standing.Keeps.Select(CriterionReadingWire.Of)],
        Next = standing.Next?.Code,
        ToNext = [.. standing.ToNext.Select(CriterionReadingWire.Of)],
        Alarms = [.. standing.Alarms.Select(alarm => alarm.Code)],
        Events = [.. standing.Events.Select(GradeEventWire.Of)],
        LeftOut = standing.LeftOut.ToDictionary(pair => EnumText.Camel(pair.Key), pair => pair.Value),
    };

    private static Dictionary<string, decimal?> Values(GradeStanding standing, MeasureAxis axis) => standing.Measures
        .Where(reading => reading.Measure.Axis == axis)
        .ToDictionary(reading => reading.Measure.Code, reading => Number.Plain(reading.Value));
}
