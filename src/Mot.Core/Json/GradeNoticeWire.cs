using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>A demotion that does not hold yet, in results.</summary>
internal sealed record GradeNoticeWire
{
    /// <summary>The day on which notice was given.</summary>
    public required string Given { get; init; }

    /// <summary>The first day of the lower grade.</summary>
    public required string Effective { get; init; }

    /// <summary>The last day for an appeal.</summary>
    public required string AppealUntil { get; init; }

    /// <summary>The code of the grade that is to come.</summary>
    public required string To { get; init; }

    /// <summary>Whether an appeal is open, for whose outcome the demotion waits.</summary>
    public required bool WaitsForAppeal { get; init; }

    internal static GradeNoticeWire? Of(GradeNotice? notice) => notice is null ? null : new()
    {
        Given = DayText.Of(notice.Given),
        Effective = DayText.Of(notice.Effective),
        AppealUntil = DayText.Of(notice.AppealUntil),
        To = notice.To.Code,
        WaitsForAppeal = notice.WaitsForAppeal,
    };
}
