using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>How many respondents gave one answer throughout a block of the questionnaire. They are reported, never dropped.</summary>
/// <remarks>
/// <para><b>Definition.</b> The same rating to every question of the block that was answered, of those who answered at least three. It may be haste,
/// and it may be a true opinion.</para>
/// <para><b>Sources.</b> Krosnick (1991), Applied Cognitive Psychology 5, 213-236.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class StraightLining
{
    internal StraightLining(DerivedSample sample, string block)
    {
        Derivation line = sample.Study.Derived.Derivations[sample.Study.Derived.AtOf(DerivedMeasures.IdOfLine(block))];
        Block = block;
        RatingDistribution ratings = sample.Ratings(line);
        Count = ratings.CountOf(line.Scale.Rate(1));
        Of = ratings.Count;
        Share = sample.Worst(line);
    }

    /// <summary>The block.</summary>
    public string Block { get; }

    /// <summary>How many gave one answer throughout.</summary>
    public long Count { get; }

    /// <summary>How many answered at least three questions of the block.</summary>
    public long Of { get; }

    /// <summary>The share of those who gave one answer throughout, with weights where the study has them.</summary>
    public Estimate Share { get; }
}
