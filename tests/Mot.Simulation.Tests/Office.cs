using Mot.Core.Journeys;

namespace Mot.Simulation.Tests;

/// <summary>A small company of four touchpoints in which nothing is left to chance but what a test says.</summary>
internal static class Office
{
    internal static CompanyDraft Draft()
    {
        Journey visit = new JourneyDraft("visit")
            .Stage("visit", stage => stage
                .Touchpoint("desk", t => t.Via(ContactChannel.Counter, ContactChannel.App).MetBy("agent"))
                .Touchpoint("lounge", t => t.Optional())
                .Touchpoint("bar", t => t.Optional().Repeatable())
                .Touchpoint("exit"))
            .Build();
        return new CompanyDraft("office", visit);
    }

    internal static CompanyModel Model(Action<CompanyDraft> describe)
    {
        CompanyDraft draft = Draft();
        describe(draft);
        return draft.Build();
    }

    internal static SyntheticCompany Company(Action<CompanyDraft> describe, ulong seed = 7) => SyntheticCompany.Create(Model(describe), seed);

    /// <summary>The trips of the first customers.</summary>
    internal static IEnumerable<Trip> Trips(this SyntheticCompany company, int customers) => company.Customers(customers).SelectMany(customer => customer.Trips);

    /// <summary>The encounters of the first customers with a touchpoint, recoveries left out.</summary>
    internal static IEnumerable<TripEncounter> At(this SyntheticCompany company, string touchpoint, int customers) => company.Trips(customers)
        .SelectMany(trip => trip.Encounters).Where(each => each.Encounter.Touchpoint == touchpoint && !each.Encounter.IsRecovery);
}
