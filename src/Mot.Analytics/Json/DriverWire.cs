using Mot.Analytics.Drivers;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>A driver's share, in results.</summary>
internal sealed record DriverWire
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Its columns.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Its share in units of R²; null where it has none.</summary>
    public required double? Share { get; init; }

    /// <summary>Its share of what all drivers explain; null where it has none.</summary>
    public required double? Proportion { get; init; }

    /// <summary>1 where it goes with the outcome, -1 where it goes against it, 0 for neither.</summary>
    public required int Direction { get; init; }

    /// <summary>The variance inflation factor, from 1 up; null for several columns, and where others determine it.</summary>
    public required double? VarianceInflation { get; init; }

    /// <summary>The standard error that drawing orders left, in units of R²; null where the share is exact.</summary>
    public required double? DrawingError { get; init; }

    /// <summary>Why it has no share; null where it has one.</summary>
    public required string? Problem { get; init; }

    /// <summary>The share with its interval; null without intervals.</summary>
    public required EstimateWire? Estimate { get; init; }

    /// <summary>Its place by share, from 1; null without intervals.</summary>
    public required int? Rank { get; init; }

    /// <summary>The best place in the interval of ranks; null without intervals.</summary>
    public required int? RankLow { get; init; }

    /// <summary>The worst place in the interval of ranks; null without intervals.</summary>
    public required int? RankHigh { get; init; }

    /// <summary>The probability of being first, among the first two, and so on; empty without intervals.</summary>
    public required IReadOnlyList<double> AmongFirst { get; init; }

    internal static DriverWire Of(DriverShare share, DriverInterval? interval, int drivers) => new()
    {
        Name = share.Driver.Name,
        Columns = share.Driver.Columns,
        Share = share.Share,
        Proportion = share.Proportion,
        Direction = share.Direction,
        VarianceInflation = share.VarianceInflation,
        DrawingError = share.DrawingError,
        Problem = share.Problem is { } problem ? EnumText.Camel(problem) : null,
        Estimate = interval is null ? null : EstimateWire.Of(interval.Share),
        Rank = interval?.Rank,
        RankLow = interval?.RankLow,
        RankHigh = interval?.RankHigh,
        AmongFirst = interval is null ? [] : [.. Enumerable.Range(1, drivers).Select(interval.ProbabilityAmongFirst).OfType<double>()],
    };
}
