namespace Mot.Core.Json;

/// <summary>How often one rating was given, in results.</summary>
internal sealed record RatingCountWire
{
    /// <summary>The rating.</summary>
    public required decimal Rating { get; init; }

    /// <summary>How often it was given.</summary>
    public required long N { get; init; }

    /// <summary>The sum of the weights; null where there are none.</summary>
    public decimal? Weight { get; init; }
}
