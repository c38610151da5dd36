using System.Collections.Immutable;

namespace Mot.Core.Estimation;

/// <summary>Comparisons that are shown together, judged under one correction.</summary>
/// <remarks>
/// <para><b>Method.</b> Benjamini and Hochberg's step-up rule, told through intervals: R is the largest number such that at
/// least R of the m intervals at level 1 - Rα/m leave out 0. All intervals of the family are then given at that level
/// (Benjamini and Yekutieli 2005), so that verdict and interval never contradict each other. Undefined comparisons do not count in m.</para>
/// <para><b>Assumptions.</b> Independent or positively dependent comparisons.</para>
/// <para><b>Sources.</b> Benjamini and Hochberg (1995), J. R. Stat. Soc. B 57, 289-300; Benjamini and Yekutieli (2005), J. Am.
/// Stat. Assoc. 100, 71-81.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ComparisonFamily
{
    private ComparisonFamily(string name, FamilyCorrection correction, double level, ImmutableArray<Comparison> comparisons)
    {
        Name = name;
        Correction = correction;
        NominalLevel = level;
        Size = comparisons.Count(comparison => comparison.Difference.IsDefined);
        IntervalLevel = FindLevel(comparisons, Size, correction, level);
        Comparisons = [.. comparisons.Select(comparison => comparison.At(IntervalLevel))];
    }

    /// <summary>What the comparisons have in common, such as the two waves.</summary>
    public string Name { get; }

    /// <summary>The correction.</summary>
    public FamilyCorrection Correction { get; }

    /// <summary>The level that was asked for, strictly between 0 and 1, for example 0.95.</summary>
    public double NominalLevel { get; }

    /// <summary>The level of each interval after the correction, strictly between 0 and 1.</summary>
    public double IntervalLevel { get; }

    /// <summary>How many comparisons count: those that are defined.</summary>
    public int Size { get; }

    /// <summary>The comparisons in the order given, judged at the corrected level.</summary>
    public ImmutableArray<Comparison> Comparisons { get; }

    /// <summary>Puts comparisons together.</summary>
    /// <param name="name">What they have in common; not blank.</param>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="level">The level for the family.</param>
    /// <returns>The family.</returns>
    /// <exception cref="ArgumentException">The name is blank, or a comparison is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level does not lie between 0 and 1.</exception>
    public static ComparisonFamily Of(
        string name,
        IEnumerable<Comparison> comparisons,
        FamilyCorrection correction = FamilyCorrection.BenjaminiHochberg,
        double level = Estimate.DefaultLevel)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        ImmutableArray<Comparison> all = [.. comparisons];
        return all.Contains(null!)
            ? throw new ArgumentException($"Comparison {all.IndexOf(null!)} of the family is null.", nameof(comparisons))
            : new(Guard.NotBlank(name), Guard.Defined(correction), Guard.Level(level), all);
    }

    private static double FindLevel(
        ImmutableArray<Comparison> comparisons, int size, FamilyCorrection correction, double level)
    {
        double alpha = 1 - level;
        if (size == 0 || correction == FamilyCorrection.None)
        {
            return level;
        }

        if (correction == FamilyCorrection.BenjaminiHochberg)
        {
            for (int rank = size; rank > 1; rank--)
            {
                double candidate = 1 - (alpha * rank / size);
                if (comparisons.Count(comparison => comparison.ExcludesZeroAt(candidate)) >= rank)
                {
                    return candidate;
                }
            }
        }

        return 1 - (alpha / size);
    }
}
