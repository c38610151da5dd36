using System.Globalization;
using Mot.Analytics.Lifetime;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>A forecast against what happened.</summary>
internal sealed record HoldoutWire
{
    /// <summary>The first day of the holdout.</summary>
    public required string From { get; init; }

    /// <summary>The last day of the holdout.</summary>
    public required string Until { get; init; }

    /// <summary>How many purchases were forecast.</summary>
    public required EstimateWire Expected { get; init; }

    /// <summary>How many there were.</summary>
    public required long Actual { get; init; }

    /// <summary>The forecast less what happened, as a share of what happened.</summary>
    public required double? RelativeError { get; init; }

    /// <summary>The mean of how far off the forecast of a week is, as a share of the mean week.</summary>
    public required double? WeeklyError { get; init; }

    /// <summary>The mean over customers of how far off the forecast is, in purchases.</summary>
    public required double MeanErrorOfCustomers { get; init; }

    /// <summary>The weeks.</summary>
    public required IReadOnlyList<HoldoutStepWire> Steps { get; init; }

    /// <summary>By how many repeat purchases customers had before.</summary>
    public required IReadOnlyList<HoldoutGroupWire> Groups { get; init; }

    internal static HoldoutWire Of(HoldoutCheck check) => new()
    {
        From = Text(check.From),
        Until = Text(check.Until),
        Expected = EstimateWire.Of(check.Expected),
        Actual = check.Actual,
        RelativeError = check.RelativeError,
        WeeklyError = check.WeeklyError,
        MeanErrorOfCustomers = check.MeanErrorOfCustomers,
        Steps = [.. check.Steps.Select(step => new HoldoutStepWire
        {
            Until = Text(step.Until),
            Expected = step.Expected,
            Actual = step.Actual,
            ExpectedTogether = step.ExpectedTogether,
            ActualTogether = step.ActualTogether,
        })],
        Groups = [.. check.Groups.Select(group => new HoldoutGroupWire
        {
            Repeats = group.Repeats,
            OrMore = group.OrMore,
            Customers = group.Customers,
            Expected = group.Expected,
            Actual = group.Actual,
        })],
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
