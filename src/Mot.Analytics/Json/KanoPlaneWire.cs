using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>A feature by continuous scores, in results.</summary>
internal sealed record KanoPlaneWire
{
    /// <summary>The mean functional score, from -2 to 4.</summary>
    public required EstimateWire Functional { get; init; }

    /// <summary>The mean dysfunctional score, from -2 to 4.</summary>
    public required EstimateWire Dysfunctional { get; init; }

    /// <summary>The quadrant, cut at 2; null when undefined.</summary>
    public string? Quadrant { get; init; }

    internal static KanoPlaneWire Of(KanoPlane plane) => new()
    {
        Functional = EstimateWire.Of(plane.Functional),
        Dysfunctional = EstimateWire.Of(plane.Dysfunctional),
        Quadrant = KanoFeatureWire.Letter(plane.Quadrant),
    };
}
