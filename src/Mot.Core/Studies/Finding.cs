using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Core.Studies;

/// <summary>One thing that a reader should know first. Sentences are made from it elsewhere.</summary>
/// <remarks>
/// <para>Which properties are set depends on <see cref="Kind"/>; the others are null or empty.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record Finding
{
    internal Finding(FindingKind kind) => Kind = kind;

    /// <summary>What it is about.</summary>
    public FindingKind Kind { get; }

    /// <summary>The question concerned: the touchpoint's, the outcome, or the one that changed most.</summary>
    public string? Question { get; internal init; }

    /// <summary>The dimension of quality concerned; then the others are dimensions too.</summary>
    public string? Dimension { get; internal init; }

    /// <summary>The mean gap concerned, in points of the scale.</summary>
    public Estimate? Gap { get; internal init; }

    /// <summary>The correlations concerned.</summary>
    public ExpectationAssociation? Association { get; internal init; }

    /// <summary>The segment that tells who had a problem.</summary>
    public string? Segment { get; internal init; }

    /// <summary>The share concerned: of dissatisfied or delighted customers, or of those who had a problem; null also where the share would tell how many are in a hidden group.</summary>
    public Estimate? Share { get; internal init; }

    /// <summary>The difference concerned: with a problem minus without, or this wave minus the previous.</summary>
    public Comparison? Comparison { get; internal init; }

    /// <summary>Other questions of which the same may be true (their intervals overlap), or those with too few answers.</summary>
    public ImmutableArray<string> Others { get; internal init; } = [];

    /// <summary>How many comparisons came out better.</summary>
    public int Better { get; internal init; }

    /// <summary>How many comparisons came out worse.</summary>
    public int Worse { get; internal init; }

    /// <summary>How many comparisons came out practically the same.</summary>
    public int Same { get; internal init; }

    /// <summary>How many comparisons could not be told.</summary>
    public int CannotTell { get; internal init; }

    /// <summary>How many questions of two waves could not be compared.</summary>
    public int NotComparable { get; internal init; }

    /// <summary>How many groups of segments are hidden.</summary>
    public int HiddenGroups { get; internal init; }

    /// <summary>How many shown groups of segments have too few answers to say much.</summary>
    public int ThinGroups { get; internal init; }
}
