using System.Text.Json.Serialization;
using Mot.Analytics.Drivers;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>Shares of drivers, in results.</summary>
internal sealed record DriversWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The column of the outcome.</summary>
    public required string Outcome { get; init; }

    /// <summary>How many rows there were.</summary>
    public required long N { get; init; }

    /// <summary>The share of the outcome's variance that drivers and controls explain, from 0 to 1; null where there is none.</summary>
    public required double? R2 { get; init; }

    /// <summary>The part of it that the controls explain by themselves, from 0 to 1; null where there is none.</summary>
    public required double? ControlsR2 { get; init; }

    /// <summary>How R² was shared out.</summary>
    public required string Method { get; init; }

    /// <summary>How many orders of entry were drawn; null where shares are exact.</summary>
    public required int? Orders { get; init; }

    /// <summary>Why there are no shares; null where there are.</summary>
    public required string? Problem { get; init; }

    /// <summary>How many rows would do, where they are too few; null otherwise.</summary>
    public required long? Needed { get; init; }

    /// <summary>The columns that are always in.</summary>
    public required IReadOnlyList<string> Controls { get; init; }

    /// <summary>Each driver, in the order in which they were named.</summary>
    public required IReadOnlyList<DriverWire> Drivers { get; init; }

    /// <summary>Drivers that are copies of one another, or nearly.</summary>
    public required IReadOnlyList<DriverPairWire> Copies { get; init; }

    /// <summary>How many resamples the intervals come from; null without intervals.</summary>
    public required int? Replicates { get; init; }

    /// <summary>How many rows, clusters or groups were resampled; null without intervals.</summary>
    public required int? Units { get; init; }

    internal static DriversWire Of(DriverShares shares, DriverIntervals? intervals) => new()
    {
        Outcome = shares.Model.Outcome,
        N = shares.N,
        R2 = shares.RSquared,
        ControlsR2 = shares.ControlsRSquared,
        Method = EnumText.Kebab(shares.Method),
        Orders = shares.Orders,
        Problem = shares.Problem is { } problem ? EnumText.Camel(problem) : null,
        Needed = shares.Needed,
        Controls = shares.Model.Controls,
        Drivers = [.. shares.Drivers.Select(share => DriverWire.Of(share, intervals?[share.Driver.Name], shares.Drivers.Length))],
        Copies = [.. shares.Copies.Select(pair => new DriverPairWire { First = pair.First, Second = pair.Second, Correlation = pair.Correlation, Exact = pair.IsExact })],
        Replicates = intervals?.Replicates,
        Units = intervals?.Units,
    };
}
