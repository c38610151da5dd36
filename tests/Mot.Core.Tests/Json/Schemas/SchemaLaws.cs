using System.Text;
using System.Text.Json.Nodes;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Expectations;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;
using Mot.Core.Tests.Customers;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Json.Schemas;

/// <summary>The schemas and the serialiser agree: what is written is valid, what a schema refuses is refused by the reader, and no fault of structure gets past a schema.</summary>
public sealed class SchemaLaws
{
    private static readonly JourneyScorer s_scorer = JourneyScorer.Create(
        Desk.Journey, new Dictionary<string, RatingScale> { ["counter"] = Desk.Five, ["lounge"] = Desk.Five });

    [Theory]
    [MemberData(nameof(DocumentSchema.Names), MemberType = typeof(DocumentSchema))]
    public void WhatIsWritten_IsValid(string name)
    {
        int seen = 0;
        Law.CheckFew(StudyCases.All(random =>
        {
            foreach (string text in Written(name, random))
            {
                SchemaValidator.Of(name).Fault(JsonNode.Parse(text)).ShouldBeNull(text);
                seen++;
            }
        }));
        seen.ShouldBeGreaterThan(Law.Cases(10));
    }

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void WhatASchemaRefuses_TheReaderRefuses(string kind)
    {
        Door door = Door.Of(kind);
        int refused = 0;
        Law.CheckFew(StudyCases.All(random =>
        {
            string text = door.Draw(random);
            for (int i = 0; i < 5; i++)
            {
                JsonNode root = JsonNode.Parse(text)!;
                JsonPlace[] places = [.. JsonPlace.Of(root)];
                places[random.Next(places.Length)].Put(JsonNode.Parse(JsonPlace.OddValues[random.Next(JsonPlace.OddValues.Length)]));
                if (SchemaValidator.Of(kind).Fault(root) is { } fault)
                {
                    refused++;
                    door.TryRead(Encoding.UTF8.GetBytes(root.ToJsonString())).ShouldBeNull($"{fault}\n{root.ToJsonString()}");
                }
            }
        }));
        // About every fourth place refuses what is put there; with few cases a run may have few of them.
        refused.ShouldBeGreaterThan(Law.Cases(40) / 8);
    }

    [Theory]
    [MemberData(nameof(Door.Kinds), MemberType = typeof(Door))]
    public void StructureThatTheReaderRefuses_TheSchemaRefuses(string kind)
    {
        string[] faults = [" is not known", " is missing", "This must be a text", "This must be true or false", "This must be an object", "This must be a list", "This must be a whole number", "This must be a number", "This must not be null"];
        Door door = Door.Of(kind);
        int refused = 0;
        Law.CheckFew(StudyCases.All(random =>
        {
            string drawn = door.Draw(random);
            for (int i = 0; i < 5; i++)
            {
                JsonNode root = JsonNode.Parse(drawn)!;
                JsonPlace[] places = [.. JsonPlace.Of(root)];
                JsonPlace place = places[random.Next(places.Length)];
                switch (random.Next(3))
                {
                    case 0 when place.Parent is JsonObject map:
                        map["surprise"] = "x";
                        break;
                    case 1 when place.Parent is JsonObject map:
                        map.Remove(place.Name!);
                        break;
                    default:
                        place.Put(JsonNode.Parse(StudyCases.Pick<string>(random, "null", "true", "\"nonsense\"", "0.5", "[]", "{}")));
                        break;
                }

                byte[] text = Encoding.UTF8.GetBytes(root.ToJsonString());
                if (door.TryRead(text) is null && Array.Exists(faults, door.Refusal(Encoding.UTF8.GetString(text)).Contains))
                {
                    refused++;
                    SchemaValidator.Of(kind).Fault(root).ShouldNotBeNull(door.Refusal(Encoding.UTF8.GetString(text)));
                }
            }
        }));
        refused.ShouldBeGreaterThan(Law.Cases(10));
    }

    private static IEnumerable<string> Written(string name, Random random)
    {
        if (Door.All.FirstOrDefault(door => door.Kind == name) is { } door)
        {
            return [door.Draw(random)];
        }

        return name switch
        {
            StudyFindingsJson.Kind => [StudyFindingsJson.Write(Findings(random))],
            WaveComparisonJson.Kind => [WaveComparisonJson.Write(Findings(random).Change!)],
            LintReportJson.Kind => [LintReportJson.Write(StudyLint.Of(StudyCases.Study(random)))],
            WaveTrendJson.Kind => [WaveTrendJson.Write(WaveTrend.Of([Tally(random, "1"), Tally(random, "2"), Tally(random, "3")]))],
            GradesJson.Kind => [Grades(random)],
            GradeDryRunJson.Kind => [GradeDryRunJson.Write(GradeDryRun.Of(
                new CustomerLedger(GradeCases.Facts(random)).Histories(GradeCases.Start.AddDays(900)), GradeCases.Policy(random), GradeCases.Policy(random), GradeCases.Start.AddDays(900)))],
            RfmJson.Kind => [Value(random)],
            "estimate" => Findings(random).Questions.Select(question => EstimateJson.Write(question.Metrics.Headline)),
            "customerEffort" => [CustomerEffortJson.Write(CustomerEffort.Of(Cases.Distribution(random, RatingScale.Create(1, 7), weighted: random.Next(2) == 0)))],
            "expectationPath" => [ExpectationPathJson.Write(ExpectationDrift.Default.Path(5, Cases.Some(random, () => random.Next(3) == 0 ? (decimal?)null : random.Next(1, 11))))],
            "explanation" => s_scorer.Explain(Door.Trip(random, s_scorer)) is { } explanation ? [JourneyExplanationJson.Write(explanation)] : [],
            _ => throw new InvalidOperationException($"Nothing here writes a document '{name}'."),
        };
    }

    private static string Grades(Random random)
    {
        GradePolicy policy = GradeCases.Policy(random);
        var grader = new CustomerGrader(policy);
        DateOnly asOf = GradeCases.Day(random);
        return GradesJson.Write(
            policy, asOf, GradeView.AsTold, new CustomerLedger(GradeCases.Facts(random)).Histories(asOf).Select(history => grader.Grade(history, asOf)));
    }

    private static string Value(Random random)
    {
        RfmFindings findings = Rfm.Of(
            [.. Enumerable.Range(0, random.Next(12)).Select(i => new RfmCustomer(CustomerId.Create($"c{i}"), random.Next(90), random.Next(5), random.Next(-20, 500)))],
            RfmCases.Policy(random));
        return RfmJson.Write(findings, random.Next(2) == 0 ? null : findings.ToAbc(), random.Next(2) == 0 ? null : new() { Purchases = random.Next(9), ForNothing = 1 });
    }

    private static StudyFindings Findings(Random random)
    {
        StudyTally tally = Tally(random, null);
        return StudyFindings.Of(tally, tally);
    }

    private static StudyTally Tally(Random random, string? wave)
    {
        Study study = StudyCases.Study(random);
        JsonNode document = JsonNode.Parse(StudyTallyJson.Write(StudyCases.Tally(study, StudyCases.Responses(random, study))))!;
        if (wave is not null)
        {
            document["study"]!["wave"] = wave;
            ((JsonObject?)document["study"]!["table"])?.Remove("wave");
        }

        return StudyTallyJson.Read(Encoding.UTF8.GetBytes(document.ToJsonString()));
    }
}
