using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>What a dimension of quality, or quality as a whole, comes to: what was got (SERVPERF), and the gaps (SERVQUAL).</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class DimensionFindings
{
    private DimensionFindings(string id, LocalizedText name, IndexFindings perceived, IndexFindings? weightedPerceived, ImmutableArray<DimensionLevel> levels)
    {
        Id = id;
        Name = name;
        Perceived = perceived;
        WeightedPerceived = weightedPerceived;
        Levels = levels;
    }

    /// <summary>The id of the dimension; <c>quality</c> for all of them together.</summary>
    public string Id { get; }

    /// <summary>The name of the dimension.</summary>
    public LocalizedText Name { get; }

    /// <summary>What customers got, in points of the scale.</summary>
    public IndexFindings Perceived { get; }

    /// <summary>The same with importance weights; null for a single dimension and where there are no weights.</summary>
    public IndexFindings? WeightedPerceived { get; }

    /// <summary>Each level of expectation that was asked.</summary>
    public ImmutableArray<DimensionLevel> Levels { get; }

    internal static DimensionFindings Of(DerivedSample sample, QualityDimension dimension)
    {
        IndexFindings Index(string what) => sample.Index(QualityIndices.IdOf(dimension, what), dimension.Name);
        return new(
            dimension.Id,
            dimension.Name,
            Index(QualityIndices.Perceived),
            null,
            [
                .. sample.Study.Derived.Quality.Levels.Select(level => new DimensionLevel(
                    level, Index(QualityIndices.Expected(level)), Index(QualityIndices.Gap(level)), null, sample.Settings)),
            ]);
    }

    internal static DimensionFindings Overall(DerivedSample sample)
    {
        LocalizedText name = LocalizedText.Of("en", "Quality as a whole").With("zh", "整体质量");
        IndexFindings Index(string what) => sample.Index(QualityIndices.IdOfOverall(what), name);
        IndexFindings? Weighted(string what) => sample.Study.Quality.Weighting == DimensionWeighting.Equal
            ? null
            : sample.Index(QualityIndices.IdOfWeighted(what), name);
        return new(
            "quality",
            name,
            Index(QualityIndices.Perceived),
            Weighted(QualityIndices.Perceived),
            [
                .. sample.Study.Derived.Quality.Levels.Select(level => new DimensionLevel(
                    level, Index(QualityIndices.Expected(level)), Index(QualityIndices.Gap(level)), Weighted(QualityIndices.Gap(level)), sample.Settings)),
            ]);
    }
}
