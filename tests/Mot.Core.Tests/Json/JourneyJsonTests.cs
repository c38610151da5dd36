using System.Text;
using Mot.Core.Journeys;
using Mot.Core.Json;

namespace Mot.Core.Tests.Json;

public sealed class JourneyJsonTests
{
    [Fact]
    public void Read_OfADocumentByHand_MeansTheFluentJourney()
    {
        Journey fluent = new JourneyDraft("hotel-stay")
            .Named("en", "A night at the hotel").Named("zh", "一晚住宿").ReviewedOn(new DateOnly(2026, 11, 22))
            .Stage("arrive", stage => stage.Named("en", "Arrival")
                .Touchpoint("check-in", t => t
                    .Named("en", "Check-in").Via(ContactChannel.Counter, ContactChannel.Create("robot", isOnline: true))
                    .OwnedBy("front-office").MetBy("receptionist").OfKind(MomentKind.First).Believed(true).OnFailure("check-out").Then("room", "breakfast")))
            .Stage("stay", stage => stage
                .Touchpoint("room", t => t.Repeatable())
                .Touchpoint("breakfast", t => t.Optional().ForColleagues())
                .Touchpoint("check-out", t => t.Then()))
            .Build();

        Journey read = Read(
            """
            {
              "kind": "journey", "version": 1, "id": "hotel-stay",
              "name": { "en": "A night at the hotel", "zh": "一晚住宿" }, "reviewed": "2026-11-22",
              "channels": [{ "code": "robot", "online": true }],
              "stages": [
                { "id": "arrive", "name": { "en": "Arrival" }, "touchpoints": [
                  { "id": "check-in", "name": { "en": "Check-in" }, "channels": ["counter", "robot"], "department": "front-office",
                    "frontLineRole": "receptionist", "momentKind": "first", "believedCritical": true, "onFailure": "check-out", "next": ["room", "breakfast"] }
                ] },
                { "id": "stay", "touchpoints": [
                  { "id": "room", "repeatable": true },
                  { "id": "breakfast", "optional": true, "side": "internal" },
                  { "id": "check-out", "next": [] }
                ] }
              ]
            }
            """);

        Meaning.Of(read).ShouldBe(Meaning.Of(fluent));
        JourneyJson.Write(read).ShouldBe(JourneyJson.Write(fluent));
    }

    [Fact]
    public void Write_HasTheApprovedForm() => Snapshot.Match(
        JourneyJson.Write(new JourneyDraft("visit").Named("zh", "<访问> \"one\"")
            .Stage("s", stage => stage.Touchpoint("a", t => t.Via(ContactChannel.Create("robot", true))))
            .Build()),
        extension: "json");

    [Fact]
    public void Read_ListsAllFaultsWithTheirPaths() => Snapshot.Match(Refusal(
        """
        {
          "version": 1, "kind": "journey", "id": "a b", "reviewed": "22/11/2026", "name": { "english language": "x", "zh": " " },
          "channels": [{ "code": "web", "online": false }, { "code": "robot", "online": true }, { "code": "robot", "online": false }],
          "stages": [
            { "id": "s", "touchpoints": [
              { "id": "t", "channels": ["web", "drone"], "momentKind": "fifth", "next": ["u", "t"], "onFailure": "v" },
              { "id": "t", "side": "upper", "department": "front office", "onFailure": "t" }
            ] },
            { "id": "s", "touchpoints": [] }
          ]
        }
        """));

    [Fact]
    public void Read_OfAChannelDeclaredTwice_IsRefused() => Refusal(
        """
        { "version": 1, "kind": "journey", "id": "j", "channels": [{ "code": "robot", "online": true }, { "code": "robot", "online": true }],
          "stages": [{ "id": "s", "touchpoints": [{ "id": "t" }] }] }
        """).ShouldContain("$.channels[1]");

    [Fact]
    public void Build_WithAChannelThatIsBothOnlineAndNot_IsRefused()
    {
        // In a document it could be declared in one way only.
        JourneyDraft draft = new JourneyDraft("visit").Stage("s", stage => stage
            .Touchpoint("a", t => t.Via(ContactChannel.Create("robot", isOnline: true)))
            .Touchpoint("b", t => t.Via(ContactChannel.Create("robot", isOnline: false))));

        draft.Validate().Single().Path.ShouldBe("$.stages[0].touchpoints[1].channels");
        draft.Validate().Single().Message.ShouldContain("'robot'");
    }

    [Fact]
    public void Read_ReportsThePathOfTheFirstFault() =>
        Should.Throw<System.Text.Json.JsonException>(() => Read(
            """
            { "version": 1, "kind": "journey", "id": "j", "stages": [{ "id": "s", "touchpoints": [{ "id": "t", "side": "upper" }] }] }
            """)).Path.ShouldBe("$.stages[0].touchpoints[0].side");

    private static Journey Read(string text) => JourneyJson.Read(Encoding.UTF8.GetBytes(text));

    private static string Refusal(string text) => Door.Journey.Refusal(text);
}
