using Mot.Analytics.Drivers;
using Mot.Analytics.Moments;
using Mot.Simulation;

namespace Mot.Examples;

/// <summary>The example of the pages about moments of truth.</summary>
internal static class MomentsExample
{
    internal static void Find(TextWriter Console)
    {
        #region find
        // A made up hotel, so that the truth is known: what is found can be held against what was planted.
        var hotel = SyntheticCompany.Create(CompanyPresets.Hotel, seed: 3);
        MomentFindings found = MomentsOfTruth.Of(hotel.Study, hotel.Responses(customers: 2_000), settings: new ResamplingSettings { Replicates = 200 });

        Console.WriteLine(found.Importance.Shares);
        foreach (MomentFinding touchpoint in found.Touchpoints.Take(6))
        {
            bool planted = hotel.Model[touchpoint.Touchpoint.Id].IsMomentOfTruth;
            Console.WriteLine($"{touchpoint.Touchpoint.Id}: {touchpoint.Importance.Share}, {touchpoint.Verdict}, {touchpoint.Card}; planted: {planted}");
        }
        #endregion find
    }
}
