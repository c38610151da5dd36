namespace Mot.Analytics.Json;

/// <summary>A week of a forecast against what happened.</summary>
internal sealed record HoldoutStepWire
{
    /// <summary>Its last day.</summary>
    public required string Until { get; init; }

    /// <summary>How many purchases were forecast.</summary>
    public required double Expected { get; init; }

    /// <summary>How many there were.</summary>
    public required long Actual { get; init; }

    /// <summary>The forecast from the beginning.</summary>
    public required double ExpectedTogether { get; init; }

    /// <summary>What happened from the beginning.</summary>
    public required long ActualTogether { get; init; }
}
