using Mot.Core.Journeys;

namespace Mot.Core.Tests.Journeys;

public class JourneyDraftTests
{
    [Fact]
    public void Validate_ListsAllFaultsWithTheirPaths()
    {
        JourneyDraft draft = new JourneyDraft("a b")
            .Stage("s", stage => stage
                .Touchpoint("t", t => t.OwnedBy("x y").MetBy("").OfKind((MomentKind)9).Then("t", "gone", "u", "u"))
                .Touchpoint("t", t => t.Via(ContactChannel.App, ContactChannel.App)))
            .Stage("s", stage => stage.Touchpoint("u").Touchpoint(null!))
            .Stage("empty", _ => { });
        draft.Validate().Select(fault => fault.Path).ShouldBe(
        [
            "$.id",
            "$.stages[0].touchpoints[0].department",
            "$.stages[0].touchpoints[0].frontLineRole",
            "$.stages[0].touchpoints[0].momentKind",
            "$.stages[0].touchpoints[1].id",
            "$.stages[0].touchpoints[1].channels",
            "$.stages[1].id",
            "$.stages[1].touchpoints[1].id",
            "$.stages[2].touchpoints",
            "$.stages[0].touchpoints[0].next[0]",
            "$.stages[0].touchpoints[0].next[1]",
            "$.stages[0].touchpoints[0].next[3]",
        ]);
        ArgumentException thrown = Should.Throw<ArgumentException>(draft.Build);
        foreach (Fault fault in draft.Validate())
        {
            thrown.Message.ShouldContain(fault.ToString());
        }
    }

    [Fact]
    public void Validate_NoStage_IsAFault() =>
        new JourneyDraft(null!).Validate().Select(fault => fault.Path).ShouldBe(["$.id", "$.stages"]);

    [Fact]
    public void Build_ByDefault_LeadsFromEachTouchpointToTheNextAcrossStages()
    {
        Journey journey = new JourneyDraft("stay")
            .Stage("arrive", stage => stage.Touchpoint("a").Touchpoint("b"))
            .Stage("leave", stage => stage.Touchpoint("c"))
            .Build();
        journey.Touchpoints.Select(t => (t.Id, t.Stage, t.Index, string.Join('|', t.Next))).ShouldBe(
            [("a", "arrive", 0, "b"), ("b", "arrive", 1, "c"), ("c", "leave", 2, "")]);
        journey.Stages.Select(stage => stage.Id).ShouldBe(["arrive", "leave"]);
        journey["b"].ShouldBeSameAs(journey.Touchpoints[1]);
        journey.Name.ToString().ShouldBe("stay");
        journey["b"].Name.ToString().ShouldBe("b");
        Should.Throw<ArgumentException>(() => journey["x"]).Message.ShouldContain("'x'");
        journey.TryFind("x", out _).ShouldBeFalse();
    }

    [Fact]
    public void Build_TakesOverWhatWasSaid()
    {
        Touchpoint touchpoint = new JourneyDraft("j")
            .Named("en", "Stay").Named("zh", "住宿")
            .Stage("s", stage => stage.Named("en", "Arrival").Touchpoint("t", t => t
                .Named("en", "Check-in").Named("zh", "入住").Via(ContactChannel.Counter, ContactChannel.Create("robot", true))
                .OwnedBy("front-office").MetBy("clerk").OfKind(MomentKind.Second).ForColleagues().Optional().Repeatable().Believed(true).Then("t")))
            .Build()["t"];
        touchpoint.Name.In("zh").ShouldBe("入住");
        touchpoint.Channels.Select(channel => channel.Code).ShouldBe(["counter", "robot"]);
        (touchpoint.Department, touchpoint.FrontLineRole, touchpoint.MomentKind, touchpoint.Side)
            .ShouldBe(("front-office", "clerk", MomentKind.Second, CustomerSide.Internal));
        (touchpoint.IsOptional, touchpoint.IsRepeatable, touchpoint.BelievedCritical, touchpoint.Next.Single()).ShouldBe((true, true, true, "t"));
    }

    [Fact]
    public void Build_LaterChangesOfTheDraft_DoNotReachTheJourney()
    {
        StageDraft? kept = null;
        JourneyDraft draft = new JourneyDraft("j").Stage("s", stage => kept = stage.Touchpoint("a"));
        Journey journey = draft.Build();
        kept!.Touchpoint("b");
        journey.Touchpoints.Length.ShouldBe(1);
        draft.Build().Touchpoints.Length.ShouldBe(2);
    }

    [Fact]
    public void CanEndAt_WhereOnlyOptionalTouchpointsFollow()
    {
        // a -> b (optional) -> c (optional) ends; d is a required end of the other branch.
        Journey journey = new JourneyDraft("j").Stage("s", stage => stage
            .Touchpoint("start", t => t.Then("a", "d"))
            .Touchpoint("a")
            .Touchpoint("b", t => t.Optional())
            .Touchpoint("c", t => t.Optional().Then())
            .Touchpoint("d")).Build();
        journey.Touchpoints.Where(journey.CanEndAt).Select(t => t.Id).ShouldBe(["a", "b", "c", "d"]);

        // With a required touchpoint in between only what lies behind it can end.
        Journey required = new JourneyDraft("j").Stage("s", stage => stage
            .Touchpoint("a").Touchpoint("b", t => t.Optional()).Touchpoint("c").Touchpoint("d", t => t.Optional())).Build();
        required.Touchpoints.Where(required.CanEndAt).Select(t => t.Id).ShouldBe(["c", "d"]);
        Should.Throw<ArgumentException>(() => required.CanEndAt(journey["a"])).Message.ShouldContain("another journey");
    }

    [Fact]
    public void CanEndAt_InALoopWithAnOptionalWayOut_IsFound()
    {
        // c goes back to a or on to the optional end e; b must be met after a.
        Journey journey = new JourneyDraft("j").Stage("s", stage => stage
            .Touchpoint("a", t => t.Optional())
            .Touchpoint("b")
            .Touchpoint("c", t => t.Optional().Then("a", "e"))
            .Touchpoint("e", t => t.Optional())).Build();
        journey.Touchpoints.Where(journey.CanEndAt).Select(t => t.Id).ShouldBe(["b", "c", "e"]);

        Journey circle = new JourneyDraft("j").Stage("s", stage => stage.Touchpoint("a").Touchpoint("b", t => t.Then("a"))).Build();
        circle.Touchpoints.ShouldAllBe(t => !circle.CanEndAt(t));
    }

    [Fact]
    public void Create_AWellKnownChannelOfTheOtherSort_IsRefused()
    {
        Should.Throw<ArgumentException>(() => ContactChannel.Create("app", isOnline: false)).Message.ShouldContain("online");
        ContactChannel.Create("app", isOnline: true).ShouldBe(ContactChannel.App);
        Should.Throw<ArgumentException>(() => ContactChannel.Create("two words", true));
        ContactChannel.WellKnown.Select(channel => channel.Code).Distinct().Count().ShouldBe(11);
    }
}
