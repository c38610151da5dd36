using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Studies;

/// <summary>What the journey scores of a study's respondents come to.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class ScoreFindings
{
    private static readonly RatingScale YesNo = RatingScale.Create(0, 1);

    private readonly IReadOnlyList<ScoreSums>? _groups;

    internal ScoreFindings(StudyTally tally, FindingsSettings settings)
    {
        Sums = tally.Whole.Scores.Clone();
        _groups = settings.AssumeSimpleSample ? null : tally.ReplicatedScores();
        Mean = _groups is null ? MeanScore.Of(Sums, settings.Level) : MeanScore.Of(_groups, settings.Level);
    }

    /// <summary>The sums, a copy.</summary>
    public ScoreSums Sums { get; }

    /// <summary>The mean score without weights, from 0 to 100.</summary>
    public Estimate Mean { get; }

    /// <summary>The share of the scores in a tier, by jackknife where replicate groups are kept.</summary>
    /// <param name="tier">A tier.</param>
    /// <returns>The share from 0 to 1.</returns>
    public Estimate ShareOf(SatisfactionTier tier)
    {
        RatingDistribution Membership(ScoreSums scores)
        {
            long members = tier == SatisfactionTier.None ? 0 : scores.CountOf(tier);
            return RatingDistribution.FromCounts(YesNo, [scores.Count - members, members]);
        }

        var settings = new MetricSettings { Level = Mean.Level };
        return _groups is null
            ? TopBox.Of(Membership(Sums), 1, settings)
            : TopBox.Of(
                ReplicatedDistribution.FromGroups(YesNo, _groups.Select((group, g) => KeyValuePair.Create($"{g:D9}", Membership(group)))),
                1,
                settings);
    }
}
