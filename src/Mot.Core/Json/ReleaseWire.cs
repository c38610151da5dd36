namespace Mot.Core.Json;

/// <summary>A release policy in documents.</summary>
internal sealed record ReleaseWire
{
    public required int MinimumN { get; init; }
}
