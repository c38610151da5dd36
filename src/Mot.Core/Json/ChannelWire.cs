namespace Mot.Core.Json;

/// <summary>A contact channel of the company's own in documents.</summary>
internal sealed record ChannelWire
{
    /// <summary>The code by which touchpoints name the channel: 1 to 64 letters, digits, hyphens, dots or underscores.</summary>
    public required string Code { get; init; }

    /// <summary>Whether a contact through it needs a network.</summary>
    public required bool Online { get; init; }
}
