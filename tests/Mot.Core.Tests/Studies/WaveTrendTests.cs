using System.Text.Json;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

public sealed class WaveTrendTests
{
    [Fact]
    public void Of_ThreeWaves_TakesEachFromTheNext()
    {
        WaveTrend trend = WaveTrend.Of([Wave("2024", 3, 4, 4, 5), Wave("2025", 2, 3, 3, 4), Wave("2026", 5, 5, 4, 4)]);

        // Means 4, 3 and 4.5; s² is 2/3, 2/3 and 1/3, so the standard errors are √(1/6 + 1/6) and √(1/12 + 1/6).
        QuestionTrend counter = trend["counter"];
        counter.Points.Select(point => point.Metrics!.Mean.Value).ShouldBe([4, 3, 4.5]);
        counter.Steps.Select(step => step.Comparison!.Difference.Value).ShouldBe([-1, 1.5]);
        counter.Steps[0].Comparison!.Difference.StandardError!.Value.ShouldBe(Math.Sqrt(1.0 / 3), 1e-12);
        counter.Steps[1].Comparison!.Difference.StandardError!.Value.ShouldBe(0.5, 1e-12);
        counter.Steps.Select(step => (step.Earlier, step.Later, step.WhyBroken)).ShouldBe([("2024", "2025", null), ("2025", "2026", null)]);
        trend.Waves.Select(study => study.Wave).ShouldBe(["2024", "2025", "2026"]);
    }

    [Fact]
    public void Of_AllQuestions_IsOneFamilyAtOneLevel()
    {
        WaveTrend trend = WaveTrend.Of([Wave("a", 3, 4, 4, 5), Wave("b", 2, 3, 3, 4), Wave("c", 5, 5, 4, 4)]);

        Comparison[] all = [.. trend.Questions.SelectMany(question => question.Steps).Select(step => step.Comparison!)];
        all.Length.ShouldBe(6);
        trend.Family.Name.ShouldBe("desk a to desk c, neighbouring waves");
        trend.Family.Comparisons.Length.ShouldBe(6);
        trend.Family.Size.ShouldBe(all.Count(comparison => comparison.Difference.IsDefined));
        all.ShouldAllBe(comparison => !comparison.Difference.IsDefined || comparison.Difference.Level == trend.Family.IntervalLevel);
        trend.Questions.SelectMany(question => question.Steps).Select(step => step.Comparison).ShouldBe(trend.Family.Comparisons);
    }

    [Fact]
    public void Of_AQuestionThatSkipsAWave_IsBrokenThereAndNotJoined()
    {
        StudyDraft without = Draft("2025");
        without.Questions.RemoveAt(0);
        WaveTrend trend = WaveTrend.Of([Wave("2024", 3, 4, 4, 5), Desk.Tally(without, Response(1)), Wave("2026", 5, 5, 4, 4)]);

        QuestionTrend counter = trend["counter"];
        counter.Points.Select(point => point.WhyMissing).ShouldBe([null, "Not asked in 2025.", null]);
        (counter.Points[1].Metrics, counter.Points[1].Question).ShouldBe((null, null));
        counter.Steps.Select(step => step.Comparison).ShouldBe([null, null]);
        counter.Steps.Select(step => step.WhyBroken).ShouldBe(["Not asked in 2025.", "Not asked in 2025."]);
        trend.Family.Comparisons.Length.ShouldBe(4);
    }

    [Fact]
    public void Of_AQuestionAskedLater_SaysThatBothWavesBeforeDidNotAskIt()
    {
        StudyDraft first = Draft("1");
        StudyDraft second = Draft("2");
        first.Questions.RemoveAt(0);
        second.Questions.RemoveAt(0);
        WaveTrend trend = WaveTrend.Of([Desk.Tally(first), Desk.Tally(second), Wave("3", 5)]);

        trend["counter"].Steps.Select(step => step.WhyBroken).ShouldBe(["Not asked in 1 and 2.", "Not asked in 2."]);
    }

    [Fact]
    public void Of_AnotherVersion_IsABreakWithTheReason()
    {
        StudyDraft changed = Draft("2025");
        changed.Questions[0] = Desk.Counter with { Version = "2" };
        WaveTrend trend = WaveTrend.Of([Wave("2024", 3, 4), Desk.Tally(changed, Desk.Response(3, 4, 7, "no"), Desk.Response(5, 4, 7, "no")), Wave("2026", 5, 4)]);

        QuestionTrend counter = trend["counter"];
        counter.Steps.Select(step => step.WhyBroken).ShouldBe(
            ["The wording has version 2 in one and 1 in the other.", "The wording has version 1 in one and 2 in the other."]);
        counter.Points.Select(point => point.Metrics!.Mean.Value).ShouldBe([3.5, 4, 4.5]);
        counter.Points.Select(point => point.Question!.Version).ShouldBe(["1", "2", "1"]);
    }

    [Fact]
    public void Of_WeightsInSomeWaves_WeightsPointsByThemselvesAndPairsOnlyTogether()
    {
        StudyTally weighted = Desk.Tally(Draft("2025"), Weighted(5, 3), Weighted(3, 1), Weighted(3, 1));
        StudyTally alsoWeighted = Desk.Tally(Draft("2026"), Weighted(4, 2), Weighted(2, 1), Weighted(3, 1));
        WaveTrend trend = WaveTrend.Of([Wave("2024", 3, 4, 5), weighted, alsoWeighted]);

        QuestionTrend counter = trend["counter"];
        counter.Points.Select(point => point.Metrics!.Weighting).ShouldBe([Weighting.None, Weighting.CaseWeights, Weighting.CaseWeights]);
        counter.Points[1].Metrics!.Mean.Value!.Value.ShouldBe(21.0 / 5, 1e-12);
        counter.Steps.Select(step => step.Weighting).ShouldBe([Weighting.None, Weighting.CaseWeights]);

        // 11/3 - 4 without weights on both sides, then (8 + 2 + 3)/4 - 21/5 with weights.
        counter.Steps[0].Comparison!.Difference.Value!.Value.ShouldBe((11.0 / 3) - 4, 1e-12);
        counter.Steps[1].Comparison!.Difference.Value!.Value.ShouldBe((13.0 / 4) - (21.0 / 5), 1e-12);
    }

    [Fact]
    public void Of_ClustersInSomeWaves_IsByJackknifeOnlyWhereBothHaveThem()
    {
        StudyTally Clustered(string wave)
        {
            StudyDraft draft = Draft(wave);
            draft.Replicates = ReplicateRule.ByCluster;
            return Desk.Tally(draft, Enumerable.Range(0, 12).Select(i => Desk.Response(2 + (i % 4), 5, 5, "no", $"f{i % 6}")));
        }

        WaveTrend trend = WaveTrend.Of([Wave("1", 3, 4, 5), Clustered("2"), Clustered("3")]);
        trend["counter"].Steps.Select(step => step.Comparison!.Difference.Method).ShouldBe([IntervalMethod.Welch, IntervalMethod.Jackknife]);
        trend["counter"].Points[1].Metrics!.Mean.Method.ShouldBe(IntervalMethod.Jackknife);
    }

    [Fact]
    public void Of_TheOrderOfQuestions_IsThatOfTheLastWaveWithOldOnesInTheirPlace()
    {
        StudyDraft last = Draft("2");
        last.Questions.RemoveAt(1);
        last.Questions.Add(Desk.Lounge with { Touchpoint = null, Frame = QuestionFrame.ThisTrip, Version = "9" });

        WaveTrend.Of([Wave("1"), Desk.Tally(last)]).Questions.Select(question => question.Question.Id).ShouldBe(["counter", "recommend", "lounge"]);
        last.Questions.RemoveAt(2);
        WaveTrend.Of([Wave("1"), Desk.Tally(last)]).Questions.Select(question => question.Question.Id).ShouldBe(["counter", "lounge", "recommend"]);
    }

    [Fact]
    public void Of_FewerThanTwoOrNamelessOrDoubledWaves_IsRefused()
    {
        Should.Throw<ArgumentException>(() => WaveTrend.Of([Wave("1")])).Message.ShouldStartWith("A trend needs at least two waves; there are 1.");
        StudyDraft nameless = Desk.Draft();
        Should.Throw<ArgumentException>(() => WaveTrend.Of([Wave("1"), Desk.Tally(nameless)])).Message.ShouldStartWith(
            "Study 'desk', number 2, does not say which wave it is");
        Should.Throw<ArgumentException>(() => WaveTrend.Of([Wave("1"), Wave("2"), Wave("1")])).Message.ShouldStartWith("The wave '1' occurs twice.");
        Should.Throw<ArgumentNullException>(() => WaveTrend.Of(null!));
        Should.Throw<ArgumentNullException>(() => WaveTrend.Of([Wave("1"), null!]));
        Should.Throw<ArgumentException>(() => WaveTrend.Of([Wave("1"), Wave("2")])["garden"]).Message.ShouldStartWith("No wave has a question 'garden'.");
    }

    [Fact]
    public void Json_SaysPointsStepsAndBreaks()
    {
        StudyDraft without = Draft("2025");
        without.Questions.RemoveAt(1);
        string json = WaveTrendJson.Write(WaveTrend.Of([Wave("2024", 3, 4, 4, 5), Desk.Tally(without, Desk.Eight.Select(each => Shorter(each)))]));

        Snapshot.Match(json, extension: "json");
        JsonDocument.Parse(json).RootElement.GetProperty("kind").GetString().ShouldBe("trend");
    }

    private static Response Shorter(Response response) => new([response.Answers[0], response.Answers[2]]) { Groups = response.Groups };

    private static StudyDraft Draft(string wave)
    {
        StudyDraft draft = Desk.Draft();
        draft.Wave = wave;
        draft.Outcomes.Clear();
        return draft;
    }

    private static StudyTally Wave(string wave, params int[] counters) =>
        Desk.Tally(Draft(wave), counters.Select((counter, i) => Desk.Response(counter, 4, 7 + (i % 3), "no")));

    private static Response Response(int lounge) => new([Desk.Five.Rate(lounge), Desk.Recommend.Scale.Rate(9)]) { Groups = ["no"] };

    private static Response Weighted(int counter, decimal weight) =>
        new(Desk.Response(counter, 4, 8, "no").Answers.AsSpan()) { Groups = ["no"], Weight = CaseWeight.Create(weight) };
}
