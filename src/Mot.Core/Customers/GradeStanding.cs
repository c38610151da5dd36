using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Grades;

namespace Mot.Core.Customers;

/// <summary>Where one customer stands on a day: the grade, why, since when, and what would change it.</summary>
/// <remarks>
/// <para>A fact about one customer and not an estimate, so it has reasons and no interval. Not gated: it is for the customer and for whoever
/// serves them.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class GradeStanding
{
    internal GradeStanding(GradePolicy policy, CustomerHistory history, DateOnly asOf, GradeView view)
    {
        var facts = new FactTimeline(policy, history, view);
        var fold = new GradeFold(policy, facts);
        fold.To(asOf);
        Customer = history.Customer;
        AsOf = asOf;
        View = view;
        Status = fold.Status;
        Grade = fold.Grade;
        Since = Status == GradeStatus.Unknown ? null : fold.Since;
        HeldUntil = Grade is not null && fold.HeldUntil > asOf ? fold.HeldUntil : null;
        ReviewsBelow = fold.ReviewsBelow;
        Notice = fold.Notice;
        NextReview = fold.NextReview;

        // What moved the grade before is told without the values that are not read any more.
        Events = Status == GradeStatus.Refused ? [.. fold.Events.Select(one => new GradeEvent(one.On, one.Kind, one.From, one.To, []))] : fold.Events;
        Entitlement = policy.Entitlements[Math.Max(Status == GradeStatus.Refused ? policy.Scale.IndexOf(policy.GradeOfRefusers.Code) : fold.Place, 0)];
        LeftOut = facts.LeftOut(asOf.DayNumber, Status == GradeStatus.Refused);
        FollowUpDue = Status == GradeStatus.Unknown ? null : DueOn(facts, asOf);
        if (Status == GradeStatus.Graded)
        {
            Measures = [.. policy.Measures.Select((measure, m) => new MeasureReading(measure, fold.Value(m)))];
            Keeps = fold.Readings(fold.Place, toEnter: false);
            Next = fold.Place + 1 < policy.Scale.Grades.Length ? policy.Scale.Grades[fold.Place + 1] : null;
            ToNext = Next is null ? [] : fold.Readings(fold.Place + 1, toEnter: true);
            Alarms = [.. policy.Alarms.Where(alarm => IsRaised(alarm))];
        }
    }

    /// <summary>The customer.</summary>
    public CustomerId Customer { get; }

    /// <summary>The day, at whose end this is so.</summary>
    public DateOnly AsOf { get; }

    /// <summary>What each day of the replay may know.</summary>
    public GradeView View { get; }

    /// <summary>Whether the customer has a grade.</summary>
    public GradeStatus Status { get; }

    /// <summary>The grade; null when the customer has none.</summary>
    public Grade? Grade { get; }

    /// <summary>The first day of the grade, or of the refusal; null when no fact is known.</summary>
    public DateOnly? Since { get; }

    /// <summary>The first day on which a notice of demotion is possible again; null when it is possible now.</summary>
    public DateOnly? HeldUntil { get; }

    /// <summary>How many reviews in a row found the customer below what keeps the grade.</summary>
    public int ReviewsBelow { get; }

    /// <summary>The demotion of which notice was given and which does not hold yet; null for none.</summary>
    public GradeNotice? Notice { get; }

    /// <summary>The next day of review after <see cref="AsOf"/>.</summary>
    public DateOnly NextReview { get; }

    /// <summary>What the customer is entitled to.</summary>
    public Entitlement Entitlement { get; }

    /// <summary>The day by which somebody should follow up; in the past when it is overdue, null when the entitlement names no time or no fact is known.</summary>
    public DateOnly? FollowUpDue { get; }

    /// <summary>All measures, in the order of the policy; empty without a grade.</summary>
    public ImmutableArray<MeasureReading> Measures { get; } = [];

    /// <summary>What keeps the grade, and whether it is met; empty in the lowest grade and without one.</summary>
    public ImmutableArray<CriterionReading> Keeps { get; } = [];

    /// <summary>The next higher grade; null in the highest and without a grade.</summary>
    public Grade? Next { get; }

    /// <summary>What the next grade asks for, and what is missing; empty when there is none.</summary>
    public ImmutableArray<CriterionReading> ToNext { get; } = [];

    /// <summary>The rules by which this is a valuable customer in trouble; empty when it is not.</summary>
    public ImmutableArray<AlarmRule> Alarms { get; } = [];

    /// <summary>Everything that happened to the grade, in order of days; without reasons while the customer refuses to be graded.</summary>
    public ImmutableArray<GradeEvent> Events { get; }

    /// <summary>How many facts had no effect, by reason.</summary>
    public ImmutableSortedDictionary<LeftOutReason, int> LeftOut { get; }

    /// <summary>The number of a measure; null for no answer, and without a grade.</summary>
    /// <param name="measure">The code of a measure of the policy.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentException">The policy has no such measure.</exception>
    public decimal? ValueOf(string measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Status != GradeStatus.Graded ? null
            : Measures.FirstOrDefault(reading => reading.Measure.Code == measure) is { } found ? found.Value
            : throw new ArgumentException($"The policy has no measure '{measure}'.", nameof(measure));
    }

    /// <summary>Customer, day and grade.</summary>
    public override string ToString() => $"{Customer} {CustomerFact.Text(AsOf)}: {Grade?.Code ?? Status.ToString()}";

    private bool IsRaised(AlarmRule alarm) => Measures.Any(reading => reading.Measure.Code == alarm.Value && IsAtLeast(reading, alarm.ValueFrom))
        && Measures.Any(reading => reading.Measure.Code == alarm.Relationship && reading.Value is not null && !IsAtLeast(reading, alarm.WorseThan));

    private static bool IsAtLeast(MeasureReading reading, decimal threshold) =>
        new CriterionReading(reading.Measure, reading.Value, threshold, mayBeMissing: false).IsMet == true;

    private DateOnly? DueOn(FactTimeline facts, DateOnly asOf)
    {
        if (Entitlement.FollowUpDays is not { } days)
        {
            return null;
        }

        DateOnly last = facts.KnownOn(asOf.DayNumber, FactKind.FollowedUp, FactKind.FollowedUp).LastOrDefault()?.Occurred ?? Events[0].On;
        return last.AddDays(days);
    }
}
