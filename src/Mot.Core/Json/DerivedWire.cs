using System.Collections.Immutable;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The sums of what is worked out for each respondent, in tallies.</summary>
internal sealed record DerivedWire
{
    /// <summary>The distribution of each derived answer, by name.</summary>
    public Dictionary<string, DistributionWire>? Answers { get; init; }

    /// <summary>The sums of each index, by name.</summary>
    public Dictionary<string, IndexSumsWire>? Indices { get; init; }

    /// <summary>For each level of expectation the cross products of outcome, what was got and what was expected.</summary>
    public Dictionary<string, CrossProductsWire>? Associations { get; init; }

    internal static DerivedWire? Of(DerivedMeasures measures, DerivedSums sums) => measures.Derivations.IsEmpty && measures.Indices.IsEmpty ? null : new()
    {
        Answers = Named(measures.Derivations.Select(derivation => derivation.Id), sums.Distributions.Select(ratings => DistributionWire.Of(ratings, withScale: false))),
        Indices = Named(measures.Indices.Select(index => index.Id), sums.Indices.Zip(sums.Items, IndexSumsWire.Of)),
        Associations = Named(measures.Quality.Levels.Select(EnumText.Camel), sums.Associations.Select(CrossProductsWire.Of)),
    };

    internal DerivedSums? Read(DerivedMeasures measures, string path, DocumentFaults faults)
    {
        var distributions = ImmutableArray.CreateBuilder<RatingDistribution>();
        foreach ((Derivation derivation, DistributionWire wire, string at) in Matched(measures.Derivations, derivation => derivation.Id, Answers, $"{path}.answers", faults))
        {
            if (wire.Read(derivation.Scale, at, faults) is { } ratings)
            {
                distributions.Add(ratings);
            }
        }

        var indices = new List<IndexSums>();
        var items = new List<CrossProducts>();
        foreach ((RowIndex index, IndexSumsWire wire, string at) in Matched(measures.Indices, index => index.Id, Indices, $"{path}.indices", faults))
        {
            if (wire.Read(index, at, faults) is { } read)
            {
                indices.Add(read.Sums);
                items.Add(read.Items);
            }
        }

        var associations = new List<CrossProducts>();
        foreach ((ExpectationLevel level, CrossProductsWire wire, string at) in Matched(measures.Quality.Levels, EnumText.Camel, Associations, $"{path}.associations", faults))
        {
            if (wire.Read(DerivedSums.Associated, at, faults) is { } products)
            {
                associations.Add(products);
            }
        }

        return faults.IsEmpty ? new(distributions.ToImmutable(), [.. indices], [.. items], [.. associations]) : null;
    }

    private static Dictionary<string, T>? Named<T>(IEnumerable<string> names, IEnumerable<T> values)
    {
        var named = names.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return named.Count == 0 ? null : named;
    }

    // Each that the study has must be there, and no other.
    private static IEnumerable<(TKey Key, TWire Wire, string Path)> Matched<TKey, TWire>(
        ImmutableArray<TKey> keys, Func<TKey, string> nameOf, Dictionary<string, TWire>? wires, string path, DocumentFaults faults)
        where TWire : class
    {
        foreach (string name in (wires?.Keys ?? Enumerable.Empty<string>()).Where(name => keys.All(key => nameOf(key) != name)))
        {
            faults.Add($"{path}.{name}", $"The study works out no '{name}'.");
        }

        foreach (TKey key in keys)
        {
            string at = $"{path}.{nameOf(key)}";
            if (wires?.GetValueOrDefault(nameOf(key)) is { } wire)
            {
                yield return (key, wire, at);
            }
            else
            {
                faults.Add(at, $"The sums of '{nameOf(key)}' are missing.");
            }
        }
    }
}
