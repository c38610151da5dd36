using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Examples;

/// <summary>The example of docs/choosing.md.</summary>
internal static class ChoosingExample
{
    internal static (Estimate Mean, long NeverUsed, TierShares Tiers) Run()
    {
        #region one-answer-at-a-time
        RatingScale ease = RatingScale.Create(1, 5).WithMissing("6", MissingKind.NotApplicable);
        var ratings = new RatingDistribution(ease);
        foreach (string cell in (string[])["5", "4", "6", "2", "5"])
        {
            if (ease.TryRead(cell, out Answer answer))
            {
                ratings.Add(answer);
            }
        }

        Estimate mean = MeanRating.Of(ratings);                                // mean: 4 [1.7497, 6.2503] n 4
        long neverUsed = ratings.CountOf(MissingKind.NotApplicable);           // neverUsed: 1
        TierShares tiers = TierShares.Of(ratings, TierPolicy.CutOffs(4, 5));   // tiers.Median: Delighted
        #endregion one-answer-at-a-time
        return (mean, neverUsed, tiers);
    }
}
