using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

public sealed class WaveComparisonTests
{
    private static readonly StudyTally s_first = Desk.Tally(Desk.Draft(), Desk.Eight);

    [Fact]
    public void Of_TakesTheSecondFromTheFirst()
    {
        StudyDraft draft = Desk.Draft();
        draft.Wave = "2027";
        StudyTally later = Desk.Tally(draft, Desk.Response(5, 5, 10, "no"), Desk.Response(5, 5, 10, "no"), Desk.Response(4, 5, 10, "no"), Desk.Response(4, 5, 10, "no"));
        WaveComparison comparison = WaveComparison.Of(later, s_first);

        // 4.5 - 3.5; s²/n is 1/12 and 1/4, so the standard error is √(1/3).
        ComparedQuestion counter = comparison.Questions[0];
        counter.Comparison!.Difference.Value!.Value.ShouldBe(1, 1e-12);
        counter.Comparison.Difference.StandardError!.Value.ShouldBe(Math.Sqrt(1.0 / 3), 1e-12);
        counter.First.Mean.Value.ShouldBe(4.5);
        counter.Second.Mean.Value.ShouldBe(3.5);

        // 100 - 25 points.
        comparison.Questions[2].Comparison!.Difference.Value!.Value.ShouldBe(75, 1e-9);
        comparison.Family.Name.ShouldBe("desk 2027 against desk");
        comparison.Family.Size.ShouldBe(3);
        comparison.Questions.ShouldAllBe(question => question.Comparison!.Difference.Level == comparison.Family.IntervalLevel || !question.Comparison.Difference.IsDefined);
    }

    [Fact]
    public void Of_AnotherVersion_IsRefusedWithTheReason()
    {
        StudyDraft draft = Desk.Draft();
        draft.Questions[0] = Desk.Counter with { Version = "2" };
        draft.Questions[1] = new Question("lounge", Desk.Lounge.Text, QuestionKind.Satisfaction, RatingScale.Create(1, 7));
        WaveComparison comparison = WaveComparison.Of(Desk.Tally(draft), s_first);

        comparison.Questions[0].Comparison.ShouldBeNull();
        comparison.Questions[0].WhyNotComparable.ShouldBe("The wording has version 2 in one and 1 in the other.");
        comparison.Questions[1].WhyNotComparable!.ShouldContain("1 to 7 and 1 to 5");
        comparison.Questions[2].WhyNotComparable.ShouldBeNull();
        comparison.Family.Comparisons.Length.ShouldBe(1);
        StudyFindings.Of(Desk.Tally(draft, []), s_first).Findings.Single(finding => finding.Kind == FindingKind.Change).NotComparable.ShouldBe(2);
    }

    [Fact]
    public void Of_AQuestionOfOneWaveOnly_LeavesItOut()
    {
        StudyDraft draft = Desk.Draft();
        draft.Questions.RemoveAt(1);

        WaveComparison.Of(Desk.Tally(draft), s_first).Questions.Select(question => question.Question.Id).ShouldBe(["counter", "recommend"]);
        WaveComparison.Of(s_first, Desk.Tally(draft)).Questions.Select(question => question.Question.Id).ShouldBe(["counter", "recommend"]);
    }

    [Fact]
    public void Of_ASmallMargin_IsHonoured()
    {
        StudyDraft draft = Desk.Draft();
        draft.Questions[0] = Desk.Counter with { Margin = 0.5m };
        StudyTally tally = Desk.Tally(draft, Enumerable.Range(0, 400).Select(i => Desk.Response(4 + (i % 2), 5, 5, "no")));

        // Standard error about 0.035: the whole interval lies within half a point.
        WaveComparison.Of(tally, tally).Questions[0].Comparison!.Verdict.ShouldBe(ComparisonVerdict.PracticallyTheSame);
    }

    [Fact]
    public void Of_MissingCodesThatDiffer_IsComparable()
    {
        StudyDraft draft = Desk.Draft();
        draft.Questions[0] = new Question("counter", Desk.Counter.Text, QuestionKind.Satisfaction, RatingScale.Create(1, 5).WithMissing("99", MissingKind.Refused));

        WaveComparison.Of(Desk.Tally(draft), s_first).Questions[0].WhyNotComparable.ShouldBeNull();
    }
}
