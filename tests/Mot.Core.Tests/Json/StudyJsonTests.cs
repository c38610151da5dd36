using System.Text;
using System.Text.Json.Nodes;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Json;

public sealed class StudyJsonTests
{
    private const string Short =
        """
        {
          "version": 1, "kind": "study", "id": "desk",
          "journey": { "id": "visit", "stages": [{ "id": "inside", "touchpoints": [{ "id": "counter" }, { "id": "lounge", "optional": true }] }] },
          "scales": { "five": { "min": 1, "max": 5, "missing": { "6": "notApplicable" } }, "ten": { "min": 0, "max": 10 } },
          "questions": [
            { "id": "counter", "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "counter" },
            { "id": "lounge", "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "lounge" },
            { "id": "recommend", "text": { "en": "Recommend" }, "kind": "recommendation", "scale": "ten" }
          ],
          "outcomes": ["counter"],
          "segments": [
            { "id": "problem", "name": { "en": "Problem" }, "groups": [{ "id": "yes", "codes": ["1"], "problem": true }, { "id": "no", "codes": ["2"] }] }
          ],
          "scoring": { "mean": 1, "peak": 0, "end": 0.0 },
          "release": { "minimumN": 3 }
        }
        """;

    [Fact]
    public void Read_OfADocumentByHand_MeansTheStudyInCode() => Meaning.Of(Read(Short)).ShouldBe(Meaning.Of(Desk.Draft().Build()));

    [Fact]
    public void Read_OfWhatLeavesOutItsDefaults_HasThem()
    {
        JsonNode document = JsonNode.Parse(Short)!;
        document.AsObject().Remove("scoring");
        document.AsObject().Remove("release");
        Study study = Read(document.ToJsonString());

        study.Release.ShouldBe(ReleasePolicy.Default);
        study.Scoring.ShouldBe(ScoringPolicy.Default);
        study.Replicates.ShouldBeNull();
        study.Table.ShouldBeNull();
        study.CoRated.ShouldBeEmpty();
        Question recommend = study["recommend"];
        (recommend.Frame, recommend.Version, recommend.TopBoxes, recommend.Margin).ShouldBe((QuestionFrame.ThisTrip, "1", 2, null));
        study["counter"].Scale.Direction.ShouldBe(ScaleDirection.HigherIsBetter);
    }

    [Fact]
    public void Write_HasTheApprovedForm() => Snapshot.Match(StudyJson.Write(Read(Short)), extension: "json");

    [Fact]
    public void Tiers_OfAScale_AreThoseOfItsSatisfactionQuestions()
    {
        Study study = Read(Short.Replace("\"max\": 5,", "\"max\": 5, \"tiers\": { \"satisfiedFrom\": 3, \"delightedFrom\": 4 },", StringComparison.Ordinal));

        study.TiersOf(study["lounge"]).ShouldBe(TierPolicy.CutOffs(3, 4));
        study.TiersOf(study["recommend"]).ShouldBeNull();
        Read(StudyJson.Write(study)).TiersOf(study["lounge"]).ShouldBe(TierPolicy.CutOffs(3, 4));
    }

    [Fact]
    public void Read_ListsAllFaultsWithTheirPaths() => Snapshot.Match(Door.Study.Refusal(
        """
        {
          "version": 1, "kind": "study", "id": "desk", "title": {},
          "journey": { "id": "visit", "stages": [] },
          "scales": {
            "five": { "min": 1, "max": 5, "labels": { "9": { "en": "great" }, "five": { "en": "x" } }, "missing": { "5": "blank", "6": "lost" } },
            "broken": { "min": 5, "max": 1 }, "nothing": null
          },
          "questions": [
            { "id": "a b", "kind": "satisfaction", "scale": "five" },
            { "id": "q2", "kind": "guess", "scale": "six" },
            { "id": "q3", "kind": "recommendation", "scale": "five" },
            { "id": "q4", "kind": "satisfaction", "scale": "five", "position": 0, "topBoxes": 5, "margin": -1, "version": "", "language": "?", "block": "b b",
              "tiers": { "satisfiedFrom": 4 } }
          ],
          "segments": [{ "id": "problem", "groups": [] }, { "id": "age", "groups": [{ "id": "old", "codes": ["9"], "problem": true, "touchpoint": "a b" }] }],
          "table": { "file": "../desk.csv", "outOfRange": "ignore" },
          "replicates": { "by": "cluster", "groups": 3 },
          "scoring": { "mean": -1, "repeats": "first", "gates": [{ "touchpoint": "x y", "threshold": 50, "ceiling": 101 }], "tiers": { "deadBand": 1 } },
          "release": { "minimumN": 2 }
        }
        """));

    [Theory]
    [InlineData("\"tiers\": { \"satisfiedFrom\": 1e20, \"delightedFrom\": 1e25 }")]
    [InlineData("\"tiers\": { \"satisfiedFrom\": -79228162514264337593543950335, \"delightedFrom\": 79228162514264337593543950335 }")]
    [InlineData("\"mean\": 1e28")]
    [InlineData("\"mean\": 0, \"peak\": 0, \"end\": 0")]
    [InlineData("\"touchpointWeights\": { \"counter\": 0, \"lounge\": 0 }")]
    [InlineData("\"touchpointWeights\": { \"counter\": 1001 }")]
    [InlineData("\"touchpointWeights\": { \"sauna\": 1 }")]
    [InlineData("\"gates\": [{ \"touchpoint\": \"counter\", \"threshold\": 1, \"ceiling\": 1 }, { \"touchpoint\": \"counter\", \"threshold\": 1, \"ceiling\": 1 }]")]
    public void Read_OfAPolicyThatCannotBeUsed_IsRefused(string policy) =>
        Door.Study.Refusal(Short.Replace("\"mean\": 1, \"peak\": 0, \"end\": 0.0", policy, StringComparison.Ordinal)).ShouldContain("$");

    [Fact]
    public void Examples_AreReadAndWrittenTheSame()
    {
        string[] files = Directory.GetFiles(AirportSurvey.ExamplesFolder(), "*.json");

        files.Length.ShouldBeGreaterThan(10);
        foreach (string file in files)
        {
            Study study = StudyJson.Read(File.ReadAllBytes(file));
            string written = StudyJson.Write(study);
            StudyJson.Write(Read(written)).ShouldBe(written);
            Meaning.Of(Read(written)).ShouldBe(Meaning.Of(study));
        }
    }

    private static Study Read(string text) => StudyJson.Read(Encoding.UTF8.GetBytes(text));
}
