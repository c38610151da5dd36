using System.Text.Json;
using System.Text.Json.Nodes;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Json;

/// <summary>Sums that no answers can have do not come in.</summary>
public sealed class ImpossibleSumsTests
{
    private const string Scale = "\"version\":1,\"kind\":\"ratingDistribution\",\"scale\":{\"min\":1,\"max\":2}";

    [Theory]
    [InlineData("\"counts\":[1,2]", true)]
    [InlineData("\"counts\":[-1,2]", false)]
    [InlineData("\"counts\":[1]", false)]
    [InlineData("\"counts\":[1,2,3]", false)]
    [InlineData("\"counts\":[9223372036854775807,0]", false)]
    [InlineData("\"counts\":[9000000000000,0]", true)]
    [InlineData("\"counts\":[1,0],\"missing\":{\"blank\":-1}", false)]
    [InlineData("\"counts\":[1,0],\"missing\":{\"Blank\":1}", false)]
    // A single answer of weight 2: Σw is 2, Σw² is 4, and nothing else.
    [InlineData("\"counts\":[1,0],\"weights\":[2000000,0],\"weightSquares\":[\"4000000000000\",\"0\"]", true)]
    [InlineData("\"counts\":[1,0],\"weights\":[2000000,0],\"weightSquares\":[\"3999999999999\",\"0\"]", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[1000000001,0],\"weightSquares\":[\"1000000002000000001\",\"0\"]", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[2,0],\"weightSquares\":[\"3000000000\",\"0\"]", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[-2,0],\"weightSquares\":[\"4\",\"0\"]", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[2,0],\"weightSquares\":[\"-4\",\"0\"]", false)]
    [InlineData("\"counts\":[0,0],\"weights\":[1,0],\"weightSquares\":[\"1\",\"0\"]", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[2,0],\"weightSquares\":[\" 4\",\"0\"]", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[2,0]", false)]
    [InlineData("\"counts\":[1,0],\"weightSquares\":[\"4\",\"0\"]", false)]
    // Weights of missing answers come with their squares and for every kind that is counted, or not at all.
    [InlineData("\"counts\":[1,0],\"weights\":[2,0],\"weightSquares\":[\"4\",\"0\"],\"missing\":{\"blank\":1},\"missingWeights\":{\"blank\":2},\"missingWeightSquares\":{\"blank\":\"4\"}", true)]
    [InlineData("\"counts\":[1,0],\"weights\":[2,0],\"weightSquares\":[\"4\",\"0\"],\"missing\":{\"blank\":1},\"missingWeights\":{\"blank\":2}", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[2,0],\"weightSquares\":[\"4\",\"0\"],\"missing\":{\"blank\":1},\"missingWeightSquares\":{\"blank\":\"4\"}", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[2,0],\"weightSquares\":[\"4\",\"0\"],\"missing\":{\"blank\":1},\"missingWeights\":{\"blank\":2},\"missingWeightSquares\":{\"blank\":null}", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[2,0],\"weightSquares\":[\"4\",\"0\"],\"missing\":{\"blank\":1}", false)]
    [InlineData("\"counts\":[1,0],\"weights\":[2,0],\"weightSquares\":[\"4\",\"0\"],\"missingWeights\":{\"blank\":2},\"missingWeightSquares\":{\"blank\":\"4\"}", false)]
    // Without weight there is room for many answers, but not for more than can be counted.
    [InlineData("\"counts\":[9223372036854775807,0],\"weights\":[0,0],\"weightSquares\":[\"0\",\"0\"]", true)]
    [InlineData("\"counts\":[9223372036854775807,1],\"weights\":[0,0],\"weightSquares\":[\"0\",\"0\"]", false)]
    [InlineData("\"counts\":[9223372036854775807,0],\"weights\":[0,0],\"weightSquares\":[\"0\",\"0\"],\"missing\":{\"blank\":9223372036854775807},\"missingWeights\":{\"blank\":0},\"missingWeightSquares\":{\"blank\":\"0\"}", false)]
    public void Distribution_MustBePossible(string sums, bool possible) => Check(Door.Distribution, $"{{{Scale},{sums}}}", possible);

    [Theory]
    // Two scores of 50 points: Σ 10⁸ and Σ² 5·10¹⁵ in millionths.
    [InlineData("\"count\":2,\"dissatisfied\":2,\"satisfied\":0,\"delighted\":0,\"sum\":\"100000000\",\"sumOfSquares\":\"5000000000000000\"", true)]
    [InlineData("\"count\":2,\"dissatisfied\":1,\"satisfied\":0,\"delighted\":0,\"sum\":\"100000000\",\"sumOfSquares\":\"5000000000000000\"", false)]
    [InlineData("\"count\":2,\"dissatisfied\":3,\"satisfied\":0,\"delighted\":-1,\"sum\":\"100000000\",\"sumOfSquares\":\"5000000000000000\"", false)]
    [InlineData("\"count\":2,\"dissatisfied\":2,\"satisfied\":0,\"delighted\":0,\"sum\":\"100000000\",\"sumOfSquares\":\"4900000000000000\"", false)]
    [InlineData("\"count\":2,\"dissatisfied\":2,\"satisfied\":0,\"delighted\":0,\"sum\":\"100000000\",\"sumOfSquares\":\"10000000000000001\"", false)]
    [InlineData("\"count\":2,\"dissatisfied\":2,\"satisfied\":0,\"delighted\":0,\"sum\":\"200000001\",\"sumOfSquares\":\"20000000000000000\"", false)]
    [InlineData("\"count\":2,\"dissatisfied\":2,\"satisfied\":0,\"delighted\":0,\"sum\":\"-1\",\"sumOfSquares\":\"1\"", false)]
    [InlineData("\"count\":2,\"dissatisfied\":2,\"satisfied\":0,\"delighted\":0,\"sum\":\"1e8\",\"sumOfSquares\":\"5000000000000000\"", false)]
    [InlineData("\"count\":2,\"dissatisfied\":2,\"satisfied\":0,\"delighted\":0,\"provisional\":3,\"sum\":\"100000000\",\"sumOfSquares\":\"5000000000000000\"", false)]
    [InlineData("\"count\":2,\"dissatisfied\":2,\"satisfied\":0,\"delighted\":0,\"gated\":3,\"sum\":\"100000000\",\"sumOfSquares\":\"5000000000000000\"", false)]
    [InlineData("\"count\":0,\"dissatisfied\":0,\"satisfied\":0,\"delighted\":0,\"unscored\":7,\"sum\":\"0\",\"sumOfSquares\":\"0\"", true)]
    [InlineData("\"count\":0,\"dissatisfied\":0,\"satisfied\":0,\"delighted\":0,\"unscored\":-1,\"sum\":\"0\",\"sumOfSquares\":\"0\"", false)]
    [InlineData("\"count\":-1,\"dissatisfied\":-1,\"satisfied\":0,\"delighted\":0,\"sum\":\"0\",\"sumOfSquares\":\"0\"", false)]
    public void Scores_MustBePossible(string sums, bool possible) =>
        Check(Door.Scores, $"{{\"version\":1,\"kind\":\"scoreSums\",{sums}}}", possible);

    // Two questions from 1 to 2: cells 0 to 7 are the outcome's own, 8 to 71 the pairs, 72 to 79 the other's own. Kinds of missing come
    // first, so 6 and 7 are the ratings 1 and 2, and the pair (1, 2) is cell 8 + 6·8 + 7 = 63.
    [Theory]
    [InlineData("\"counts\":{}", true)]
    [InlineData("\"counts\":{\"6\":3,\"63\":3,\"79\":3}", true)]
    [InlineData("\"counts\":{\"6\":3,\"63\":2,\"79\":3}", false)]
    [InlineData("\"counts\":{\"6\":3,\"63\":3}", false)]
    [InlineData("\"counts\":{\"63\":3,\"79\":3}", false)]
    [InlineData("\"counts\":{\"6\":-3,\"63\":-3,\"79\":-3}", false)]
    // Nobody is counted whose outcome is missing: blank (2) with 2 is cell 8 + 2·8 + 7.
    [InlineData("\"counts\":{\"2\":3,\"31\":3,\"79\":3}", false)]
    [InlineData("\"counts\":{\"80\":1}", false)]
    [InlineData("\"counts\":{\"-1\":1}", false)]
    [InlineData("\"counts\":{\"x\":1}", false)]
    [InlineData("\"counts\":{\"6\":3,\"06\":3,\"63\":3,\"79\":3}", false)]
    [InlineData("\"counts\":{\"6\":3,\"63\":3,\"79\":3},\"weights\":{\"6\":5,\"63\":5,\"79\":5}", true)]
    [InlineData("\"counts\":{\"6\":3,\"63\":3,\"79\":3},\"weights\":{\"6\":5,\"63\":4,\"79\":5}", false)]
    [InlineData("\"counts\":{\"6\":3,\"63\":3,\"79\":3},\"weights\":{\"6\":3000000001,\"63\":3000000001,\"79\":3000000001}", false)]
    [InlineData("\"counts\":{\"6\":3,\"63\":3,\"79\":3},\"weights\":{\"6\":-5,\"63\":-5,\"79\":-5}", false)]
    [InlineData("\"counts\":{\"6\":9223372036854775807,\"63\":9223372036854775807,\"79\":9223372036854775807}", false)]
    public void JointCounts_MustBePossible(string sums, bool possible) => Check(
        Door.Joint,
        "{\"version\":1,\"kind\":\"coRatings\",\"scales\":{\"s\":{\"min\":1,\"max\":2}},\"questions\":["
            + "{\"id\":\"a\",\"kind\":\"satisfaction\",\"scale\":\"s\"},{\"id\":\"b\",\"kind\":\"satisfaction\",\"scale\":\"s\"}]," + sums + "}",
        possible);

    [Theory]
    [InlineData("\"rated\":1,\"ratedAt\":\"2026-01-01T00:00:00Z\",\"latest\":75000000,\"worst\":75000000,\"sum\":75000000", true)]
    [InlineData("", true)]
    [InlineData("\"rated\":0,\"sum\":5", false)]
    [InlineData("\"rated\":0,\"ratedAt\":\"2026-01-01T00:00:00Z\"", false)]
    [InlineData("\"rated\":1,\"latest\":75000000,\"worst\":75000000,\"sum\":75000000", false)]
    [InlineData("\"rated\":1,\"ratedAt\":\"2026-01-03T00:00:00Z\",\"latest\":75000000,\"worst\":75000000,\"sum\":75000000", false)]
    [InlineData("\"rated\":1,\"ratedAt\":\"2026-01-01T00:00:00Z\",\"latest\":75000000,\"worst\":75000000,\"sum\":75000001", false)]
    [InlineData("\"rated\":1,\"ratedAt\":\"2026-01-01T00:00:00Z\",\"latest\":50000000,\"worst\":75000000,\"sum\":125000000", false)]
    [InlineData("\"rated\":1,\"ratedAt\":\"2026-01-01T00:00:00Z\",\"latest\":100000001,\"worst\":100000001,\"sum\":100000001", false)]
    [InlineData("\"rated\":2,\"ratedAt\":\"2026-01-01T00:00:00Z\",\"latest\":75000000,\"worst\":0,\"sum\":75000000", true)]
    [InlineData("\"rated\":2,\"ratedAt\":\"2026-01-01T00:00:00Z\",\"latest\":75000000,\"worst\":0,\"sum\":74999999", false)]
    [InlineData("\"rated\":-1,\"ratedAt\":\"2026-01-01T00:00:00Z\",\"latest\":0,\"worst\":0,\"sum\":0", false)]
    // A recovery has both its time and its points, which are on the scale.
    [InlineData("\"recoveredAt\":\"2026-01-03T00:00:00Z\",\"recovery\":100000000", true)]
    [InlineData("\"recoveredAt\":\"2026-01-03T00:00:00Z\"", false)]
    [InlineData("\"recovery\":1", false)]
    [InlineData("\"recoveredAt\":\"2026-01-03T00:00:00Z\",\"recovery\":100000001", false)]
    [InlineData("\"recoveredAt\":\"2026-01-03T00:00:00Z\",\"recovery\":-1", false)]
    public void Trip_MustBePossible(string record, bool possible)
    {
        JsonNode trip = JsonNode.Parse(Door.State.Draw(new Random(1)))!;
        trip["touchpoints"] = JsonNode.Parse($"[{{\"touchpoint\":\"counter\",\"metAt\":\"2026-01-02T00:00:00Z\"{(record.Length == 0 ? "" : ",")}{record}}}]");
        Check(Door.State, trip.ToJsonString(), possible);
    }

    [Fact]
    public void Trip_OfAnotherJourneyOrPolicy_IsRefusedWithEveryFault()
    {
        JsonNode trip = JsonNode.Parse(Door.State.Draw(new Random(1)))!;
        trip["journey"] = "flight";
        trip["policy"] = "0123456789abcdef";
        trip["touchpoints"] = JsonNode.Parse(
            """
            [{"touchpoint":"sauna","metAt":"2026-01-02T00:00:00Z"},{"touchpoint":"counter","metAt":"2026-01-02T00:00:00Z"},
             {"touchpoint":"counter","metAt":"2026-01-02T00:00:00Z"}]
            """);
        string message = Door.State.Refusal(trip.ToJsonString());

        message.ShouldContain("$.journey: The trip is through journey 'flight'");
        message.ShouldContain("$.policy: The trip was scored under policy 0123456789abcdef");
        message.ShouldContain("$.touchpoints[0].touchpoint: Journey 'visit' has no touchpoint 'sauna'.");
        message.ShouldContain("$.touchpoints[2].touchpoint: 'counter' occurs twice.");
    }

    [Fact]
    public void Tally_OfWhichAnyCellIsChanged_IsRefused()
    {
        // Two questions, a segment, clusters and joint counts: every cell is held by others.
        JsonNode tally = Tally();
        int cells = tally["cells"]!.AsArray().Count;
        cells.ShouldBe(1 + 2 + 2 + 4);
        for (int c = 0; c < cells; c++)
        {
            foreach (string question in new[] { "counter", "recommend" })
            {
                JsonNode changed = Tally();
                JsonArray counts = changed["cells"]![c]!["questions"]![question]!["counts"]!.AsArray();
                int from = Enumerable.Range(0, counts.Count).First(step => counts[step]!.GetValue<long>() > 0);
                counts[from] = counts[from]!.GetValue<long>() - 1;
                counts[(from + 1) % counts.Count] = counts[(from + 1) % counts.Count]!.GetValue<long>() + 1;
                Door.Tally.Refusal(changed.ToJsonString()).ShouldContain("$.cells", customMessage: $"cell {c}");
            }

            JsonNode scores = Tally();
            scores["cells"]![c]!["scores"]!["gated"] = 1;
            Door.Tally.Refusal(scores.ToJsonString()).ShouldContain("$.cells", customMessage: $"cell {c}");

            JsonNode joint = Tally();
            joint["cells"]![c]!["coRatings"]!["counts"] = new JsonObject();
            Door.Tally.Refusal(joint.ToJsonString()).ShouldContain("$.cells", customMessage: $"cell {c}");

            JsonNode missing = Tally();
            missing["cells"]!.AsArray().RemoveAt(c);
            Door.Tally.Refusal(missing.ToJsonString()).ShouldContain("$.cells", customMessage: $"cell {c}");

            JsonNode twice = Tally();
            twice["cells"]!.AsArray().Add(twice["cells"]![c]!.DeepClone());
            Door.Tally.Refusal(twice.ToJsonString()).ShouldContain("occur twice");
        }
    }

    [Theory]
    [InlineData("segment", "age", "has no segment 'age'")]
    [InlineData("group", "maybe", "has no group 'maybe'")]
    [InlineData("group", "", "has no group ''")]
    public void Tally_WithACellOfNobodyKnown_IsRefused(string property, string value, string expected)
    {
        JsonNode tally = Tally();
        JsonNode cell = tally["cells"]!.AsArray().First(each => each!["segment"] is not null && each["replicate"] is null)!;
        cell[property] = value;

        Door.Tally.Refusal(tally.ToJsonString()).ShouldContain(expected);
    }

    [Fact]
    public void Tally_WithAGroupOfNoSegment_IsRefused()
    {
        JsonNode tally = Tally();
        JsonNode extra = tally["cells"]![0]!.DeepClone();
        extra["group"] = "yes";
        tally["cells"]!.AsArray().Add(extra);

        Door.Tally.Refusal(tally.ToJsonString()).ShouldContain("group");
    }

    [Fact]
    public void Tally_WithReplicateGroupsThatTheStudyDoesNotKeep_IsRefused()
    {
        JsonNode tally = Tally();
        tally["study"]!["replicates"] = null;

        Door.Tally.Refusal(tally.ToJsonString()).ShouldContain("keeps no replicate groups");
    }

    [Fact]
    public void Tally_WithACellOfNobody_ForgetsIt()
    {
        StudyDraft draft = Desk.Draft();
        StudyTally tally = Desk.Tally(draft, Desk.Eight[0]);
        string expected = StudyTallyJson.Write(tally);
        JsonNode document = JsonNode.Parse(expected)!;
        JsonNode nobody = JsonNode.Parse(StudyTallyJson.Write(new StudyTally(draft.Build())))!["cells"]![0]!.DeepClone();
        nobody["segment"] = "problem";
        nobody["group"] = "yes";
        document["cells"]!.AsArray().Add(nobody);

        (Door.Tally.Write(Door.Tally.Read(document.ToJsonString())) == expected).ShouldBeTrue();
    }

    [Fact]
    public void Tally_WithoutAQuestion_OrWithAnother_IsRefused()
    {
        JsonNode tally = Tally();
        JsonObject questions = tally["cells"]![0]!["questions"]!.AsObject();
        JsonNode counter = questions["counter"]!.DeepClone();
        questions.Remove("counter");
        questions["sauna"] = counter;
        string message = Door.Tally.Refusal(tally.ToJsonString());

        message.ShouldContain("$.cells[0].questions: The sums of question 'counter' are missing.");
        message.ShouldContain("$.cells[0].questions.sauna: The study has no question 'sauna'.");
    }

    private static JsonNode Tally()
    {
        var draft = new StudyDraft("desk", Desk.Journey) { Replicates = ReplicateRule.ByCluster };
        draft.Questions.Add(Desk.Counter);
        draft.Questions.Add(Desk.Recommend);
        draft.CoRated.Add("recommend");
        draft.CoRated.Add("counter");
        draft.Segments.Add(Desk.Draft().Segments[0]);
        StudyTally tally = StudyCases.Tally(draft.Build(), Enumerable.Range(0, 12).Select(i =>
        {
            Response response = Desk.Response(1 + (i % 5), 5, i % 11, i % 3 == 0 ? "yes" : "no", $"f{i % 2}");
            return new Response([response.Answers[0], response.Answers[2]]) { Groups = response.Groups, Cluster = response.Cluster };
        }));
        return JsonNode.Parse(StudyTallyJson.Write(tally))!;
    }

    private static void Check(Door door, string text, bool possible)
    {
        if (possible)
        {
            string written = door.Write(door.Read(text));
            door.Write(door.Read(written)).ShouldBe(written);
        }
        else
        {
            Should.Throw<JsonException>(() => door.Read(text));
        }
    }
}
