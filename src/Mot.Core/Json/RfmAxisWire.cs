using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>How the customers spread over the scores of one axis, in results.</summary>
internal sealed record RfmAxisWire
{
    /// <summary>Recency, frequency or money.</summary>
    public required string Axis { get; init; }

    /// <summary>The breaks between the bins, ascending, in days, purchases or the currency; null where each cell has its own, as in nested scoring.</summary>
    public IReadOnlyList<decimal>? Breaks { get; init; }

    /// <summary>The customers of each score, from 1 up.</summary>
    public required IReadOnlyList<RfmBinWire> Bins { get; init; }

    /// <summary>The scores that nobody has.</summary>
    public required IReadOnlyList<int> EmptyBins { get; init; }

    /// <summary>Whether the customers have fewer different values than there are bins.</summary>
    public bool FewerValuesThanBins { get; init; }

    internal static RfmAxisWire Of(RfmAxisFindings axis) => new()
    {
        Axis = EnumText.Camel(axis.Axis),
        Breaks = axis.HasBreaksPerCell ? null : [.. axis.Breaks.Select(Number.Plain)],
        Bins = [.. axis.Bins.Select(bin => new RfmBinWire { Score = bin.Score, Count = bin.Count, Least = Number.Plain(bin.Least), Greatest = Number.Plain(bin.Greatest) })],
        EmptyBins = [.. axis.EmptyScores],
        FewerValuesThanBins = axis.HasFewerValuesThanBins,
    };
}
