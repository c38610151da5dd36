using Mot.Analytics.Moments;

namespace Mot.Analytics.Json;

/// <summary>The touchpoint with which most trips begin or end, in results.</summary>
internal sealed record UsualTouchpointWire
{
    /// <summary>The id of the touchpoint.</summary>
    public required string Touchpoint { get; init; }

    /// <summary>The share of the trips, from 0 to 1.</summary>
    public required double Share { get; init; }

    internal static UsualTouchpointWire? Of(UsualTouchpoint? usual) => usual is null ? null : new() { Touchpoint = usual.Touchpoint, Share = usual.Share };
}
