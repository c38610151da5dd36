using Mot.Analytics.Drivers;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Analytics.Moments;

/// <summary>How many customers meet a touchpoint, as its questions tell.</summary>
internal static class Reaches
{
    /// <summary>Of several questions the one that most rated.</summary>
    internal static MomentReach Of(StudyTally tally, Driver driver, MomentPolicy policy)
    {
        RatingDistribution ratings = driver.Columns.Select(column => tally.Whole[tally.Study[column]]).MaxBy(distribution => distribution.Count)!;
        long rated = ratings.Count;
        long notMet = ratings.CountOf(MissingKind.NotApplicable);
        bool said = notMet > 0;
        long of = said ? rated + notMet : rated + ratings.MissingCount;
        return new(TopBox.Of(rated, of, new() { Level = policy.Level }), said ? ReachEvidence.SaidUsed : ReachEvidence.Rated);
    }
}
