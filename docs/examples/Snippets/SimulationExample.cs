using Mot.Core.Encounters;
using Mot.Core.Studies;
using Mot.Simulation;

namespace Mot.Examples;

/// <summary>The examples of the two pages about the simulation.</summary>
internal static class SimulationExample
{
    internal static void Simulate(TextWriter Console)
    {
        #region simulate
        // A hotel in which nothing can be wrong with the Wi-Fi; everything else and everybody's luck stay the same.
        CompanyDraft draft = CompanyPresets.Hotel.ToDraft();
        draft.Touchpoints["wifi"] = draft.Touchpoints["wifi"] with { FailureRate = 0, Level = 5 };
        var hotel = SyntheticCompany.Create(draft.Build(), seed: 42);

        // The first two thousand customers, one after the other; whoever answered is counted.
        var tally = new StudyTally(hotel.Study);
        foreach (Response response in hotel.Responses(customers: 2_000))
        {
            tally.Add(response);
        }

        Console.WriteLine(tally);

        // What is true, to hold findings against.
        var truth = CompanyTruth.Of(hotel);
        foreach (TouchpointTruth touchpoint in truth.Touchpoints.Where(each => each.Model.IsMomentOfTruth))
        {
            Console.WriteLine($"{touchpoint.Touchpoint.Id}: {touchpoint.Model.Class}, {touchpoint.Belief}, {touchpoint.Importance:0%} of the judgement");
        }
        #endregion simulate
    }
}
