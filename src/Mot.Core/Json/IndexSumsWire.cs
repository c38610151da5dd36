using System.Text.Json.Serialization;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The sums of an index in tallies; what may leave 64 bits is text.</summary>
internal sealed record IndexSumsWire
{
    /// <summary>How many respondents have a value.</summary>
    public required long Count { get; init; }

    /// <summary>How many respondents have none.</summary>
    public required long Missing { get; init; }

    /// <summary>How many values were worked out from less than everything.</summary>
    public long Flagged { get; init; }

    /// <summary>Σw in millionths, as text.</summary>
    public required string Weight { get; init; }

    /// <summary>Σw² in millionths squared, as text.</summary>
    public required string WeightSquares { get; init; }

    /// <summary>Σx in millionths, as text.</summary>
    public required string Sum { get; init; }

    /// <summary>Σx² in millionths squared, as text.</summary>
    public required string SumOfSquares { get; init; }

    /// <summary>Σwx in millionths squared, as text.</summary>
    public required string WeightedSum { get; init; }

    /// <summary>Σwx², as text.</summary>
    public required string WeightedSumOfSquares { get; init; }

    /// <summary>The cross products of the items over those who answered all; left out where none are kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CrossProductsWire? Items { get; init; }

    internal static IndexSumsWire Of(IndexSums sums, CrossProducts items) => new()
    {
        Count = sums.Count,
        Missing = sums.Missing,
        Flagged = sums.Flagged,
        Weight = Number.Text(sums.Weight),
        WeightSquares = Number.Text(sums.WeightSquares),
        Sum = Number.Text(sums.Sum),
        SumOfSquares = Number.Text(sums.SumOfSquares),
        WeightedSum = Number.Text(sums.WeightedSum),
        WeightedSumOfSquares = Number.Text(sums.WeightedSumOfSquares),
        Items = items.Variables == 0 ? null : CrossProductsWire.Of(items),
    };

    internal (IndexSums Sums, CrossProducts Items)? Read(RowIndex index, string path, DocumentFaults faults)
    {
        var sums = new IndexSums(
            Count,
            Missing,
            Flagged,
            Number.Read(Weight, $"{path}.weight", faults),
            Number.Read(WeightSquares, $"{path}.weightSquares", faults),
            Number.Read(Sum, $"{path}.sum", faults, isSigned: true),
            Number.Read(SumOfSquares, $"{path}.sumOfSquares", faults),
            Number.Read(WeightedSum, $"{path}.weightedSum", faults, isSigned: true),
            Number.Read(WeightedSumOfSquares, $"{path}.weightedSumOfSquares", faults));
        if (!sums.IsPossible)
        {
            faults.Add(path, $"No {Guard.Text(Count)} respondents can have these sums.");
        }

        if (Items is null != index.Items.IsEmpty)
        {
            faults.Add($"{path}.items", "The cross products of items belong here exactly when the index has items.");
            return null;
        }

        CrossProducts? items = Items is null ? new(0) : Items.Read(index.Items.Length, $"{path}.items", faults);
        return items is null ? null : (sums, items);
    }
}
