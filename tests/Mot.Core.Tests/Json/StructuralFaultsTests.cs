using System.Text;
using System.Text.Json;
using Mot.Core.Json;

namespace Mot.Core.Tests.Json;

/// <summary>Whatever the serialiser would stop at is told at once, each fault with its path and place.</summary>
public sealed class StructuralFaultsTests
{
    private const string Stages = "\"stages\":[{\"id\":\"s\",\"touchpoints\":[{\"id\":\"t\"}]}]";

    [Fact]
    public void Read_OfAJourney_ListsAllStructuralFaults() => Snapshot.Match(Door.Journey.Refusal(
        """
        {
          "kind": "journey", "id": 7, "nme": { "en": "A trip", "en": "The trip", "zh": null },
          "channels": [{ "code": "robot" }, null, "web"],
          "stages": [
            { "id": "s", "touchpoints": [
              { "id": "t", "optional": "yes", "repeatable": null, "nxet": ["u"], "channels": "web" },
              { "name": { "en": "数\u00e9" }, "colour_of_the_wall": "red" }, []
            ], "id": "s" },
            { "id": null, "touchpoints": {} }
          ]
        }
        """));

    [Fact]
    public void Read_OfAStudy_ListsAllStructuralFaults() => Snapshot.Match(Door.Study.Refusal(
        """
        {
          "version": 1, "kind": "study", "id": "desk",
          "journey": { "id": "visit", "stages": [], "stage": [] },
          "scales": { "five": { "min": 1e30, "maximum": 5 }, "nothing": null, "five": [] },
          "questions": [{ "id": "q", "kind": "satisfaction", "scale": "five", "position": 1.5, "topBoxes": 99999999999 }],
          "table": { "file": "desk.csv", "where": { "a": 1, "b": ["x", 2, null], "c": "x" }, "wave": { "colum": "when" } },
          "scoring": { "Mean": 1, "gates": [{ "touchpoint": "t" }], "touchpointWeights": { "t": "1" } },
          "release": { "minimumN": 3.5 },
        }
        """));

    [Theory]
    [InlineData("null", "$: This must be an object, not null. (line 1, column 1)")]
    [InlineData("[1]", "$: This must be an object, not a list. (line 1, column 1)")]
    [InlineData("", "$: The input does not contain any JSON tokens.")]
    [InlineData("{\"kind\":\"journey\",\"version\":1,\"id\":\"j\"," + Stages + "} x", "$: 'x' is invalid after a single JSON value. Expected end of data. (line 1, column 90)")]
    [InlineData("{\n \"id\": \"客户\", \"名\": x}", "$.名: 'x' is an invalid start of a value. (line 2, column 19)")]
    [InlineData("{\"id\":\"\\ud800\"}", "$.id: This text is not valid UTF-8, or holds half of a character. (line 1, column 7)")]
    [InlineData("{\"\\ud800\":1}", "$: This text is not valid UTF-8, or holds half of a character. (line 1, column 2)")]
    public void Read_OfWhatIsNoJourney_SaysWhere(string text, string fault) => Door.Journey.Refusal(text).ShouldContain($"\n  {fault}");

    [Fact]
    public void Read_OfBytesThatAreNotUtf8_SaysWhere()
    {
        byte[] text = Encoding.UTF8.GetBytes("{\"version\":1,\"kind\":\"journey\",\"id\":\"?\"," + Stages + "}");
        text[Array.IndexOf(text, (byte)'?')] = 0xFF;

        Should.Throw<JsonException>(() => JourneyJson.Read(text)).Message.ShouldContain("$.id: This text is not valid UTF-8");
    }

    [Fact]
    public void Read_OfTooDeepNesting_SaysWhere()
    {
        string text = $"{{\"version\":1,\"kind\":\"journey\",\"id\":\"j\",\"depth\":{new string('[', 100)}{new string(']', 100)},{Stages}}}";

        Door.Journey.Refusal(text).ShouldContain("$.depth: The maximum configured depth of 64 has been exceeded.");
    }

    [Fact]
    public void Read_OfManyFaults_TellsTheFirstOnes()
    {
        string text = $"{{\"version\":1,\"kind\":\"journey\",\"id\":\"j\",\"stages\":[{string.Join(',', Enumerable.Repeat("{}", 40))}]}}";
        string[] lines = Door.Journey.Refusal(text).Split('\n');

        lines.Length.ShouldBe(52);
        lines[1].ShouldStartWith("  $.stages[0].id: 'id' is missing.");
        lines[^1].ShouldBe("  … and 30 more.");
    }

    [Fact]
    public void Refusal_HasThePlaceOfItsFirstFault()
    {
        JsonException fault = Should.Throw<JsonException>(() => JourneyJson.Read("{\"version\":1,\n \"客\": 1, \"kind\":\"journey\"}"u8));

        (fault.Path, fault.LineNumber, fault.BytePositionInLine).ShouldBe(("$.客", 1, 1));
    }

    [Theory]
    [InlineData("\"id\": \"a b\",\n  \"stages\": [{ \"id\": \"s\", \"touchpoints\": [{ \"id\": \"t\" }] }]", "$.id: 'a b' is not an id; it must have 1 to 64 letters, digits, hyphens, dots or underscores. (line 1, column 41)")]
    [InlineData("\"id\": \"客户\",\n  \"stages\": [{ \"id\": \"s\",\n \"touchpoints\": [{ \"id\": \"t\", \"side\": \"up\" }] }]", "$.stages[0].touchpoints[0].side: 'up' is not known; allowed are external, internal. (line 3, column 39)")]
    [InlineData("\"id\": \"j\",\n  \"stages\": [\n  { \"id\": \"s\", \"touchpoints\": [] }]", "$.stages[0].touchpoints: ")]
    public void Read_OfWhatCannotMeanAJourney_SaysWhere(string body, string fault) =>
        Door.Journey.Refusal($"{{\"version\": 1, \"kind\": \"journey\", {body}}}").ShouldContain($"\n  {fault}");

    [Fact]
    public void Read_OfANameThatNobodyWrote_IsRefusedWithoutAPlace()
    {
        string name = new('.', 1_000_000);
        JsonException fault = Should.Throw<JsonException>(() => Door.Journey.Read(
            $"{{\"version\":1,\"kind\":\"journey\",\"id\":\"j\",\"name\":{{\"{name}\":\"x\"}},{Stages}}}"));

        (fault.Path, fault.LineNumber).ShouldBe(($"$.name.{name}", null));
    }

    [Fact]
    public void Places_AreThoseOfTheValueOrOfWhatIsAroundIt()
    {
        byte[] text = Encoding.UTF8.GetBytes("{ \"a\": [1, { \"b\": 2 }],\n \"c\": { \"d.e\": 3 } }");
        string[] paths = ["$", "$.a", "$.a[0]", "$.a[1].b", "$.a[1].x", "$.a[2]", "$.c.d.e", "$.c.f.g", "$.x"];
        Dictionary<string, TextPosition> places = DocumentPlaces.Find(text, paths);

        paths.Select(path => DocumentPlaces.Nearest(path, places).ToString()).ShouldBe([
            "line 1, column 1", "line 1, column 8", "line 1, column 9", "line 1, column 19", "line 1, column 12", "line 1, column 8",
            "line 2, column 16", "line 2, column 7", "line 1, column 1",
        ]);
    }

    [Theory]
    [InlineData("findings", "it is a result, and results are written only")]
    [InlineData("cake", "there is no kind of that name")]
    [InlineData("tally", "StudyTallyJson.Read reads it")]
    public void Read_OfAnotherKind_SaysNothingElse(string kind, string what) => Door.Journey.Refusal($"{{\"kind\":\"{kind}\",\"version\":1,\"cells\":[]}}")
        .ShouldBe($"The journey cannot be read.\n  $.kind: This is a '{kind}' document, not a 'journey'; {what}. (line 1, column 9)");

    [Fact]
    public void Read_OfADocumentInsideAnother_ChecksTheHeadItHas()
    {
        string study = Door.Study.Draw(new Random(1));
        const string Journey = "\"journey\": {";
        study.ShouldContain(Journey);

        Door.Study.Write(Door.Study.Read(study.Replace(Journey, Journey + "\"kind\":\"journey\",\"version\":1,\"$schema\":\"x\",", StringComparison.Ordinal))).ShouldBe(study);
        string refusal = Door.Study.Refusal(study.Replace(Journey, Journey + "\"kind\":\"study\",\"version\":2,", StringComparison.Ordinal));
        refusal.ShouldContain("$.journey.kind: This is a 'study' document, not a 'journey'");
        refusal.ShouldContain("$.journey.version: Version 2 was written by a newer Mot.Core");
    }

    [Theory]
    [InlineData("nme", "name")]
    [InlineData("Name", "name")]
    [InlineData("title", null)]
    [InlineData("touchpoint", "touchpoints")]
    [InlineData("touhcpionts", "touchpoints")]
    [InlineData("", null)]
    [InlineData("x", null)]
    public void Spelling_FindsWhatWasMeant(string written, string? meant) => Spelling.Nearest(written, ["id", "name", "touchpoints"]).ShouldBe(meant);
}
