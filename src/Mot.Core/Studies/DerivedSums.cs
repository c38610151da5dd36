using System.Collections.Immutable;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>The exact sums of what is worked out for each respondent.</summary>
internal sealed class DerivedSums
{
    internal DerivedSums(DerivedMeasures measures)
        : this(
            [.. measures.Derivations.Select(derivation => new RatingDistribution(derivation.Scale))],
            new IndexSums[measures.Indices.Length],
            [.. measures.Indices.Select(index => new CrossProducts(index.Items.Length))],
            [.. measures.Quality.Levels.Select(_ => new CrossProducts(Associated))])
    {
    }

    internal DerivedSums(
        ImmutableArray<RatingDistribution> distributions,
        IndexSums[] indices,
        CrossProducts[] items,
        CrossProducts[] associations)
    {
        Distributions = distributions;
        Indices = indices;
        Items = items;
        Associations = associations;
    }

    /// <summary>The outcome, what was got and what was expected.</summary>
    internal const int Associated = 3;

    /// <summary>The distribution of each derived answer.</summary>
    internal ImmutableArray<RatingDistribution> Distributions { get; }

    /// <summary>The sums of each index.</summary>
    internal IndexSums[] Indices { get; }

    /// <summary>For each index the cross products of its items, in steps from the worst, over those who answered all.</summary>
    internal CrossProducts[] Items { get; }

    /// <summary>For each level of expectation the cross products of the outcome (in steps from the worst), what was got and what was expected (in millionths).</summary>
    internal CrossProducts[] Associations { get; }

    internal DerivedSums Clone() => new(
        [.. Distributions.Select(distribution => distribution.Clone())],
        [.. Indices],
        [.. Items.Select(item => item.Plus(new(item.Variables)))],
        [.. Associations.Select(one => one.Plus(new(one.Variables)))]);

    internal void Add(DerivedRow row, CaseWeight weight)
    {
        for (int d = 0; d < Distributions.Length; d++)
        {
            Distributions[d].Add(row.Answers[d], weight);
        }

        for (int i = 0; i < Indices.Length; i++)
        {
            Indices[i] = Indices[i].Plus(IndexSums.One(row.Values[i], weight));
            if (row.Items[i] is { } steps)
            {
                Items[i].Add(steps);
            }
        }

        for (int l = 0; l < Associations.Length; l++)
        {
            if (row.Associated[l] is { } values)
            {
                Associations[l].Add(values);
            }
        }
    }

    /// <summary>Adds people of whom nothing can be worked out, to sums without anybody: each as who was asked nothing.</summary>
    internal void AddUnknown(DerivedRow asked, RatingDistribution people, long count)
    {
        for (int d = 0; d < Distributions.Length; d++)
        {
            Distributions[d].AddAll(asked.Answers[d], people);
        }

        for (int i = 0; i < Indices.Length; i++)
        {
            Indices[i] = Indices[i].Plus(new(0, count, 0, 0, 0, 0, 0, 0, 0));
        }
    }

    internal void Merge(DerivedSums other)
    {
        for (int d = 0; d < Distributions.Length; d++)
        {
            Distributions[d].Merge(other.Distributions[d]);
        }

        Combine(other, (mine, theirs) => mine.Plus(theirs), (mine, theirs) => mine.Plus(theirs));
    }

    internal void Subtract(DerivedSums other)
    {
        for (int d = 0; d < Distributions.Length; d++)
        {
            Distributions[d].Subtract(other.Distributions[d]);
        }

        Combine(other, (mine, theirs) => mine.Minus(theirs), (mine, theirs) => mine.Minus(theirs));
    }

    private void Combine(
        DerivedSums other, Func<IndexSums, IndexSums, IndexSums> sums, Func<CrossProducts, CrossProducts, CrossProducts> products)
    {
        for (int i = 0; i < Indices.Length; i++)
        {
            Indices[i] = sums(Indices[i], other.Indices[i]);
            Items[i] = products(Items[i], other.Items[i]);
        }

        for (int l = 0; l < Associations.Length; l++)
        {
            Associations[l] = products(Associations[l], other.Associations[l]);
        }
    }
}
