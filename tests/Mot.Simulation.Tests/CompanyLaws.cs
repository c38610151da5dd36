using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Testing;

namespace Mot.Simulation.Tests;

/// <summary>What every synthetic company promises, whatever its model and seed.</summary>
public class CompanyLaws
{
    private const int Some = 8;

    private static readonly IArbMap s_mot = ArbMap.Default.Merge(typeof(MotArbitraries));

    [Fact]
    public void SameSeed_GivesTheSameBytes() => All((model, seed) =>
        Text(SyntheticCompany.Create(model, seed), 0, Some).ShouldBe(Text(SyntheticCompany.Create(model.ToDraft().Build(), seed), 0, Some)));

    [Fact]
    public void AnotherSeed_GivesOtherCustomers() => All((model, seed) =>
        Text(SyntheticCompany.Create(model, seed), 0, Some).ShouldNotBe(Text(SyntheticCompany.Create(model, seed + 1), 0, Some)));

    [Fact]
    public void Slice_IsPartOfTheWhole() => All((model, seed) =>
    {
        var company = SyntheticCompany.Create(model, seed);
        string whole = Text(company, 0, Some);
        string.Concat(Text(company, 0, 3), Text(company, 3, 4), Text(company, 7, 1)).ShouldBe(whole);
        whole.ShouldStartWith(Text(company, 0, 5));
    });

    [Fact]
    public void OrderAndThreads_DoNotMatter() => All((model, seed) =>
    {
        var company = SyntheticCompany.Create(model, seed);
        string[] texts = new string[Some];
        Parallel.For(0, Some, i => texts[Some - 1 - i] = Text(company, Some - 1 - i, 1));
        string.Concat(texts).ShouldBe(Text(company, 0, Some));
    });

    [Fact]
    public void Responses_AreAcceptedByTheTallyOfTheStudy() => All((model, seed) =>
    {
        var company = SyntheticCompany.Create(model, seed);
        var tally = new StudyTally(company.Study);
        tally.AddRange(company.Responses(Some));
        tally.Whole.Count.ShouldBe(company.Responses(Some).Count());
    });

    [Fact]
    public void Encounters_FollowTheJourneyAndTheClock() => All((model, seed) =>
    {
        foreach (SyntheticCustomer customer in SyntheticCompany.Create(model, seed).Customers(Some))
        {
            foreach (Trip trip in customer.Trips)
            {
                Encounter[] encounters = [.. trip.Encounters.Select(each => each.Encounter)];
                encounters.All(each => each.Customer == customer.Id && (each.Channel == null || model.Journey[each.Touchpoint].Channels.Contains(each.Channel!))).ShouldBeTrue();
                encounters.Zip(encounters.Skip(1)).All(pair => pair.First.At <= pair.Second.At
                    && model.Journey[pair.First.Touchpoint].Index <= model.Journey[pair.Second.Touchpoint].Index).ShouldBeTrue();
                model.Journey.Touchpoints.Where(touchpoint => !touchpoint.IsOptional).All(touchpoint => encounters.Any(each => each.Touchpoint == touchpoint.Id)).ShouldBeTrue();
                for (int e = 0; e < encounters.Length; e++)
                {
                    (encounters[e].IsRecovery && !(e > 0 && trip.Encounters[e - 1].HasFailed && encounters[e - 1].Touchpoint == encounters[e].Touchpoint)).ShouldBeFalse();
                }
            }
        }
    });

    [Fact]
    public void Trips_AreOrderedBoughtAndScored() => All((model, seed) =>
    {
        foreach (SyntheticCustomer customer in SyntheticCompany.Create(model, seed).Customers(Some))
        {
            customer.Trips.ShouldNotBeEmpty();
            customer.Trips.Zip(customer.Trips.Skip(1)).All(pair => pair.First.At <= pair.Second.At && pair.First.Number + 1 == pair.Second.Number).ShouldBeTrue();
            customer.Trips[0].Number.ShouldBe(1);
            customer.Trips.All(trip => trip.Spend > 0 && trip.At >= model.Start && trip.At < model.Start.AddDays(model.Days)).ShouldBeTrue();
            customer.Trips.Count(trip => trip.Response is not null).ShouldBeLessThanOrEqualTo(model.Answers.TripsAsked);
            foreach (Trip trip in customer.Trips)
            {
                Scoring.Add(model.Study, trip);
            }
        }
    });

    [Fact]
    public void NotMet_IsNotApplicableAndMetIsNot() => All((model, seed) =>
    {
        foreach (Trip trip in SyntheticCompany.Create(model, seed).Trips(Some).Where(trip => trip.Response is not null))
        {
            for (int t = 0; t < model.Journey.Touchpoints.Length; t++)
            {
                bool met = trip.Encounters.Any(each => each.Encounter.Touchpoint == model.Journey.Touchpoints[t].Id);
                (trip.Response!.Answers[t].MissingKind == MissingKind.NotApplicable).ShouldBe(!met);
            }
        }
    });

    [Fact]
    public void Ratings_AtTheMoment_AreGivenThroughoutATripOrNotAtAll() => All((model, seed) =>
        SyntheticCompany.Create(model, seed).Trips(Some).All(trip =>
            trip.Encounters.All(each => each.Encounter.Answer.IsRated) || trip.Encounters.All(each => each.Encounter.Answer == Answer.NotAsked)).ShouldBeTrue());

    private static void All(Action<CompanyModel, ulong> law) => Law.Check(
        Prop.ForAll(s_mot.ArbFor<CompanyModel>(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (model, seed) => law(model, (ulong)seed)));

    private static string Text(SyntheticCompany company, long first, long count) => string.Concat(
        from customer in company.Customers(count, first)
        from table in CompanyTable.Of(company)
        from row in table.CsvRows(customer).Concat(table.JsonRows(customer))
        select $"{table.Name} {row}\n");

    private static class Scoring
    {
        internal static void Add(Study study, Trip trip)
        {
            Mot.Core.Scoring.JourneyState state = study.Scorer.NewState();
            foreach (TripEncounter each in trip.Encounters)
            {
                state.Add(each.Encounter);
            }

            study.Scorer.Score(state).ToString().ShouldNotBeEmpty();
        }
    }
}
