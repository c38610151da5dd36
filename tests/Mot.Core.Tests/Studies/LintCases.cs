using System.Text;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>A study with which nothing is amiss, and for each rule the smallest edit of its document that breaks it.</summary>
internal static class LintCases
{
    public const string Clean =
        """
        {
          "version": 1, "kind": "study", "id": "cafe", "wave": "2026", "previous": "before.json",
          "title": { "en": "A café", "zh": "咖啡馆" }, "origin": { "en": "Invented.", "zh": "虚构。" },
          "journey": {
            "id": "visit", "name": { "en": "A visit", "zh": "一次到店" }, "reviewed": "2026-11-01",
            "stages": [
              { "id": "arrive", "name": { "en": "Arriving", "zh": "到店" }, "touchpoints": [
                { "id": "door", "name": { "en": "Door", "zh": "门" }, "channels": ["counter"], "department": "floor", "frontLineRole": "host", "momentKind": "first", "next": ["order"] },
                { "id": "order", "name": { "en": "Ordering", "zh": "点单" }, "channels": ["in-person"], "department": "service", "frontLineRole": "waiter", "momentKind": "first", "next": ["meal", "pay"], "believedCritical": true, "onFailure": "desk" } ] },
              { "id": "stay", "name": { "en": "Staying", "zh": "用餐" }, "touchpoints": [
                { "id": "meal", "name": { "en": "Meal", "zh": "餐食" }, "channels": ["facility"], "department": "kitchen", "momentKind": "second", "optional": true, "next": ["pay"] },
                { "id": "pay", "name": { "en": "Paying", "zh": "结账" }, "channels": ["kiosk"], "department": "till", "momentKind": "second", "next": [], "onFailure": "desk" },
                { "id": "desk", "name": { "en": "Complaints", "zh": "投诉台" }, "channels": ["phone"], "department": "care", "frontLineRole": "agent", "momentKind": "third", "next": ["pay"] } ] } ]
          },
          "scales": {
            "five": { "min": 1, "max": 5, "labels": { "1": { "en": "bad", "zh": "差" } }, "missing": { "6": "notApplicable" } },
            "plain": { "min": 1, "max": 5, "labels": { "1": { "en": "bad", "zh": "差" } } },
            "bare": { "min": 1, "max": 5, "missing": { "6": "notApplicable" } },
            "seven": { "min": 1, "max": 7, "labels": { "1": { "en": "bad", "zh": "差" } } },
            "eleven": { "min": 0, "max": 10 }
          },
          "questions": [
            { "id": "door", "text": { "en": "The door", "zh": "门" }, "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "door", "block": "visit" },
            { "id": "order", "text": { "en": "Ordering", "zh": "点单" }, "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "order", "block": "visit" },
            { "id": "meal", "text": { "en": "The meal", "zh": "餐食" }, "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "meal", "block": "visit" },
            { "id": "pay", "text": { "en": "Paying", "zh": "结账" }, "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "pay", "block": "visit" },
            { "id": "desk", "text": { "en": "Complaining", "zh": "投诉" }, "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "desk", "block": "visit" },
            { "id": "x-door", "text": { "en": "Door expected", "zh": "门（期望）" }, "kind": "expectation", "scale": "five", "level": "predicted", "asked": "beforehand", "touchpoint": "door" },
            { "id": "x-order", "text": { "en": "Ordering expected", "zh": "点单（期望）" }, "kind": "expectation", "scale": "five", "level": "predicted", "asked": "beforehand", "touchpoint": "order" },
            { "id": "x-meal", "text": { "en": "Meal expected", "zh": "餐食（期望）" }, "kind": "expectation", "scale": "five", "level": "predicted", "asked": "beforehand", "touchpoint": "meal" },
            { "id": "x-pay", "text": { "en": "Paying expected", "zh": "结账（期望）" }, "kind": "expectation", "scale": "five", "level": "predicted", "asked": "beforehand", "touchpoint": "pay" },
            { "id": "x-desk", "text": { "en": "Complaining expected", "zh": "投诉（期望）" }, "kind": "expectation", "scale": "five", "level": "predicted", "asked": "beforehand", "touchpoint": "desk" },
            { "id": "music", "text": { "en": "The music", "zh": "音乐" }, "kind": "satisfaction", "scale": "plain" },
            { "id": "overall", "text": { "en": "The visit", "zh": "整体" }, "kind": "satisfaction", "scale": "plain", "block": "end", "margin": 0.1 },
            { "id": "nps", "text": { "en": "Would recommend", "zh": "推荐意愿" }, "kind": "recommendation", "scale": "eleven", "block": "end", "margin": 5 }
          ],
          "outcomes": ["overall", "nps"],
          "coRated": ["overall", "order"],
          "indices": [{ "id": "place", "name": { "en": "The place", "zh": "环境" }, "questions": ["music", "door"] }],
          "segments": [{ "id": "seat", "name": { "en": "Seat", "zh": "座位" }, "column": "Seat" }],
          "table": { "file": "cafe.csv", "cluster": "day", "outOfRange": "refuse" },
          "replicates": { "by": "cluster" },
          "scoring": { "touchpointWeights": { "pay": 2 } },
          "release": { "minimumN": 5 }
        }
        """;

    public static LintSettings Settings { get; } = new() { Today = new DateOnly(2026, 11, 22) };

    /// <summary>One broken document for each rule; the codes of other rules that it cannot but break as well.</summary>
    public static LintCase[] All { get; } =
    [
        new(LintRule.TouchpointWithoutOwner, "$.journey.stages[0].touchpoints[0]", "\"department\": \"floor\", ", ""),
        new(LintRule.FrontLineWithoutRole, "$.journey.stages[1].touchpoints[2]", "\"frontLineRole\": \"agent\", ", ""),
        new(LintRule.UnreachableTouchpoint, "$.journey.stages[1].touchpoints[0]", "[\"meal\", \"pay\"]", "[\"pay\"]"),
        new(LintRule.NoWayToAnEnd, "$.journey.stages[0].touchpoints[0]", "\"next\": [], ", "\"next\": [\"meal\"], "),
        new(LintRule.SkippedThoughRequired, "$.journey.stages[1].touchpoints[0]", "\"optional\": true, ", ""),
        new(LintRule.FailureWithoutCare, "$.journey.stages[0].touchpoints[1]", "\"believedCritical\": true, \"onFailure\": \"desk\"", "\"believedCritical\": true"),
        new(LintRule.FailureLeadsNowhere, "$.journey.stages[1].touchpoints[2]", "\"third\", \"next\": [\"pay\"]", "\"third\""),
        new(LintRule.NeverReviewed, "$.journey", ", \"reviewed\": \"2026-11-01\"", ""),
        new(LintRule.Stale, "$.journey.reviewed", "2026-11-01", "2025-11-21"),
        new(LintRule.ReviewedInTheFuture, "$.journey.reviewed", "2026-11-01", "2026-11-23"),
        new(LintRule.NameWithoutLanguage, "$.journey.stages[0]", "{ \"en\": \"Arriving\", \"zh\": \"到店\" }", "{ \"en\": \"Arriving\" }"),
        new(LintRule.MomentKindMissing, "$.journey.stages[1].touchpoints[2]", "\"momentKind\": \"third\", ", ""),
        new(LintRule.ChannelMissing, "$.journey.stages[1].touchpoints[0]", "\"channels\": [\"facility\"], ", ""),
        new(LintRule.TouchpointWithoutMeasure, "$.journey.stages[1].touchpoints[2]", "\"touchpoint\": \"desk\", \"block\"", "\"touchpoint\": \"pay\", \"block\""),
        new(LintRule.TouchpointWithoutExpectation, "$.questions", "\"touchpoint\": \"desk\" }", "\"touchpoint\": \"pay\" }"),
        new(LintRule.BeliefWithoutMeasure, "$.journey.stages[0].touchpoints[1]", "\"touchpoint\": \"order\", \"block\"", "\"touchpoint\": \"pay\", \"block\""),
        new(LintRule.BeliefWithoutEvidence, "$.coRated", "\"coRated\": [\"overall\", \"order\"]", "\"coRated\": [\"overall\", \"pay\"]"),
        new(LintRule.NoOutcome, "$.outcomes", "\"outcomes\": [\"overall\", \"nps\"]", "\"outcomes\": []", LintRule.BeliefWithoutEvidence, LintRule.QuestionWithoutTouchpoint),
        new(LintRule.OutcomeAmongItsDrivers, "$.questions[11]", "\"block\": \"end\", \"margin\": 0.1", "\"block\": \"visit\", \"margin\": 0.1"),
        new(LintRule.ExpectationOnlyAfterwards, "$.questions[7]", "\"asked\": \"beforehand\", \"touchpoint\": \"meal\"", "\"asked\": \"afterwards\", \"touchpoint\": \"meal\""),
        new(LintRule.QuestionWithoutTouchpoint, "$.questions[10]", "[\"music\", \"door\"]", "[\"door\", \"pay\"]"),
        new(LintRule.TextWithoutLanguage, "$.questions[2]", "{ \"en\": \"The meal\", \"zh\": \"餐食\" }", "{ \"en\": \"The meal\" }"),
        new(LintRule.NotComparableWithPrevious, "$.questions[10]", "\"scale\": \"plain\" }", "\"scale\": \"plain\", \"version\": \"2\" }"),
        new(LintRule.WaveWithoutName, "$.previous", "\"wave\": \"2026\", ", ""),
        new(LintRule.ClustersNotHonoured, "$.table.cluster", "\"replicates\": { \"by\": \"cluster\" },", ""),
        new(LintRule.ReleaseLaxerThanDefault, "$.release.minimumN", "\"minimumN\": 5", "\"minimumN\": 4"),
        new(LintRule.NoCodeForNeverUsed, "$.questions[2]", "\"scale\": \"five\", \"frame\": \"thisEncounter\", \"touchpoint\": \"meal\"", "\"scale\": \"plain\", \"frame\": \"thisEncounter\", \"touchpoint\": \"meal\""),
        new(LintRule.OutOfRangeCounted, "$.table.outOfRange", "\"outOfRange\": \"refuse\"", "\"outOfRange\": \"count\""),
        new(LintRule.ScaleWithoutAnchors, "$.questions[10]", "\"scale\": \"plain\" }", "\"scale\": \"bare\" }"),
        new(LintRule.OutcomeWithoutMargin, "$.questions[11]", ", \"margin\": 0.1", ""),
        new(LintRule.TouchpointNotScored, "$.questions", "\"frame\": \"thisEncounter\", \"touchpoint\": \"meal\"", "\"frame\": \"thisTrip\", \"touchpoint\": \"meal\""),
        new(LintRule.QuestionWithoutTiers, "$.questions[10]", "\"scale\": \"plain\" }", "\"scale\": \"seven\" }", LintRule.NotComparableWithPrevious),
        new(LintRule.PolicyWithoutScore, "$.scoring.touchpointWeights.pay", "\"frame\": \"thisEncounter\", \"touchpoint\": \"pay\"", "\"frame\": \"thisTrip\", \"touchpoint\": \"pay\"", LintRule.TouchpointNotScored),
    ];

    public static TheoryData<LintRule> Rules { get; } = [.. All.Select(broken => broken.Rule)];

    public static LintCase Of(LintRule rule) => All.Single(broken => broken.Rule == rule);

    public static LintReport Lint(string document, LintSettings? settings = null) =>
        StudyLint.Of(Read(document), settings ?? Settings, Read(Clean));

    public static Study Read(string document) => StudyJson.Read(Encoding.UTF8.GetBytes(document));
}
