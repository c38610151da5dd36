namespace Mot.Core.Json;

/// <summary>A must-be gate in documents.</summary>
internal sealed record GateWire
{
    /// <summary>The id of the touchpoint.</summary>
    public required string Touchpoint { get; init; }

    /// <summary>The touchpoint fails below this many points, from 0 to 100.</summary>
    public required decimal Threshold { get; init; }

    /// <summary>The most points that a journey with the failure can have, from 0 to 100.</summary>
    public required decimal Ceiling { get; init; }
}
