using System.Collections.Immutable;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>A dimension, or quality as a whole, against one level of expectation.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class DimensionLevel
{
    internal DimensionLevel(ExpectationLevel level, IndexFindings expected, IndexFindings gap, IndexFindings? weightedGap, FindingsSettings settings)
    {
        Level = level;
        Expected = expected;
        Gap = gap;
        WeightedGap = weightedGap;
        Warnings = gap.Reliability?.Alpha.Value < settings.ReliableFrom ? [GapWarning.Unreliable] : [];
    }

    /// <summary>The level.</summary>
    public ExpectationLevel Level { get; }

    /// <summary>What was expected.</summary>
    public IndexFindings Expected { get; }

    /// <summary>What was got minus what was expected.</summary>
    public IndexFindings Gap { get; }

    /// <summary>The gap with importance weights; null for a single dimension and where there are no weights.</summary>
    public IndexFindings? WeightedGap { get; }

    /// <summary>What makes the gap doubtful.</summary>
    public ImmutableArray<GapWarning> Warnings { get; }
}
