using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>Classes by the share of a total, in results.</summary>
internal sealed record AbcWire
{
    /// <summary>The cut-offs.</summary>
    public required AbcPolicyWire Policy { get; init; }

    /// <summary>The total of all values that are not below 0.</summary>
    public required decimal Total { get; init; }

    /// <summary>How many values are below 0 and were left out.</summary>
    public required int Excluded { get; init; }

    /// <summary>A, B and C; empty when the total is 0, so that there are no shares.</summary>
    public required IReadOnlyList<AbcClassWire> Classes { get; init; }

    internal static AbcWire Of(AbcFindings abc) => new()
    {
        Policy = AbcPolicyWire.Of(abc.Policy),
        Total = Number.Plain(abc.Total),
        Excluded = abc.Excluded.Length,
        Classes =
        [
            .. abc.Classes.Select(one => new AbcClassWire
            {
                Class = one.Class.ToString(),
                Count = one.Count,
                CountShare = one.CountShare,
                Value = Number.Plain(one.Value),
                ValueShare = one.ValueShare,
            }),
        ],
    };
}
