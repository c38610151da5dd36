namespace Mot.Core.Json;

/// <summary>How often one rating was given, in results.</summary>
internal sealed record RatingCountWire
{
    public required decimal Rating { get; init; }

    public required long N { get; init; }

    /// <summary>The sum of the weights; null where there are none.</summary>
    public decimal? Weight { get; init; }
}
