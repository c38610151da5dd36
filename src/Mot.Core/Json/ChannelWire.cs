namespace Mot.Core.Json;

/// <summary>A contact channel of the company's own in documents.</summary>
internal sealed record ChannelWire
{
    public required string Code { get; init; }

    public required bool Online { get; init; }
}
