using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Analytics.Moments;

/// <summary>Whether customers who rated a touchpoint low had a problem more often.</summary>
/// <remarks>Counted by respondents, without weights, as evidence that failures happen there and not as an estimate of how many.</remarks>
internal static class ProblemEvidence
{
    private static readonly RatingScale s_yesNo = RatingScale.Create(0, 1);

    /// <summary>The difference of the two shares; null where no segment tells problems, or too few rated low.</summary>
    internal static Estimate? Of(StudyTally tally, ImpactAsymmetry contrast, MomentPolicy policy)
    {
        if (contrast.Bands is not { } bands || tally.Study.Segments.FirstOrDefault(segment => segment.TellsProblems) is not { } segment)
        {
            return null;
        }

        long[] low = new long[2];
        long[] others = new long[2];
        foreach (SegmentGroup group in segment.Groups)
        {
            RatingDistribution ratings = tally.Group(segment, group.Id)[contrast.Question];
            for (int step = 0; step < contrast.Question.Scale.StepCount; step++)
            {
                long[] counts = bands.IsLow(contrast.Question.Scale, step) ? low : others;
                counts[group.IsProblem ? 1 : 0] += ratings.CountOf(Answer.FromTrustedStep(step));
            }
        }

        return low.Sum() < policy.Asymmetry.MinimumRatings || others.Sum() == 0
            ? null
            : TopBox.Difference(RatingDistribution.FromCounts(s_yesNo, low), RatingDistribution.FromCounts(s_yesNo, others), 1, new() { Level = policy.Level }).Difference;
    }
}
