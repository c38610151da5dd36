namespace Mot.Core.Json;

/// <summary>A must-be gate in documents.</summary>
internal sealed record GateWire
{
    public required string Touchpoint { get; init; }

    public required decimal Threshold { get; init; }

    public required decimal Ceiling { get; init; }
}
