using Mot.Analytics.Drivers;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests.Drivers;

public class MissingRuleTests
{
    private static readonly Question[] s_questions = [Answers.Question("overall"), Answers.Question("desk"), Answers.Question("lounge")];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void WhereNothingIsMissing_AllRulesAreThePlainCovariances(bool weighted)
    {
        decimal?[][] ratings = Ratings(200, missing: 0);
        RatingRows rows = Rows(ratings, weighted);
        double[] weights = weighted ? [.. Enumerable.Range(0, 200).Select(r => 1.0 + (r % 3))] : [];
        var plain = CovarianceMatrix.FromColumns(
            [.. s_questions.Select((question, q) => KeyValuePair.Create(question.Id, ratings.Select(row => (double)row[q]!.Value - 1).ToArray()))], weights);

        MatrixAttempt estimated = ExpectationMaximisation.Of(rows, 0, [1, 2], weighted);
        (estimated.HasConverged, estimated.Iterations).ShouldBe((true, 2));
        Near(estimated.Matrix!, plain, 1e-12);
        Near(CompleteCases.Of(rows, 0, [1, 2], weighted).Matrix!, plain, 1e-12);

        MatrixAttempt pairwise = PairwiseMatrix.Of(rows.JointCounts(0, [1, 2], _ => true), [1, 2], weighted);
        pairwise.SmallestEigenvalue!.Value.ShouldBeInRange(0, 1);
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                Correlation(pairwise.Matrix!, i, j).ShouldBe(Correlation(plain, i, j), 1e-12);
            }
        }
    }

    [Fact]
    public void AMonotonePatternOfTwo_HasAndersonsClosedForm()
    {
        Func<int, int> draw = Answers.Draws(11);
        (int X, int? Y)[] answers = [.. Enumerable.Range(0, 300).Select(_ => 1 + draw(5)).Select(x => (x, x > 3 || draw(3) == 0 ? null : (int?)Math.Clamp(x + draw(3) - 1, 1, 5)))];
        Question[] questions = s_questions[..2];
        var rows = new RatingRows(questions);
        foreach ((int x, int? y) in answers)
        {
            rows.Add(Answers.Row(questions, x, y), CaseWeight.One);
        }

        // The regression of y on x among those who gave both, carried over to everybody's x.
        double[] xs = [.. answers.Where(answer => answer.Y is not null).Select(answer => (double)answer.X)];
        double[] ys = [.. answers.Where(answer => answer.Y is not null).Select(answer => (double)answer.Y!.Value)];
        double m = xs.Length;
        double n = answers.Length;
        double sxx = xs.Sum(x => (x - xs.Average()) * (x - xs.Average())) / m;
        double sxy = xs.Zip(ys, (x, y) => (x - xs.Average()) * (y - ys.Average())).Sum() / m;
        double syy = ys.Sum(y => (y - ys.Average()) * (y - ys.Average())) / m;
        double slope = sxy / sxx;
        double mean = answers.Average(answer => answer.X);
        double all = answers.Sum(answer => (answer.X - mean) * (answer.X - mean)) / n;
        double factor = n / (n - 1);

        MatrixAttempt found = ExpectationMaximisation.Of(rows, 0, [1], weighted: false);
        found.HasConverged.ShouldBeTrue();
        found.Matrix!.N.ShouldBe(300);
        found.Matrix["overall", "overall"].ShouldBe(all * factor, 1e-9);
        found.Matrix["overall", "desk"].ShouldBe(slope * all * factor, 1e-7);
        found.Matrix["desk", "desk"].ShouldBe((syy - (slope * sxy) + (slope * slope * all)) * factor, 1e-7);
    }

    [Fact]
    public void OrderOfRows_ChangesNoBit_AndWeightsCountAsRows()
    {
        decimal?[][] ratings = Ratings(200, missing: 3);
        MatrixAttempt forth = ExpectationMaximisation.Of(Rows(ratings, weighted: false), 0, [1, 2], weighted: false);
        MatrixAttempt back = ExpectationMaximisation.Of(Rows([.. ratings.Reverse()], weighted: false), 0, [1, 2], weighted: false);
        Near(back.Matrix!, forth.Matrix!, 0);

        MatrixAttempt weighted = ExpectationMaximisation.Of(Rows(ratings, weighted: true), 0, [1, 2], weighted: true);
        MatrixAttempt repeated = ExpectationMaximisation.Of(
            Rows([.. ratings.SelectMany((row, r) => Enumerable.Repeat(row, 1 + (r % 3)))], weighted: false), 0, [1, 2], weighted: false);
        for (int i = 0; i < 3; i++)
        {
            for (int j = 0; j < 3; j++)
            {
                Correlation(weighted.Matrix!, i, j).ShouldBe(Correlation(repeated.Matrix!, i, j), 1e-8);
            }
        }
    }

    [Fact]
    public void RotatedBlocks_AreEstimable_OnlyWhereEveryPairWasAsked()
    {
        decimal?[][] ratings = Ratings(300, missing: 0);
        RatingRows rotated = Rows([.. ratings.Select((row, r) => r % 3 == 0 ? [row[0], row[1], null] : r % 3 == 1 ? new[] { row[0], null, row[2] } : row)], weighted: false);
        ExpectationMaximisation.Of(rotated, 0, [1, 2], weighted: false).Matrix.ShouldNotBeNull();

        RatingRows apart = Rows([.. ratings.Select((row, r) => r % 2 == 0 ? [row[0], row[1], null] : new[] { row[0], null, row[2] })], weighted: false);
        MatrixAttempt refused = ExpectationMaximisation.Of(apart, 0, [1, 2], weighted: false);
        (refused.Matrix, refused.Fault).ShouldBe((null, MatrixFault.NeverTogether));
        refused.Columns.ShouldBe(["desk", "lounge"]);
        PairwiseMatrix.Of(apart.JointCounts(0, [1, 2], _ => true), [1, 2], weighted: false).Columns.ShouldBe(["desk", "lounge"]);
        CompleteCases.Of(apart, 0, [1, 2], weighted: false).Fault.ShouldBe(MatrixFault.TooFewRows);
    }

    [Fact]
    public void Constants_AreNamed()
    {
        RatingRows rows = Rows([.. Ratings(100, missing: 0).Select(row => new[] { row[0], row[1], 4 })], weighted: false);
        foreach (MatrixAttempt attempt in new[]
        {
            ExpectationMaximisation.Of(rows, 0, [1, 2], weighted: false),
            CompleteCases.Of(rows, 0, [1, 2], weighted: false),
            PairwiseMatrix.Of(rows.JointCounts(0, [1, 2], _ => true), [1, 2], weighted: false),
        })
        {
            (attempt.Fault, attempt.Columns.Single()).ShouldBe((MatrixFault.NoVariation, "lounge"));
        }
    }

    [Fact]
    public void PairwiseCorrelations_ThatNoDataCanHave_AreRefusedWithTheirSmallestEigenvalue()
    {
        // a goes with b, b goes with c, and a goes against c, each in its own third of the rows.
        decimal?[][] ratings = [.. Enumerable.Range(0, 300).Select(r => (decimal)(1 + (r / 3 % 5))).Select((value, r) => r % 3 == 0 ? [value, value, null]
            : r % 3 == 1 ? new decimal?[] { value, null, 6 - value }
            : [r % 2 == 0 ? 2 : 4, value, value])];
        MatrixAttempt found = PairwiseMatrix.Of(Rows(ratings, weighted: false).JointCounts(0, [1, 2], _ => true), [1, 2], weighted: false);
        found.Fault.ShouldBe(MatrixFault.NotPositiveDefinite);
        found.SmallestEigenvalue!.Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void Airport_Pairwise_IsPositiveDefiniteOnTheWholeYear_AndNotOnEveryPart()
    {
        var survey = AirportSurvey.Of(2017);
        string[] touchpoints = AirportRows.Touchpoints(survey);
        touchpoints.Length.ShouldBe(17);

        MatrixAttempt whole = Pairwise(AirportRows.Of(survey));
        whole.Matrix.ShouldNotBeNull();
        whole.SmallestEigenvalue!.Value.ShouldBeInRange(0.01, 0.5);

        var airlines = survey.Rows.GroupBy(row => survey.Cell(row, "AIRLINE")).Where(airline => airline.Count() is > 50 and < 400)
            .Select(airline => Pairwise(AirportRows.Of(survey, airline.Contains))).ToArray();
        airlines.ShouldContain(attempt => attempt.Fault == MatrixFault.NotPositiveDefinite && attempt.SmallestEigenvalue < 0);

        MatrixAttempt Pairwise(RatingRows rows)
        {
            CoRatings counted = rows.JointCounts(rows.IndexOf("overall"), [.. touchpoints.Select(rows.IndexOf)], _ => true);
            return PairwiseMatrix.Of(counted, [.. Enumerable.Range(1, 17)], weighted: false);
        }
    }

    [Fact]
    public void Airport_EstimateAndCompleteCases()
    {
        var survey = AirportSurvey.Of(2017);
        var rows = AirportRows.Of(survey);
        int outcome = rows.IndexOf("overall");
        int[] touchpoints = [.. AirportRows.Touchpoints(survey).Select(rows.IndexOf)];
        MatrixAttempt complete = CompleteCases.Of(rows, outcome, [.. touchpoints], weighted: false);
        complete.Matrix!.N.ShouldBe(407);

        MatrixAttempt estimated = ExpectationMaximisation.Of(rows, outcome, [.. touchpoints], weighted: true);
        estimated.HasConverged.ShouldBeTrue();
        estimated.Matrix!.N.ShouldBe(rows.JointCounts(outcome, [], _ => true).RowCount);
        SymmetricRoot.Of([.. Enumerable.Range(0, 18 * 18).Select(at => Correlation(estimated.Matrix, at / 18, at % 18))], 18).Values[0].ShouldBeGreaterThan(0.01);
        TestContext.Current.TestOutputHelper?.WriteLine($"rounds {estimated.Iterations}");
    }

    private static decimal?[][] Ratings(int count, int missing)
    {
        Func<int, int> draw = Answers.Draws(3);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            int desk = draw(5);
            int lounge = Math.Clamp(desk + draw(5) - 2, 0, 4);
            int overall = Math.Clamp(((desk + lounge) / 2) + draw(3) - 1, 0, 4);
            return new decimal?[] { overall + 1, missing > 0 && draw(missing) == 0 ? null : desk + 1, missing > 0 && draw(missing) == 0 ? null : lounge + 1 };
        })];
    }

    private static RatingRows Rows(decimal?[][] ratings, bool weighted)
    {
        var rows = new RatingRows(s_questions);
        for (int r = 0; r < ratings.Length; r++)
        {
            rows.Add(Answers.Row(s_questions, ratings[r]), weighted ? CaseWeight.Create(1 + (r % 3)) : CaseWeight.One);
        }

        return rows;
    }

    private static double Correlation(CovarianceMatrix matrix, int i, int j) => matrix.At(i, j) / Math.Sqrt(matrix.At(i, i) * matrix.At(j, j));

    private static void Near(CovarianceMatrix got, CovarianceMatrix want, double tolerance)
    {
        got.Columns.ShouldBe(want.Columns);
        for (int i = 0; i < want.Columns.Length; i++)
        {
            for (int j = 0; j < want.Columns.Length; j++)
            {
                Math.Abs(got.At(i, j) - want.At(i, j)).ShouldBeLessThanOrEqualTo(tolerance);
            }
        }
    }
}
