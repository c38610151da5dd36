using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;
using static Mot.Core.Tests.Studies.QualityCases;

namespace Mot.Core.Tests.Laws;

/// <summary>What gaps and indices promise for any answers and weights.</summary>
public sealed class QualityLaws
{
    [Fact]
    public void MirroredScale_GivesTheSameGapsAndIndices() => Check((rows, _) =>
    {
        var backwards = RatingScale.Create(1, 10, direction: ScaleDirection.LowerIsBetter);
        StudyFindings there = Findings(Draft(Ten), rows);
        StudyFindings back = Findings(Draft(backwards), rows.Select(row => row.Select(rating => 11 - rating).ToArray()));

        back.Expectations!.Gaps[0].Gap.ShouldBe(there.Expectations!.Gaps[0].Gap);
        back.Expectations.Gaps[0].Unreachable.ShouldBe(there.Expectations.Gaps[0].Unreachable);
        back.Expectations.Gaps[0].Tiers.Dissatisfied.ShouldBe(there.Expectations.Gaps[0].Tiers.Dissatisfied);
        back.Indices[0].Mean.ShouldBe(there.Indices[0].Mean);
        back.Indices[0].Reliability!.Alpha.ShouldBe(there.Indices[0].Reliability!.Alpha);
        back.Expectations.Overall!.Levels[0].Gap.Mean.ShouldBe(there.Expectations.Overall!.Levels[0].Gap.Mean);
    });

    [Fact]
    public void ShiftedScale_MovesMeansAndLeavesGapsAndIndices() => Check((rows, _) =>
    {
        StudyFindings here = Findings(Draft(Ten), rows);
        StudyFindings moved = Findings(Draft(RatingScale.Create(-4, 5)), rows.Select(row => row.Select(rating => rating - 5).ToArray()));

        moved.Expectations!.Gaps[0].Gap.ShouldBe(here.Expectations!.Gaps[0].Gap);
        moved.Indices[0].Mean.ShouldBe(here.Indices[0].Mean);
        Same(moved["got"].Metrics.Mean.Value + 5, here["got"].Metrics.Mean.Value);
        Same(moved.Expectations.Overall!.Perceived.Mean.Value + 5, here.Expectations.Overall!.Perceived.Mean.Value);
    });

    [Fact]
    public void DoubledWeights_ChangeNothing_AndEqualOnesAreNone() => Check((rows, random) =>
    {
        Study study = Draft(Ten).Build();
        CaseWeight[] weights = [.. rows.Select(_ => CaseWeight.Create(random.Next(1, 4_000) / 1_000m))];
        StudyFindings Weighted(Func<int, CaseWeight> weight) => StudyFindings.Of(StudyCases.Tally(study, rows.Select((row, r) =>
            new Response(Response(study, row).Answers.AsSpan()) { Weight = weight(r) })));
        StudyFindings once = Weighted(r => weights[r]);
        StudyFindings twice = Weighted(r => CaseWeight.Create(2 * weights[r].Value));
        StudyFindings equal = Weighted(_ => CaseWeight.Create(3));
        StudyFindings none = Weighted(_ => CaseWeight.One);

        foreach ((StudyFindings a, StudyFindings b) in new[] { (once, twice), (equal, none) })
        {
            Same(a.Indices[0].Mean.Value, b.Indices[0].Mean.Value);
            Same(a.Indices[0].Mean.Low, b.Indices[0].Mean.Low);
            Same(a.Expectations!.Gaps[0].Gap.High, b.Expectations!.Gaps[0].Gap.High);
            Same(a.Expectations.Overall!.Levels[0].Gap.Mean.Low, b.Expectations.Overall!.Levels[0].Gap.Mean.Low);
        }

        once.Indices[0].Mean.EffectiveN.ShouldBe(twice.Indices[0].Mean.EffectiveN);
    });

    [Fact]
    public void IndexOfOneQuestion_IsItsMeanOnAHundred_WithItsInterval() => Check((rows, random) =>
    {
        foreach (ReplicateRule? replicates in new[] { null, ReplicateRule.ByCluster })
        {
            StudyDraft draft = QualityCases.Draft(Rated("got"));
            draft.Indices.Add(new("index", ["got"]));
            draft.Replicates = replicates;
            Study study = draft.Build();
            StudyFindings findings = StudyFindings.Of(StudyCases.Tally(study, rows.Select((row, r) => new Response(Response(study, row[0]).Answers.AsSpan())
            {
                Weight = CaseWeight.Create(random.Next(1, 4_000) / 1_000m),
                Cluster = $"c{r % 6}",
            })));
            Estimate mean = findings["got"].Weighted!.Mean;
            Estimate index = findings.Indices[0].Mean;

            index.IsDefined.ShouldBe(mean.IsDefined);
            index.Method.ShouldBe(mean.Method);
            index.EffectiveN.ShouldBe(mean.EffectiveN);
            if (mean.IsDefined)
            {
                index.Value!.Value.ShouldBe(100 * (mean.Value!.Value - 1) / 9, 1e-5);
                index.StandardError!.Value.ShouldBe(100 * mean.StandardError!.Value / 9, 1e-5);
                index.High!.Value.ShouldBe(Math.Min(100 * (mean.High!.Value - 1) / 9, 100), 1e-4);
            }
        }
    });

    [Fact]
    public void Gap_LiesBetweenMinusAndPlusTheRange_AndSharesAddUp() => Check((rows, _) =>
    {
        GapFindings gap = Findings(Draft(Ten), rows).Expectations!.Gaps[0];

        gap.Gap.Value!.Value.ShouldBeInRange(-9, 9);
        Same(gap.Tiers.Dissatisfied.Value + gap.Tiers.Satisfied.Value + gap.Tiers.Delighted.Value, 1);
        Same(gap.PerceivedMean.Value - gap.ExpectedMean.Value, gap.Gap.Value);
    });

    private static StudyDraft Draft(RatingScale scale)
    {
        StudyDraft draft = QualityCases.Draft(Rated("got", scale), Expected("got", ExpectationLevel.Desired, scale), Rated("other", scale), Expected("other", ExpectationLevel.Desired, scale));
        draft.Indices.Add(new("index", ["got", "other"]));
        draft.Quality = new() { Dimensions = [new("both", ["got", "other"])] };
        return draft;
    }

    private static void Same(double? first, double? second) => first!.Value.ShouldBe(second!.Value, 1e-9);

    // Everybody answers everything, so that means of parts and wholes are of the same people.
    private static void Check(Action<decimal?[][], Random> law) => Law.Check(Cases.All(random =>
    {
        decimal?[][] rows = [.. Enumerable.Range(0, random.Next(5, 30)).Select(_ => Enumerable.Range(0, 4).Select(_ => (decimal?)random.Next(1, 11)).ToArray())];
        law(rows, random);
    }));
}
