using Mot.Analytics.Drivers;
using Mot.Analytics.Moments;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests.Moments;

public class PenaltyRewardTests
{
    private static readonly Question[] s_questions =
        [Answers.Question("overall", RatingScale.Create(0, 6, 0.1m)), Answers.Question("desk"), Answers.Question("lounge")];

    [Fact]
    public void Vector_OfABalancedDesign_ComesOutExactly()
    {
        PenaltyRewardFindings found = PenaltyReward.Of(Answers.Count(s_questions, Balanced(copies: 21)));

        ImpactAsymmetry desk = found.Drivers[0];
        desk.Range.Value!.Value.ShouldBe(1.0, 1e-12);
        desk.Penalty.Value!.Value.ShouldBe(0.8, 1e-12);
        desk.Reward.Value!.Value.ShouldBe(0.2, 1e-12);
        desk.Asymmetry.Value!.Value.ShouldBe(-0.6, 1e-12);
        desk.Class.ShouldBe(ImpactClass.Dissatisfier);
        desk.IsHighImpact.ShouldBe(true);
        (desk.LowCount, desk.MiddleCount, desk.HighCount, desk.UnratedCount).ShouldBe((63, 63, 63, 0));

        ImpactAsymmetry lounge = found.Drivers[1];
        lounge.Range.Value!.Value.ShouldBe(0.7, 1e-12);
        lounge.Asymmetry.Value!.Value.ShouldBe(0.714285714285714, 1e-12);
        lounge.Class.ShouldBe(ImpactClass.Delighter);
        lounge.IsHighImpact.ShouldBe(false);
        lounge.IsClassCertain.ShouldBeTrue();
        found.RSquared!.Value.ShouldBe(1, 1e-12);
        found.MeanRange!.Value.ShouldBe(0.85, 1e-12);
    }

    [Fact]
    public void ThoseWhoDidNotMeetATouchpoint_StayIn()
    {
        IEnumerable<decimal?[]> rows = [.. Balanced(copies: 21), .. Balanced(copies: 10).Select(row => new[] { row[0] + 0.5m, row[1], null })];
        ImpactAsymmetry[] found = [.. PenaltyReward.Of(Answers.Count(s_questions, rows)).Drivers];
        found[1].UnratedCount.ShouldBe(90);
        found[1].Penalty.Value!.Value.ShouldBe(0.1, 0.05);
        found[0].UnratedCount.ShouldBe(0);
        found[0].Penalty.Value!.Value.ShouldBe(0.8, 1e-9);
        found[0].Penalty.N.ShouldBe(279);
    }

    [Fact]
    public void ClassicalErrors_AreThoseOfLeastSquares()
    {
        // One driver: three cells, so the coefficient is a difference of means and its error that of a pooled variance.
        Question[] questions = [s_questions[0], s_questions[1]];
        decimal?[][] rows = [.. Enumerable.Range(0, 40).SelectMany(i => new decimal?[][]
        {
            [2 + (0.1m * (i % 4)), 1], [3 + (0.1m * (i % 5)), 3], [4 + (0.2m * (i % 2)), 5],
        })];
        double[][] cells = [.. new decimal[] { 1, 3, 5 }.Select(rating => rows.Where(row => row[1] == rating).Select(row => (double)row[0]!.Value).ToArray())];
        double within = cells.Sum(cell => cell.Sum(value => Math.Pow(value - cell.Average(), 2)));
        double error = Math.Sqrt(within / (120 - 3) * (2 / 40.0));

        ImpactAsymmetry found = PenaltyReward.Of(Answers.Count(questions, rows)).Drivers[0];
        found.Low.Value!.Value.ShouldBe(cells[0].Average() - cells[1].Average(), 1e-12);
        found.Low.StandardError!.Value.ShouldBe(error, 1e-12);
        found.High.StandardError!.Value.ShouldBe(error, 1e-12);
        found.Low.Low!.Value.ShouldBe(found.Low.Value!.Value - (1.980447598 * error), 1e-9);
        found.Penalty.Low!.Value.ShouldBe(-found.Low.High!.Value, 1e-12);
        found.Penalty.High!.Value.ShouldBe(-found.Low.Low!.Value, 1e-12);

        // h - l is the difference of the outer cells, so the range has the same error here.
        found.Range.Value!.Value.ShouldBe(cells[2].Average() - cells[0].Average(), 1e-12);
        found.Range.StandardError!.Value.ShouldBe(error, 1e-12);
    }

    [Fact]
    public void TheAsymmetry_HasTheErrorOfTheDeltaMethod()
    {
        // Few low ratings and many high ones, so that the two sides are not known alike.
        Question[] questions = [s_questions[0], s_questions[1]];
        (decimal Rating, decimal Mean, int Count)[] cells = [(1, 2, 25), (3, 3, 100), (5, 3.4m, 400)];
        decimal?[][] rows = [.. cells.SelectMany(cell => Enumerable.Range(0, cell.Count).Select(i => new decimal?[] { cell.Mean + (i % 5 - 2) * 0.1m, cell.Rating }))];

        // Within each cell the variance is 0.02 with the divisor n; the means of cells are independent.
        double variance = 0.02 * 525 / (525 - 3);
        (double penalty, double reward, double sum) = (1, 0.4, 1.4);
        (double byLow, double byHigh) = (2 * reward / (sum * sum), 2 * penalty / (sum * sum));
        double error = Math.Sqrt(variance * ((byLow * byLow / 25) + (byHigh * byHigh / 400) + ((byLow + byHigh) * (byLow + byHigh) / 100)));

        ImpactAsymmetry found = PenaltyReward.Of(Answers.Count(questions, rows)).Drivers[0];
        found.Asymmetry.Value!.Value.ShouldBe(-0.6 / 1.4, 1e-12);
        found.Asymmetry.StandardError!.Value.ShouldBe(error, 1e-12);
        (found.Class, found.IsClassCertain).ShouldBe((ImpactClass.Dissatisfier, true));
    }

    [Fact]
    public void Intervals_CoverTheTruthAboutAsOftenAsTheySay()
    {
        Func<int, int> draw = Answers.Draws(41);
        (int penalties, int asymmetries, int runs) = (0, 0, 400);
        for (int run = 0; run < runs; run++)
        {
            IEnumerable<decimal?[]> rows = Enumerable.Range(0, 250).Select(_ =>
            {
                decimal desk = 1 + draw(5);
                decimal lounge = 1 + draw(5);
                return new decimal?[] { 3 + (desk <= 2 ? -0.8m : desk == 5 ? 0.4m : 0) + (lounge == 5 ? 0.6m : 0) + ((draw(15) - 7) / 10m), desk, lounge };
            });
            ImpactAsymmetry found = PenaltyReward.Of(Answers.Count(s_questions, rows)).Drivers[0];
            penalties += found.Penalty.Low <= 0.8 && found.Penalty.High >= 0.8 ? 1 : 0;
            asymmetries += found.Asymmetry.Low <= -1 / 3.0 && found.Asymmetry.High >= -1 / 3.0 ? 1 : 0;
        }

        // Three standard errors of a share of 0.95 in 400 runs, which the delta method, being approximate, gets on either side of.
        (penalties / (double)runs).ShouldBeInRange(0.917, 0.983);
        (asymmetries / (double)runs).ShouldBeInRange(0.917, 0.99);
    }

    [Fact]
    public void WrongSign_BecomesZeroAndIsFlagged()
    {
        IEnumerable<decimal?[]> rows = Balanced(copies: 21).Select(row => new[] { row[0] + (row[1] == 5 ? -0.5m : 0) + (row[2] == 1 ? 0.3m : 0), row[1], row[2] });
        ImpactAsymmetry[] found = [.. PenaltyReward.Of(Answers.Count(s_questions, rows)).Drivers];
        found[0].High.Value!.Value.ShouldBe(-0.3, 1e-12);
        (found[0].Reward.Value, found[0].IsRewardWrongSigned, found[0].IsPenaltyWrongSigned).ShouldBe((0, true, false));
        (found[0].Asymmetry.Value, found[0].Class).ShouldBe((-1, ImpactClass.Frustrator));
        (found[1].Penalty.Value, found[1].IsPenaltyWrongSigned, found[1].Class).ShouldBe((0, true, ImpactClass.Delighter));
    }

    [Fact]
    public void NothingThatCostsOrEarns_HasNoAsymmetry()
    {
        IEnumerable<decimal?[]> rows = Balanced(copies: 21).Select(row => new[] { row[0], row[2], row[1] is 1 or 5 ? 3 : (decimal?)3 });
        Question[] questions = [s_questions[0], s_questions[2], s_questions[1]];
        PenaltyReward.Of(Answers.Count(questions, rows)).Drivers[1].Penalty.Reason.ShouldBe(UndefinedReason.TooFewAnswers);

        IEnumerable<decimal?[]> turned = Balanced(copies: 21).Select(row => new[] { 5 - row[0], row[1], row[2] });
        ImpactAsymmetry wrong = PenaltyReward.Of(Answers.Count(s_questions, turned)).Drivers[0];
        (wrong.Penalty.Value, wrong.Reward.Value, wrong.Range.Value).ShouldBe((0, 0, 0));
        wrong.Asymmetry.Reason.ShouldBe(UndefinedReason.NotIdentifiable);
        wrong.Class.ShouldBeNull();
    }

    [Fact]
    public void TooFewLowRatings_LeaveThePenaltyUndefined_AndTheRewardDefined()
    {
        int seen = 0;
        decimal?[][] rows = [.. Balanced(copies: 21).Where(row => row[1] != 1 || seen++ < 19)];
        ImpactAsymmetry found = PenaltyReward.Of(Answers.Count(s_questions, rows)).Drivers[0];
        found.LowCount.ShouldBe(19);
        (found.Penalty.Value, found.Penalty.Reason, found.Penalty.Needed).ShouldBe((null, UndefinedReason.TooFewAnswers, 20));
        found.Reward.Value!.Value.ShouldBe(0.2, 1e-12);
        found.Range.IsDefined.ShouldBeFalse();
        found.Class.ShouldBeNull();
        found.IsHighImpact.ShouldBeNull();

        var enough = new AsymmetryPolicy { MinimumRatings = 19 };
        PenaltyReward.Of(Answers.Count(s_questions, rows), policy: enough).Drivers[0].Penalty.Value!.Value.ShouldBe(0.8, 1e-12);
    }

    [Fact]
    public void ExactCopies_AreNotToldApart_WhicheverComesFirst()
    {
        Question[] questions = [.. s_questions, Answers.Question("copy")];
        CoRatings ratings = Answers.Count(questions, Balanced(copies: 21).Select(row => (decimal?[])[.. row, row[1]]));
        foreach (string[] order in new[] { new[] { "desk", "lounge", "copy" }, ["copy", "lounge", "desk"] })
        {
            var found = PenaltyReward.Of(ratings, order).Drivers.ToDictionary(driver => driver.Question.Id);
            found["desk"].Low.Reason.ShouldBe(UndefinedReason.NotIdentifiable);
            found["copy"].High.Reason.ShouldBe(UndefinedReason.NotIdentifiable);
            found["lounge"].Reward.Value!.Value.ShouldBe(0.6, 1e-12);
        }
    }

    [Fact]
    public void TouchpointsMetTogether_AreTheSameControl_AndNothingIsRefused()
    {
        IEnumerable<decimal?[]> rows = [.. Balanced(copies: 21), .. Enumerable.Range(0, 50).Select(i => new decimal?[] { 3 + (0.1m * (i % 3)), null, null })];
        ImpactAsymmetry[] found = [.. PenaltyReward.Of(Answers.Count(s_questions, rows)).Drivers];
        found[0].Penalty.Value!.Value.ShouldBe(0.8, 1e-10);
        found[1].Reward.Value!.Value.ShouldBe(0.6, 1e-10);
    }

    [Fact]
    public void TurningTheOutcomeRound_FlipsTheSigns_AndDeclaringItTurned_RestoresThem()
    {
        Question[] lowerIsBetter = [Answers.Question("overall", RatingScale.Create(0, 6, 0.1m, ScaleDirection.LowerIsBetter)), .. s_questions[1..]];
        decimal?[][] rows = Noisy(300);
        decimal?[][] turned = [.. rows.Select(row => new[] { 6 - row[0], row[1], row[2] })];
        ImpactAsymmetry[] plain = [.. PenaltyReward.Of(Answers.Count(s_questions, rows)).Drivers];
        ImpactAsymmetry[] flipped = [.. PenaltyReward.Of(Answers.Count(s_questions, turned)).Drivers];
        ImpactAsymmetry[] restored = [.. PenaltyReward.Of(Answers.Count(lowerIsBetter, turned)).Drivers];
        for (int d = 0; d < plain.Length; d++)
        {
            flipped[d].Low.Value!.Value.ShouldBe(-plain[d].Low.Value!.Value, 1e-12);
            flipped[d].High.Value!.Value.ShouldBe(-plain[d].High.Value!.Value, 1e-12);
            restored[d].Low.Value!.Value.ShouldBe(plain[d].Low.Value!.Value, 1e-12);
            restored[d].Asymmetry.Value!.Value.ShouldBe(plain[d].Asymmetry.Value!.Value, 1e-12);
        }
    }

    [Fact]
    public void ADriverOnWhichLowerIsBetter_HasItsBandsTurned()
    {
        Question[] questions = [s_questions[0], Answers.Question("effort", RatingScale.Create(1, 5, 1, ScaleDirection.LowerIsBetter)), s_questions[2]];
        IEnumerable<decimal?[]> rows = Balanced(copies: 21).Select(row => new[] { row[0], 6 - row[1], row[2] });
        ImpactAsymmetry found = PenaltyReward.Of(Answers.Count(questions, rows)).Drivers[0];
        found.Penalty.Value!.Value.ShouldBe(0.8, 1e-12);
        found.Bands.ShouldBe(RatingBands.Create(4, 1));
    }

    [Fact]
    public void OrderOfRowsGroupsAndDrivers_ChangesNothing()
    {
        decimal?[][] rows = Noisy(400);
        CoRatings[] groups = [.. Enumerable.Range(0, 10).Select(g => Answers.Count(s_questions, rows.Where((_, r) => r % 10 == g)))];
        PenaltyRewardFindings forth = PenaltyReward.Of(groups, ["desk", "lounge"]);
        PenaltyRewardFindings back = PenaltyReward.Of([.. groups.Reverse()], ["lounge", "desk"]);
        forth.Drivers[0].Low.Method.ShouldBe(IntervalMethod.Jackknife);
        forth.Drivers[0].Low.Groups.ShouldBe(10);
        foreach (ImpactAsymmetry driver in forth.Drivers)
        {
            ImpactAsymmetry other = back.Drivers.Single(each => each.Question == driver.Question);
            foreach (Func<ImpactAsymmetry, Estimate> part in new Func<ImpactAsymmetry, Estimate>[] { d => d.Low, d => d.Reward, d => d.Range, d => d.Asymmetry })
            {
                part(other).Value!.Value.ShouldBe(part(driver).Value!.Value, 1e-12);
                part(other).Low!.Value.ShouldBe(part(driver).Low!.Value, 1e-9);
                part(other).High!.Value.ShouldBe(part(driver).High!.Value, 1e-9);
            }
        }

        PenaltyReward.Of(Answers.Count(s_questions, rows.Reverse())).ShouldBe(PenaltyReward.Of(Answers.Count(s_questions, rows)));
    }

    [Fact]
    public void Jackknife_IsAboutAsWideAsLeastSquares_WhereAllScatterAlike()
    {
        decimal?[][] rows = Noisy(2000);
        var ofRows = new RatingRows(s_questions);
        foreach (decimal?[] row in rows)
        {
            ofRows.Add(Answers.Row(s_questions, row), CaseWeight.One);
        }

        ImpactAsymmetry classical = PenaltyReward.Of(Answers.Count(s_questions, rows)).Drivers[0];
        ImpactAsymmetry grouped = PenaltyReward.Of(ofRows, "overall", ["desk", "lounge"]).Drivers[0];
        grouped.Low.Groups.ShouldBe(100);
        grouped.Low.Value.ShouldBe(classical.Low.Value);
        grouped.Asymmetry.Value.ShouldBe(classical.Asymmetry.Value);
        (grouped.Low.StandardError / classical.Low.StandardError).ShouldNotBeNull().ShouldBeInRange(0.8, 1.25);
        (grouped.Range.StandardError / classical.Range.StandardError).ShouldNotBeNull().ShouldBeInRange(0.8, 1.25);
        (grouped.Asymmetry.StandardError / classical.Asymmetry.StandardError).ShouldNotBeNull().ShouldBeInRange(0.8, 1.25);
    }

    [Fact]
    public void Weights_CountAsRows_AndNeedGroups()
    {
        decimal?[][] rows = Noisy(300);
        CoRatings[] doubled = [.. Enumerable.Range(0, 6).Select(_ => new CoRatings(s_questions[0], s_questions[1..]))];
        CoRatings[] weighted = [.. Enumerable.Range(0, 6).Select(_ => new CoRatings(s_questions[0], s_questions[1..]))];
        for (int r = 0; r < rows.Length; r++)
        {
            Answer[] row = Answers.Row(s_questions, rows[r]);
            weighted[r % 6].Add(row, CaseWeight.Create(1 + (r % 2)));
            doubled[r % 6].Add(row);
            if (r % 2 == 1)
            {
                doubled[r % 6].Add(row);
            }
        }

        var settings = new MetricSettings { Weighting = Weighting.CaseWeights };
        ImpactAsymmetry byWeight = PenaltyReward.Of(weighted, settings: settings).Drivers[0];
        ImpactAsymmetry byRows = PenaltyReward.Of(doubled).Drivers[0];
        byWeight.Low.Value!.Value.ShouldBe(byRows.Low.Value!.Value, 1e-12);
        byWeight.Low.StandardError!.Value.ShouldBe(byRows.Low.StandardError!.Value, 1e-12);

        PenaltyReward.Of(weighted[0], settings: settings).Drivers[0].Low.IsDefined.ShouldBeFalse();
        PenaltyReward.Of(Merged(weighted), settings: settings).Drivers[0].Low.Reason.ShouldBe(UndefinedReason.TooFewGroups);
    }

    [Fact]
    public void AnUncertainRange_LeavesTheAsymmetryOpen()
    {
        Func<int, int> draw = Answers.Draws(5);
        decimal?[][] rows = [.. Enumerable.Range(0, 200).Select(_ => new decimal?[] { draw(61) / 10m, 1 + draw(5), 1 + draw(5) })];
        ImpactAsymmetry found = PenaltyReward.Of(Answers.Count(s_questions, rows)).Drivers.First(driver => driver.Range is { Low: 0, Value: > 0 });
        (found.Asymmetry.Low, found.Asymmetry.High).ShouldBe((-1, 1));
        (found.LowestClass, found.HighestClass, found.IsClassCertain).ShouldBe((ImpactClass.Frustrator, ImpactClass.Delighter, false));
    }

    [Fact]
    public void NoVariationAndNoRows_AreUndefined()
    {
        IEnumerable<decimal?[]> constant = Balanced(copies: 21).Select(row => new[] { 3, row[1], row[2] });
        PenaltyRewardFindings found = PenaltyReward.Of(Answers.Count(s_questions, constant));
        found.Drivers[0].Penalty.Reason.ShouldBe(UndefinedReason.NoVariation);
        (found.RSquared, found.MeanRange).ShouldBe((null, null));
        PenaltyReward.Of(Answers.Count(s_questions, [])).Drivers[0].Penalty.Reason.ShouldBe(UndefinedReason.NoAnswers);
    }

    [Fact]
    public void Airport_OfAYear_SaysWhatItsMeansSay()
    {
        var survey = AirportSurvey.Of(2017);
        var rows = AirportRows.Of(survey);
        string[] drivers = AirportRows.Touchpoints(survey);
        PenaltyRewardFindings found = PenaltyReward.Of(rows, "overall", drivers, settings: new() { Weighting = Weighting.CaseWeights });
        found.Drivers.Length.ShouldBe(17);
        found.Drivers.ShouldAllBe(driver => driver.LowCount + driver.MiddleCount + driver.HighCount + driver.UnratedCount == found.RowCount);
        found.Drivers.Count(driver => driver.Asymmetry.IsDefined).ShouldBeGreaterThan(10);
        found.RSquared!.Value.ShouldBeInRange(0.3, 0.8);
        found.Drivers.Where(driver => driver.Range.IsDefined).ShouldAllBe(driver => driver.Range.Groups == 100);
    }

    [Theory]
    [InlineData(0.7, ImpactClass.Satisfier)]
    [InlineData(0.71, ImpactClass.Delighter)]
    [InlineData(0.2, ImpactClass.Hybrid)]
    [InlineData(0.21, ImpactClass.Satisfier)]
    [InlineData(-0.2, ImpactClass.Hybrid)]
    [InlineData(-0.21, ImpactClass.Dissatisfier)]
    [InlineData(-0.7, ImpactClass.Dissatisfier)]
    [InlineData(-0.71, ImpactClass.Frustrator)]
    public void Boundaries_BelongToTheMilderClass(double asymmetry, ImpactClass want) => AsymmetryPolicy.Default.ClassOf(asymmetry).ShouldBe(want);

    [Theory]
    [InlineData(1, 5, 2, 5)]
    [InlineData(0, 10, 6, 9)]
    [InlineData(1, 10, 6, 9)]
    [InlineData(1, 7, 2, 6)]
    [InlineData(1, 3, 1, 3)]
    public void Bands_AreTheConventionalOnes(int min, int max, int low, int high) =>
        RatingBands.Conventional(RatingScale.Create(min, max)).ShouldBe(RatingBands.Create(low, high));

    [Fact]
    public void Bands_OfTwoRatings_DoNotExist() => RatingBands.Conventional(RatingScale.Create(0, 1)).ShouldBeNull();

    [Fact]
    public void Policy_ListsAllFaults()
    {
        var policy = new AsymmetryPolicy
        {
            Mild = 0.7,
            Bands = AsymmetryPolicy.Default.Bands.Add("desk", RatingBands.Create(5, 1)).Add("spa", RatingBands.Create(1, 5)),
        };
        policy.Validate(s_questions).Select(fault => fault.Path).ShouldBe(["$.mild", "$.bands.desk", "$.bands.spa"]);
        Should.Throw<ArgumentException>(() => PenaltyReward.Of(Answers.Count(s_questions, []), policy: policy)).Message.ShouldContain("There is no question 'spa'.");
        Should.Throw<ArgumentException>(() => PenaltyReward.Of(Answers.Count(s_questions, []), ["overall"])).Message.ShouldContain("'overall'");
        Should.Throw<ArgumentException>(() => PenaltyReward.Of(Answers.Count(s_questions, []), ["desk", "desk"])).Message.ShouldContain("twice");
    }

    // y = 3.5 + .2 H1 - .8 L1 + .6 H2 - .1 L2 in each of nine cells.
    private static IEnumerable<decimal?[]> Balanced(int copies) =>
        from _ in Enumerable.Range(0, copies)
        from first in new decimal[] { 1, 3, 5 }
        from second in new decimal[] { 1, 4, 5 }
        select new decimal?[]
        {
            3.5m + (first == 5 ? 0.2m : first == 1 ? -0.8m : 0) + (second == 5 ? 0.6m : second == 1 ? -0.1m : 0), first, second,
        };

    private static decimal?[][] Noisy(int rows)
    {
        Func<int, int> draw = Answers.Draws(7);
        return [.. Enumerable.Range(0, rows).Select(_ =>
        {
            decimal desk = 1 + draw(5);
            decimal? lounge = draw(4) == 0 ? null : 1 + draw(5);
            decimal outcome = 3 + (desk <= 2 ? -0.8m : desk == 5 ? 0.3m : 0) + (lounge <= 2 ? -0.3m : lounge == 5 ? 0.6m : 0) + ((draw(11) - 5) / 10m);
            return new decimal?[] { outcome, desk, lounge };
        })];
    }

    private static CoRatings Merged(CoRatings[] groups)
    {
        CoRatings all = groups[0].Clone();
        foreach (CoRatings group in groups[1..])
        {
            all.Merge(group);
        }

        return all;
    }
}
