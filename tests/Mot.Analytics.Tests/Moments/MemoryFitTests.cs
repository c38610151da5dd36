using System.Text.Json;
using Mot.Analytics.Drivers;
using Mot.Analytics.Json;
using Mot.Analytics.Moments;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Simulation;

namespace Mot.Analytics.Tests.Moments;

public class MemoryFitTests
{
    private static readonly MemorySettings s_few = new() { Resampling = new() { Replicates = 200 } };

    [Fact]
    public void MeanAlone_IsFound()
    {
        MemoryFindings found = Fit(new() { Mean = 1, Disconfirmation = 0 }, customers: 800);
        StandingOut(found).ShouldBe([MemoryPart.Mean]);
        found.Policy!.Mean.ShouldBeGreaterThan(0.8m);
        found.Verdict.ShouldBe(MemoryVerdict.OtherWeightsFit);
        (found.FittedRSquared.Value > found.PolicyRSquared.Value).ShouldBeTrue();
        found[MemoryPart.Mean]!.Share.Value.ShouldBe(found.Parts.Max(part => part.Share.Value));
    }

    [Fact]
    public void PeakAndEnd_AreFound()
    {
        MemoryFindings found = Fit(new() { Mean = 0, Peak = 0.5, End = 0.5, Disconfirmation = 0 }, customers: 800);
        StandingOut(found).ShouldBe([MemoryPart.Peak, MemoryPart.End]);
        found.Policy!.Peak.ShouldBeInRange(0.3m, 0.6m);
        found.Policy.End.ShouldBeInRange(0.4m, 0.7m);
        found.Verdict.ShouldBe(MemoryVerdict.OtherWeightsFit);
        found.Parts.Sum(part => part.Weight).ShouldNotBeNull().ShouldBeInRange(0.998m, 1.002m);
    }

    [Fact]
    public void Recency_IsFound()
    {
        MemoryFindings found = Fit(new() { Mean = 0, End = 0.8, Disconfirmation = 0 }, customers: 800);
        StandingOut(found).ShouldBe([MemoryPart.End]);
        found.Policy!.End.ShouldBeGreaterThan(0.8m);
        found.Gain.Low!.Value.ShouldBeGreaterThan(0.05);

        // Every trip ends with the same touchpoint here, and whoever reads the finding must know.
        (found.UsualLast!.Touchpoint, found.UsualLast.Share, found.UsualFirst!.Touchpoint).ShouldBe(("t4", 1, "t0"));
    }

    [Fact]
    public void FirstContact_StandsOut_AndHasNoPlaceInAPolicy()
    {
        MemoryFindings found = Fit(new() { Mean = 0.5, First = 0.5, Disconfirmation = 0 }, customers: 800);
        StandingOut(found).ShouldBe([MemoryPart.Mean, MemoryPart.First]);
        found[MemoryPart.First]!.Weight.ShouldBe(0);
    }

    [Fact]
    public void FewTrips_CannotTell()
    {
        MemoryFindings few = Fit(new() { Mean = 0, End = 0.8, Disconfirmation = 0 }, customers: 60);
        (few.Verdict, few.Doubt, few.Needed, few.Policy).ShouldBe((MemoryVerdict.CannotTell, MemoryDoubt.TooFewTrips, 200, null));
        (few.Gain.Reason, few.Gain.Needed, few.Gain.N).ShouldBe((UndefinedReason.TooFewAnswers, 200, 60));
        few.Parts.ShouldBeEmpty();
    }

    [Fact]
    public void WhatHasNothingToDoWithTheTrip_CannotTell()
    {
        MemoryFindings found = Fit(new() { Mean = 0, Noise = 1, Disconfirmation = 0 }, customers: 400);
        (found.Verdict, found.Doubt, found.Policy).ShouldBe((MemoryVerdict.CannotTell, MemoryDoubt.NothingStandsOut, null));
        found.RSquared.Value!.Value.ShouldBeLessThan(0.05);
        found.FittedRSquared.Value!.Value.ShouldBeLessThan(found.RSquared.Value!.Value);
    }

    [Fact]
    public void WhatIsHeldOut_IsNotFlattered()
    {
        // Sixty trips of chance: weights explain a good deal where they were fitted, and next to nothing elsewhere.
        SyntheticCompany company = Company(new() { Mean = 0, Noise = 1, Disconfirmation = 0 });
        MemoryFindings found = MemoryFit.Of(company.Study, "overall", Trips(company, 60), s_few with { MinimumTrips = 20 });
        found.RSquared.Value!.Value.ShouldBeGreaterThan(0.02);
        found.FittedRSquared.Value!.Value.ShouldBeLessThan(found.RSquared.Value!.Value / 2);
    }

    [Fact]
    public void WhatMayExplainNothing_IsNotTold()
    {
        // By chance a part stands out in one of twenty worlds or so; then what is held out has to keep it from being told.
        MemoryFindings[] worlds = [.. Enumerable.Range(0, 20).Select(seed =>
        {
            SyntheticCompany company = Company(new() { Mean = 0, Noise = 1, Disconfirmation = 0 }, (ulong)seed);
            return MemoryFit.Of(company.Study, "overall", Trips(company, 200), new() { Resampling = new() { Replicates = 100 } });
        })];
        worlds.ShouldContain(found => found.Parts.Any(part => part.StandsOut));
        worlds.ShouldAllBe(found => found.Verdict == MemoryVerdict.CannotTell);
    }

    [Fact]
    public void RatedInOneSitting_CannotTell()
    {
        SyntheticCompany company = Company(new() { Mean = 0, End = 0.8, Disconfirmation = 0 });
        RememberedTrip[] trips = Trips(company, 400);
        RememberedTrip[] afterwards =
            [.. trips.Select(trip => new RememberedTrip(trip.Customer, trip.Encounters, trip.Overall, trip.Encounters.Max(encounter => encounter.At)))];
        RememberedTrip[] together =
        [
            .. trips.Select(trip => new RememberedTrip(
                trip.Customer,
                trip.Encounters.Select((encounter, e) => new Encounter(encounter.Customer, encounter.Touchpoint, trip.OverallAt!.Value.AddSeconds(e), encounter.Answer)),
                trip.Overall)),
        ];
        foreach (RememberedTrip[] wrong in new[] { afterwards, together })
        {
            MemoryFindings found = MemoryFit.Of(company.Study, "overall", wrong, s_few);
            (found.Verdict, found.Doubt, found.Trips).ShouldBe((MemoryVerdict.CannotTell, MemoryDoubt.RatedInOneSitting, 0));
            found.LeftOutSittings.ShouldBe(trips.Length - found.LeftOutUnrated);
        }

        // A questionnaire of its own does not disturb those who rated at the moment.
        MemoryFindings mixed = MemoryFit.Of(company.Study, "overall", [.. trips, .. together.Take(50)], s_few);
        mixed.LeftOutSittings.ShouldBe(50);
        mixed.Verdict.ShouldBe(MemoryVerdict.OtherWeightsFit);
    }

    [Fact]
    public void APolicyThatFitsAlready_Serves()
    {
        // The scores of the default are what is remembered.
        MemoryFindings found = Fit(new() { Mean = 0.5, Peak = 0.25, End = 0.25, Disconfirmation = 0 }, customers: 800);
        found.Verdict.ShouldBe(MemoryVerdict.PolicyServes);
        found.Gain.Value!.Value.ShouldBeInRange(-0.02, 0.02);
        found.Policy.ShouldNotBeNull();
    }

    [Fact]
    public void OrderOfTrips_ChangesNoBit()
    {
        SyntheticCompany company = Company(new() { Mean = 0.5, Trough = 0.4, Disconfirmation = 0 });
        RememberedTrip[] trips = Trips(company, 300);
        MemoryFindings forth = MemoryFit.Of(company.Study, "overall", trips, s_few);
        MemoryFindings back = MemoryFit.Of(company.Study, "overall", trips.Reverse(), s_few);
        back.Parts.ShouldBe(forth.Parts);
        back.Gain.ShouldBe(forth.Gain);
        back.Policy.ShouldBe(forth.Policy);
    }

    [Fact]
    public void Json_HasThePolicyAsAStudyTakesIt_OrWhyThereIsNone()
    {
        MemoryFindings told = Fit(new() { Mean = 0, End = 0.8, Disconfirmation = 0 }, customers: 300);
        using var document = JsonDocument.Parse(MemoryJson.Write(told));
        JsonElement root = document.RootElement;
        (root.GetProperty("kind").GetString(), root.GetProperty("verdict").GetString(), root.GetProperty("trips").GetInt32()).ShouldBe(("memory", "otherWeightsFit", 300));
        root.GetProperty("doubt").ValueKind.ShouldBe(JsonValueKind.Null);
        root.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("part").GetString()).ShouldBe(["mean", "peak", "trough", "end", "first"]);
        root.GetProperty("gain").GetProperty("low").GetDouble().ShouldBe(told.Gain.Low!.Value);
        root.GetProperty("policy").GetProperty("end").GetDecimal().ShouldBe(told.Policy!.End);

        using var few = JsonDocument.Parse(MemoryJson.Write(Fit(new(), customers: 10)));
        few.RootElement.GetProperty("doubt").GetString().ShouldBe("tooFewTrips");
        few.RootElement.GetProperty("policy").ValueKind.ShouldBe(JsonValueKind.Null);
        few.RootElement.GetProperty("gain").GetProperty("value").ValueKind.ShouldBe(JsonValueKind.Null);
        few.RootElement.GetProperty("gain").GetProperty("needed").GetInt32().ShouldBe(200);
    }

    [Fact]
    public void Parts_AreThoseOfTheScore()
    {
        // 6, 7, 3, 8, 9 of 1 to 10.
        Study study = TenPoints();
        var at = new DateTimeOffset(2024, 1, 1, 9, 0, 0, TimeSpan.Zero);
        var customer = CustomerId.Create("c1");
        RatingScale scale = study.Questions[0].Scale;
        var trip = new RememberedTrip(
            customer, Enumerable.Range(0, 5).Select(t => (rating: "67389"[t] - '0', t)).Select(each => new Encounter(customer, $"t{each.t}", at.AddHours(each.t), scale.Rate(each.rating))), scale.Rate(10), at.AddDays(1));
        double[] row = MemoryTable.Of(study, study["whole"], [trip], s_few).Rows.Single();
        double[] want = [5.6 / 9, 8 / 9.0, 2 / 9.0, 8 / 9.0, 5 / 9.0, ((0.5 * 5.6) + (0.25 * 8) + (0.25 * 8)) / 9, 1];
        for (int c = 0; c < want.Length; c++)
        {
            row[c].ShouldBe(100 * want[c], 1e-4);
        }
    }

    [Fact]
    public void Weights_AreNeverBelowZero()
    {
        // The end would have a negative weight; without it the mean has 0.6 and the trough 0.2 of independent parts.
        string[] names = ["mean", "peak", "trough", "end", "first", "score", "overall"];
        double[] values = new double[49];
        for (int i = 0; i < 7; i++)
        {
            values[(i * 7) + i] = 1;
        }

        foreach ((int part, double with) in new[] { (0, 0.6), (2, 0.2), (3, -0.3) })
        {
            values[(part * 7) + 6] = values[(6 * 7) + part] = with;
        }

        var matrix = CovarianceMatrix.Create(names, values, 100);
        double[] weights = MemoryModel.Weights(matrix)!;
        weights.ShouldBe([0.75, 0, 0.25, 0], 1e-12);
        MemoryModel.RSquared(matrix, weights).ShouldBe(0.4, 1e-12);
        MemoryModel.Coefficients(matrix).ShouldBe([0.6, 0, 0.2, -0.3, 0], 1e-12);
        MemoryModel.Shares(matrix).Sum().ShouldBe(0.49, 1e-12);
    }

    private static Study TenPoints()
    {
        var scale = RatingScale.Create(1, 10);
        Journey journey = new JourneyDraft("visit")
            .Stage("visit", stage =>
            {
                foreach (int t in Enumerable.Range(0, 5))
                {
                    stage.Touchpoint($"t{t}");
                }
            })
            .Build();
        var draft = new StudyDraft("visits", journey);
        foreach (int t in Enumerable.Range(0, 5))
        {
            draft.Questions.Add(Answers.Question($"t{t}", scale) with { Touchpoint = $"t{t}", Frame = QuestionFrame.ThisEncounter });
        }

        draft.Questions.Add(Answers.Question("whole", scale));
        return draft.Build();
    }

    private static MemoryPart[] StandingOut(MemoryFindings found) => [.. found.Parts.Where(part => part.StandsOut).Select(part => part.Part)];

    private static MemoryFindings Fit(MemoryRule memory, int customers)
    {
        SyntheticCompany company = Company(memory);
        MemoryFindings found = MemoryFit.Of(company.Study, "overall", Trips(company, customers), s_few);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{found} R2 {found.RSquared} policy {found.PolicyRSquared} fitted {found.FittedRSquared} gain {found.Gain}\n{string.Join('\n', found.Parts.Select(part => $"{part} {part.Weight}"))}");
        return found;
    }

    private static RememberedTrip[] Trips(SyntheticCompany company, int customers)
    {
        int overall = company.Study.Questions.IndexOf(company.Study["overall"]);
        return
        [
            .. from customer in company.Customers(customers)
               from trip in customer.Trips
               let response = trip.Response
               where response is not null
               select new RememberedTrip(customer.Id, trip.Encounters.Select(each => each.Encounter), response.Answers[overall], response.At),
        ];
    }

    // Five touchpoints that everybody meets and that move the whole alike, up and down; one unit of the mean's effects is one point of their mean.
    private static SyntheticCompany Company(MemoryRule memory, ulong seed = 20260801)
    {
        Journey journey = new JourneyDraft("visit")
            .Stage("visit", stage =>
            {
                foreach (int t in Enumerable.Range(0, 5))
                {
                    stage.Touchpoint($"t{t}");
                }
            })
            .Build();
        var draft = new CompanyDraft("office", journey) { Memory = memory, Answers = new() { MomentRate = 1, ResponseRate = 1, BlankRate = 0, DoNotKnowRate = 0, Noise = 0.15 } };
        foreach (int t in Enumerable.Range(0, 5))
        {
            draft.Touchpoints[$"t{t}"] = new() { Level = 3.2, Spread = 1, Penalty = 0.2, Reward = 0.2 };
        }

        return SyntheticCompany.Create(draft.Build(), seed);
    }
}
