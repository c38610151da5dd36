namespace Mot.Core.Json;

/// <summary>The customers of one score on one axis, in results.</summary>
internal sealed record RfmBinWire
{
    /// <summary>The score; the highest is the best.</summary>
    public required int Score { get; init; }

    /// <summary>How many customers have it.</summary>
    public required int Count { get; init; }

    /// <summary>The least value among them, in days, purchases or the currency; null when there are none.</summary>
    public decimal? Least { get; init; }

    /// <summary>The greatest value among them, in days, purchases or the currency; null when there are none.</summary>
    public decimal? Greatest { get; init; }
}
