using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using static Mot.Core.Tests.Studies.QualityCases;

namespace Mot.Core.Tests.Studies;

/// <summary>Dimensions of quality: items first, then dimensions, then respondents.</summary>
public sealed class QualityModelTests
{
    [Fact]
    public void Overall_AveragesItemsWithinDimensionsFirst()
    {
        StudyDraft draft = Draft(Rated("a"), Rated("b"), Rated("c"));
        draft.Quality = new() { Dimensions = [new("two", ["a", "b"]), new("one", ["c"])] };
        StudyFindings findings = Findings(draft, [4, 6, 9], [4, 6, 9], [4, 6, 9]);

        // (5 + 9)/2, not (4 + 6 + 9)/3.
        findings.Expectations!.Overall!.Perceived.Mean.Value.ShouldBe(7);
        findings.Expectations.Dimensions.Select(dimension => dimension.Perceived.Mean.Value).ShouldBe([5, 9]);
        findings.Expectations.Overall.WeightedPerceived.ShouldBeNull();
        findings.Expectations.Associations.ShouldBeEmpty();
    }

    // Parasuraman, Zeithaml and Berry 1988: half of the items make a dimension, all dimensions make a respondent.
    [Fact]
    public void Dimension_NeedsHalfOfItsItems_AndOverallNeedsEveryDimension()
    {
        StudyDraft draft = Draft(Rated("a"), Rated("b"), Rated("c"), Rated("d"), Rated("e"), Rated("f"));
        draft.Quality = new() { Dimensions = [new("five", ["a", "b", "c", "d", "e"]), new("one", ["f"])] };
        StudyFindings findings = Findings(
            draft,
            [4, 4, 4, null, null, 8],
            [6, 6, null, null, null, 8],
            [8, 8, 8, 8, 8, null],
            [5, 5, 5, 5, 5, 7]);

        findings.Expectations!.Dimensions[0].Perceived.Mean.N.ShouldBe(3);
        findings.Expectations.Dimensions[0].Perceived.Mean.Value!.Value.ShouldBe(17.0 / 3, 1e-6);
        findings.Expectations.Dimensions[0].Perceived.Partial.ShouldBe(1);
        findings.Expectations.Overall!.Perceived.Mean.N.ShouldBe(2);
        findings.Expectations.Overall.Perceived.Mean.Value!.Value.ShouldBe(6, 1e-6);
    }

    // The published dimension gaps -0.65, -1.10, -0.83, -0.70, -1.01 (de Jonge, 12manage forum) on a scale fine enough to answer them.
    [Theory]
    [InlineData(DimensionWeighting.Equal, -0.858)]
    [InlineData(DimensionWeighting.Declared, -0.9007)]
    public void WeightedGap_IsOnTheSameScale(DimensionWeighting weighting, double expected)
    {
        (string Id, decimal Gap, decimal Weight)[] dimensions =
        [
            ("tangibles", -0.65m, 11), ("reliability", -1.10m, 32), ("responsiveness", -0.83m, 22), ("assurance", -0.70m, 19), ("empathy", -1.01m, 16),
        ];
        var fine = RatingScale.Create(5.80m, 7, 0.05m);

        // A gap in hundredths lies between two steps of this scale, so the five respondents are spread over both.
        StudyDraft draft = Draft([.. dimensions.SelectMany(d => new[] { Rated(d.Id, fine), Expected(d.Id, ExpectationLevel.Desired, fine) })]);
        draft.Quality = new()
        {
            Weighting = weighting,
            Dimensions = [.. dimensions.Select(d => new QualityDimension(d.Id, [d.Id]) { Weight = d.Weight })],
        };
        decimal Near(decimal gap, bool below) => 7 + (below ? Math.Floor(gap / 0.05m) : Math.Ceiling(gap / 0.05m)) * 0.05m;
        decimal[] shares = [.. dimensions.Select(d => Near(d.Gap, true) == Near(d.Gap, false) ? 0 : (7 + d.Gap - Near(d.Gap, true)) / 0.05m)];
        StudyFindings findings = Findings(
            draft,
            Enumerable.Range(0, 5).Select(r => dimensions.SelectMany((d, i) => new decimal?[] { Near(d.Gap, below: r >= shares[i] * 5), 7 }).ToArray()));

        DimensionLevel level = findings.Expectations!.Overall!.Levels.Single();
        double? gap = weighting == DimensionWeighting.Equal ? level.Gap.Mean.Value : level.WeightedGap!.Mean.Value;
        gap!.Value.ShouldBe(expected, 1e-6);
    }

    [Fact]
    public void Points_AreRescaledNearAHundred_AndElseCountAlike()
    {
        var points = RatingScale.Create(0, 100);
        Question Points(string id) => new(id, LocalizedText.Of("en", id), QuestionKind.Importance, points);
        StudyDraft draft = Draft(Rated("a"), Rated("b"), Points("pa"), Points("pb"));
        draft.Quality = new()
        {
            Weighting = DimensionWeighting.Points,
            Dimensions = [new("a", ["a"]) { PointsQuestion = "pa" }, new("b", ["b"]) { PointsQuestion = "pb" }],
        };

        // 3·¾ + 7·¼ = 4; of 72 + 24 = 96 the same after rescaling, of 57 + 38 = 95 just so 4.6; of 60 + 34 = 94 and of a blank the plain mean 5.
        Of([3, 7, 75, 25]).ShouldBe((4, 0));
        Of([3, 7, 72, 24]).ShouldBe((4, 0));
        Of([3, 7, 57, 38]).ShouldBe((4.6, 0));
        Of([3, 7, 60, 34]).ShouldBe((5, 2));
        Of([3, 7, null, 25]).ShouldBe((5, 2));
        (double, long) Of(decimal?[] row)
        {
            IndexFindings weighted = Findings(draft, row, row).Expectations!.Overall!.WeightedPerceived!;
            return (weighted.Mean.Value!.Value, weighted.Partial);
        }
    }

    [Fact]
    public void StatedImportance_WeighsEachRespondentsDimensions()
    {
        StudyDraft draft = Draft(Rated("a"), Rated("b"), Importance("a"), Importance("b"));
        draft.Quality = new() { Weighting = DimensionWeighting.Stated, Dimensions = [new("a", ["a"]), new("b", ["b"])] };
        StudyFindings findings = Findings(draft, [3, 7, 6, 2], [3, 7, 2, 6], [3, 7, 4, null]);

        // 4, 6 and, without an importance, 5 flagged.
        findings.Expectations!.Overall!.WeightedPerceived!.Mean.Value!.Value.ShouldBe(5, 1e-9);
        findings.Expectations.Overall.WeightedPerceived.Partial.ShouldBe(1);
        findings.Importance.Select(importance => importance.ImportanceMean.Value).ShouldBe([4, 4]);
        findings.Importance.Select(importance => importance.RatedMean.Value).ShouldBe([3, 7]);
    }

    // What is important is named by what the question is about, whatever the id of the rating is.
    [Fact]
    public void Importance_IsOfWhatIsRatedAboutTheSame()
    {
        StudyDraft draft = Draft(Rated("rating") with { About = "desk" }, Rated("desk"), Importance("desk"));
        ImportanceFindings importance = Findings(draft, [3, 9, 6], [5, 9, 6]).Importance.Single();

        (importance.RatedMean.Value, importance.ImportanceMean.Value).ShouldBe((4, 6));
    }

    [Fact]
    public void Servqual_HasFiveDimensionsOfTwentyTwoQuestions()
    {
        var model = QualityModel.Servqual(Enumerable.Range(1, 22).Select(q => $"q{q}"));

        model.Dimensions.Select(dimension => dimension.Questions.Length).ShouldBe([4, 5, 4, 4, 5]);
        model.Dimensions[2].Questions.ShouldBe(["q10", "q11", "q12", "q13"]);
        Should.Throw<ArgumentException>(() => QualityModel.Servqual(["q1"])).Message.ShouldContain("22 questions");
        Should.Throw<ArgumentException>(() => QualityModel.Servqual(Enumerable.Repeat("q1", 22))).Message.ShouldContain("22 questions, each once");
        Should.Throw<ArgumentException>(() => new QualityModel { Dimensions = [new("x", ["a"]), new("x", ["b"])] }).Message.ShouldContain("must be there once");
    }

    [Fact]
    public void Association_OfAnOutcomeThatFollowsWhatWasGot_LeavesNothingToExpectation()
    {
        StudyDraft draft = Draft(Rated("outcome"), Rated("a"), Expected("a", ExpectationLevel.Desired));
        draft.Quality = new() { Dimensions = [new("a", ["a"])] };

        // The outcome is what was got plus or minus one, apart from what was expected, which is crossed with it.
        decimal?[][] rows = [.. from got in new decimal[] { 3, 5, 7 } from expected in new decimal[] { 6, 8 } from noise in new decimal[] { -1, 1 } select new decimal?[] { got + noise, got, expected }];
        ExpectationAssociation association = Findings(draft, rows).Expectations!.Associations.Single();

        // Σ over twelve: variance of got 8/3, of the noise 1, so r = √(8/11); with the gap r = √(8/3)·√(8/3)/(√(11/3)·√(11/3)) = 8/11.
        association.Perceived.Value!.Value.ShouldBe(Math.Sqrt(8.0 / 11), 1e-12);
        association.Gap.Value!.Value.ShouldBe(8.0 / 11, 1e-12);
        association.ExpectedGivenPerceived.Value!.Value.ShouldBe(0, 1e-12);

        // Fisher: (1 - r²)/√(n - 3), with one degree less for the partial one; n is 12.
        association.Perceived.StandardError!.Value.ShouldBe(3.0 / 11 / 3, 1e-12);
        association.ExpectedGivenPerceived.StandardError!.Value.ShouldBe(1 / Math.Sqrt(8), 1e-12);
    }

    [Fact]
    public void Association_WhereClustersAreKept_IsAsSureAsTheyAgree()
    {
        StudyDraft draft = Draft(Rated("outcome"), Rated("a"), Expected("a", ExpectationLevel.Desired));
        draft.Quality = new() { Dimensions = [new("a", ["a"])] };
        draft.Replicates = ReplicateRule.ByCluster;
        Study study = draft.Build();
        (int Outcome, int Got, int Expected)[][] clusters =
        [
            [(5, 4, 6), (7, 8, 7), (9, 9, 9)], [(2, 3, 8), (6, 5, 5)], [(8, 6, 9), (3, 5, 6), (4, 4, 10)], [(10, 9, 8), (1, 2, 5)], [(6, 7, 7), (5, 3, 4), (9, 8, 6)], [(4, 6, 9)],
        ];
        ExpectationAssociation association = StudyFindings.Of(StudyCases.Tally(study, clusters.SelectMany((cluster, c) => cluster.Select(row =>
            new Response(Response(study, row.Outcome, row.Got, row.Expected).Answers.AsSpan()) { Cluster = $"c{c}" })))).Expectations!.Associations.Single();

        Is(association.Perceived, rows => Pearson(rows, row => row.Outcome, row => row.Got));
        Is(association.Gap, rows => Pearson(rows, row => row.Outcome, row => row.Got - row.Expected));
        Is(association.ExpectedGivenPerceived, rows =>
        {
            double with = Pearson(rows, row => row.Outcome, row => row.Got);
            double between = Pearson(rows, row => row.Expected, row => row.Got);
            return (Pearson(rows, row => row.Outcome, row => row.Expected) - (with * between)) / Math.Sqrt((1 - (with * with)) * (1 - (between * between)));
        });

        // Without each cluster in turn; t with five degrees of freedom at 0.95 is 2.5706 (any table).
        void Is(Estimate estimate, Func<IEnumerable<(int Outcome, int Got, int Expected)>, double> statistic)
        {
            double[] leftOut = [.. clusters.Select(without => statistic(clusters.Where(cluster => cluster != without).SelectMany(rows => rows)))];
            double error = Math.Sqrt(5.0 / 6 * leftOut.Sum(value => Math.Pow(value - leftOut.Average(), 2)));
            double all = statistic(clusters.SelectMany(rows => rows));
            (estimate.Method, estimate.Groups, estimate.N).ShouldBe((IntervalMethod.Jackknife, 6, 14L));
            estimate.Value!.Value.ShouldBe(all, 1e-12);
            estimate.StandardError!.Value.ShouldBe(error, 1e-12);
            estimate.Low!.Value.ShouldBe(Math.Max(-1, all - (2.5706 * error)), 1e-4);
            estimate.High!.Value.ShouldBe(Math.Min(1, all + (2.5706 * error)), 1e-4);
        }

        static double Pearson(IEnumerable<(int Outcome, int Got, int Expected)> rows, Func<(int Outcome, int Got, int Expected), double> first, Func<(int Outcome, int Got, int Expected), double> second)
        {
            double Product(Func<(int Outcome, int Got, int Expected), double> a, Func<(int Outcome, int Got, int Expected), double> b) =>
                rows.Sum(row => (a(row) - rows.Average(a)) * (b(row) - rows.Average(b)));
            return Product(first, second) / Math.Sqrt(Product(first, first) * Product(second, second));
        }
    }

    [Fact]
    public void Dimension_OfAScaleBeyondWhatSumsHold_IsRefused()
    {
        StudyDraft draft = Draft(Rated("a", RatingScale.Create(0, 2000, 100)));
        draft.Quality = new() { Dimensions = [new("x", ["a"])] };

        draft.Validate().Single().Message.ShouldBe("Points are averaged on scales within ±1000; 'a' is asked from 0 to 2000 in steps of 100.");
    }

    [Fact]
    public void Validate_ListsEveryFaultOfExpectations()
    {
        var five = RatingScale.Create(1, 5);
        StudyDraft draft = Draft(
            Rated("a"),
            Rated("b", five),
            Expected("a", ExpectationLevel.Desired) with { Level = null },
            Rated("c") with { Level = ExpectationLevel.Adequate },
            Expected("b", ExpectationLevel.Desired),
            Expected("nobody", ExpectationLevel.Desired),
            Rated("slider", RatingScale.Create(0, 100)),
            Expected("slider", ExpectationLevel.Desired, RatingScale.Create(0, 100)));
        draft.Quality = new()
        {
            Weighting = DimensionWeighting.Declared,
            Dimensions = [new("x", ["a", "nobody"]), new("y", ["a", "b"])],
        };
        draft.Indices.Add(new("i", ["a"]));
        draft.Indices.Add(new("i", ["nobody"]));

        Snapshot.Match(string.Join('\n', draft.Validate().Select(fault => $"{fault.Path}: {fault.Message}")));
    }
}
