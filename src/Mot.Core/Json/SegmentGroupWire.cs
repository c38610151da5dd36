namespace Mot.Core.Json;

/// <summary>A declared group of a segment in documents.</summary>
internal sealed record SegmentGroupWire
{
    public required string Id { get; init; }

    public Dictionary<string, string>? Name { get; init; }

    public required IReadOnlyList<string> Codes { get; init; }
}
