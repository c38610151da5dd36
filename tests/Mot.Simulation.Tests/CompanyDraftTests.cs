using Mot.Core.Journeys;

namespace Mot.Simulation.Tests;

public class CompanyDraftTests
{
    [Fact]
    public void Validate_ListsAllFaultsAtOnce()
    {
        CompanyDraft draft = Office.Draft();
        draft.Days = 0;
        draft.Touchpoints["desk"] = new() { Reach = 0.5, RepeatRate = 0.1, ChannelShifts = PresetSketch.By(("phone", 1)) };
        draft.Touchpoints["cellar"] = new();
        draft.Personas.Add(new("a", PresetSketch.Text("a", "甲"), 0.5) { Reaches = PresetSketch.By(("exit", 0.5), ("roof", 1)) });
        draft.Personas.Add(new("a", PresetSketch.Text("a", "甲"), 0.4));
        draft.Styles.Add(new("plain", 0.9));
        draft.Teams.Add(new("agent", 2, 0));
        draft.Teams.Add(new("agent", 2, 0));
        draft.Teams.Add(new("pilot", 2, 0));
        draft.Changes.Add(new(draft.Start, "roof", 1));

        Snapshot.Match(Should.Throw<ArgumentException>(draft.Build).Message);
    }

    [Fact]
    public void Branches_AreRefused()
    {
        Journey journey = new JourneyDraft("j").Stage("s", stage => stage.Touchpoint("a", t => t.Then("c")).Touchpoint("b", t => t.Optional()).Touchpoint("c")).Build();
        Should.Throw<ArgumentException>(() => new CompanyDraft("c", journey).Build()).Message.ShouldContain("Transitions are not simulated");
    }

    [Fact]
    public void Study_ThatCannotBe_IsRefusedWithItsFault()
    {
        Journey journey = new JourneyDraft("j").Stage("s", stage => stage.Touchpoint("overall")).Build();
        Should.Throw<ArgumentException>(() => new CompanyDraft("c", journey).Build()).Message.ShouldContain("$.study.questions");
    }

    [Fact]
    public void Model_CanBeChangedAndBuiltAgain()
    {
        CompanyDraft draft = CompanyPresets.Hotel.ToDraft();
        draft.Touchpoints["wifi"] = draft.Touchpoints["wifi"] with { Penalty = 0 };
        CompanyModel changed = draft.Build();
        changed["wifi"].IsMomentOfTruth.ShouldBeFalse();
        changed["room"].ShouldBe(CompanyPresets.Hotel["room"]);
        changed.Personas.ShouldBe(CompanyPresets.Hotel.Personas);
        (changed.Days, changed.Start, changed.Memory).ShouldBe((CompanyPresets.Hotel.Days, CompanyPresets.Hotel.Start, CompanyPresets.Hotel.Memory));
    }

    [Theory]
    [InlineData(0.2, 0.2, AsymmetryClass.OneDimensional)]
    [InlineData(0.1, 0.1, AsymmetryClass.Indifferent)]
    [InlineData(0.4, 0, AsymmetryClass.MustBe)]
    [InlineData(0, 0.4, AsymmetryClass.Attractive)]
    [InlineData(0.75, 0.25, AsymmetryClass.MustBe)]
    [InlineData(0.25, 0.75, AsymmetryClass.Attractive)]
    [InlineData(0.625, 0.375, AsymmetryClass.OneDimensional)]
    public void Class_FollowsFromPenaltyAndReward(double penalty, double reward, AsymmetryClass expected) =>
        new TouchpointModel { Penalty = penalty, Reward = reward }.Class.ShouldBe(expected);

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-0.1)]
    public void Numbers_OutOfRange_AreRefused(double value)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TouchpointModel { Reach = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new TouchpointModel { Penalty = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new TouchpointModel { Reward = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new TouchpointModel { Spread = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new TouchpointModel { FailureRate = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new TouchpointModel { RecoveryEffect = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new Persona("a", PresetSketch.Text("a", "甲"), value));
        Should.Throw<ArgumentOutOfRangeException>(() => new Persona("a", PresetSketch.Text("a", "甲"), 1) { Reaches = PresetSketch.By(("t", value)) });
        Should.Throw<ArgumentOutOfRangeException>(() => new FrontLineTeam("a", 1, value));
        Should.Throw<ArgumentOutOfRangeException>(() => new ScaleStyle("a", value));
        Should.Throw<ArgumentOutOfRangeException>(() => new MemoryRule { Trough = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new ExpectationModel { UpwardRate = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new PurchaseModel { RateShape = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new AnswerModel { Halo = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new AnswerModel { TripsAsked = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new PlantedChange(default, "a", value < 0 ? -11 : value));
    }
}
