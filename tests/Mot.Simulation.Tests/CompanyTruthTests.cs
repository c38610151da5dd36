using System.Text.Json;

namespace Mot.Simulation.Tests;

public class CompanyTruthTests
{
    [Fact]
    public void Importance_AddsUpToOne_AndFollowsWhatWasPlanted()
    {
        CompanyTruth truth = Of(draft =>
        {
            foreach ((string id, double weight) in new[] { ("desk", 0.5), ("lounge", 0.25), ("bar", 0), ("exit", 0) })
            {
                draft.Touchpoints[id] = new() { Penalty = weight, Reward = weight, Level = 3.5 };
            }

            draft.Memory = new() { Disconfirmation = 0 };
        });

        // Independent and linear, so the variances stand as the squares of the weights: 4 to 1.
        truth.Touchpoints.Sum(each => each.Importance!.Value).ShouldBe(1, 1e-9);
        truth["desk"].Importance!.Value.ShouldBe(0.8, 0.01);
        truth["lounge"].Importance!.Value.ShouldBe(0.2, 0.01);
        truth["bar"].Importance!.Value.ShouldBe(0, 1e-12);
        truth.SpreadJudged.ShouldBe(0.8 * Math.Sqrt(0.3125), 0.01);
        truth.MeanJudged.ShouldBe(3.5, 0.02);
    }

    [Fact]
    public void Effects_AreThoseOfChangingOneThing()
    {
        CompanyTruth truth = Of(draft =>
        {
            draft.Touchpoints["desk"] = new() { Level = 3.5, Spread = 0, Penalty = 0.5, Reward = 0.25, FailureRate = 0.2, FailureDrop = 2, RecoveryRate = 0.5, RecoveryEffect = 0.5 };
            draft.Touchpoints["lounge"] = new() { Reach = 0 };
            draft.Memory = new() { Disconfirmation = 0, Noise = 0 };
        });
        TouchpointTruth desk = truth["desk"];
        desk.FailureCost!.Value.ShouldBe(-1, 1e-9);
        desk.RecoveryGain!.Value.ShouldBe(0.5, 1e-9);
        desk.PointLess!.Value.ShouldBe(-0.5, 1e-9);

        // Those whom it failed climb back at the rate of the penalty: 1 point of 2, or the last point.
        double failed = desk.FailedShare!.Value;
        failed.ShouldBe(0.2, 0.01);
        desk.PointMore!.Value.ShouldBe((0.25 * (1 - failed)) + (0.5 * failed), 1e-9);
        (truth["lounge"].Reach, truth["lounge"].Experienced, truth["lounge"].PointLess).ShouldBe((0, null, null));
        truth["exit"].FailureCost.ShouldBeNull();
    }

    [Fact]
    public void Beliefs_AreHeldAgainstTheTruth()
    {
        var hotel = CompanyTruth.Of(SyntheticCompany.Create(CompanyPresets.Hotel, 1));
        (hotel["room"].Belief, hotel["wifi"].Belief, hotel["check-out"].Belief, hotel["spa"].Belief)
            .ShouldBe((BeliefTruth.Confirmed, BeliefTruth.BlindSpot, BeliefTruth.OverRated, BeliefTruth.RightlyDismissed));
        Of(_ => { })["desk"].Belief.ShouldBe(BeliefTruth.NotStated);
    }

    [Fact]
    public void Expected_RisesWithTheTrend()
    {
        CompanyTruth truth = Of(draft => draft.Expectations = new() { TrendPerYear = 1, UpwardRate = 0, DownwardRate = 0 });
        truth["desk"].ExpectedByQuarter.Select(quarter => quarter.Key).ShouldBe(
            ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]);
        (truth["desk"].ExpectedByQuarter[^1].Value - truth["desk"].ExpectedByQuarter[0].Value).ShouldBe(1.75, 0.1);
    }

    [Fact]
    public void Sample_IsNotAmongTheCustomers()
    {
        var company = SyntheticCompany.Create(CompanyPresets.Hotel, 1);
        Should.Throw<ArgumentOutOfRangeException>(() => company.Customer(SyntheticCompany.MostCustomers));
        Should.Throw<ArgumentOutOfRangeException>(() => company.Customers(1, SyntheticCompany.MostCustomers));
        Should.Throw<ArgumentOutOfRangeException>(() => company.Customers(-1));
        company.Customer(SyntheticCompany.MostCustomers - 1).Trips.ShouldNotBeEmpty();
    }

    [Fact]
    public void Json_IsAsApproved() => Snapshot.Match(CompanyTruthJson.Write(Of(draft =>
    {
        draft.Name = PresetSketch.Text("The office", "办事处");
        draft.Touchpoints["desk"] = new() { Penalty = 0.5, FailureRate = 0.1, RecoveryRate = 0.5, ChannelShifts = PresetSketch.By(("app", 0.2)) };
        draft.Touchpoints["lounge"] = new() { Reach = 0 };
        draft.Teams.Add(new("agent", 2, 0.3));
        draft.Changes.Add(new(new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), "desk", 0.5));
        draft.Days = 100;
    })), extension: "json");

    [Fact]
    public void Json_SaysTheNumbersOfTheObject()
    {
        var truth = CompanyTruth.Of(SyntheticCompany.Create(CompanyPresets.Airline, ulong.MaxValue));
        using var json = JsonDocument.Parse(CompanyTruthJson.Write(truth));
        JsonElement root = json.RootElement;
        (root.GetProperty("version").GetInt32(), root.GetProperty("kind").GetString(), root.GetProperty("seed").GetString()).ShouldBe((1, "truth", "18446744073709551615"));
        root.GetProperty("touchpoints").GetArrayLength().ShouldBe(12);
        root.GetProperty("people").GetArrayLength().ShouldBe(truth.Company.People.Length);
        foreach ((JsonElement element, TouchpointTruth touchpoint) in root.GetProperty("touchpoints").EnumerateArray().Zip(truth.Touchpoints))
        {
            element.GetProperty("penalty").GetDouble().ShouldBe(touchpoint.Model.Penalty);
            element.GetProperty("momentOfTruth").GetBoolean().ShouldBe(touchpoint.Model.IsMomentOfTruth);
            element.GetProperty("population").GetProperty("importance").GetDouble().ShouldBe(touchpoint.Importance!.Value);
        }
    }

    private static CompanyTruth Of(Action<CompanyDraft> describe) => CompanyTruth.Of(Office.Company(describe));
}
