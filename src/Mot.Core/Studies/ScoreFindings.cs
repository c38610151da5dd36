using Mot.Core.Estimation;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Studies;

/// <summary>What the journey scores of a study's respondents come to.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class ScoreFindings
{
    internal ScoreFindings(StudyTally tally, FindingsSettings settings)
    {
        Sums = tally.Whole.Scores.Clone();
        Mean = settings.AssumeSimpleSample || tally.ReplicatedScores() is not { } groups
            ? MeanScore.Of(Sums, settings.Level)
            : MeanScore.Of(groups, settings.Level);
    }

    /// <summary>The sums, a copy.</summary>
    public ScoreSums Sums { get; }

    /// <summary>The mean score without weights, from 0 to 100.</summary>
    public Estimate Mean { get; }

    /// <summary>The share of the scores in a tier, simple random sampling assumed.</summary>
    /// <param name="tier">A tier.</param>
    /// <returns>The share from 0 to 1.</returns>
    public Estimate ShareOf(SatisfactionTier tier) =>
        TopBox.Of(tier == SatisfactionTier.None ? 0 : Sums.CountOf(tier), Sums.Count, new() { Level = Mean.Level });
}
