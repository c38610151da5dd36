using System.Globalization;
using Mot.Core.Estimation;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>
/// What any statistician gets from the San Francisco airport surveys. The expected numbers were stated before this code
/// existed or come from another program; <see cref="WeightedNetPromoter_IsThatOfAPlainLoopOverTheFile"/> works them out once more.
/// </summary>
public sealed class AirportSurveyTests
{
    private static readonly FindingsSettings s_simple = new() { AssumeSimpleSample = true };

    [Fact]
    public void Overall2017_HasTheStatedMean()
    {
        QuestionFindings overall = Findings(2017)["overall"];

        overall.Metrics.Mean.N.ShouldBe(2688);
        overall.Metrics.Mean.Value!.Value.ShouldBe(4.0644, 0.00005);
    }

    [Fact]
    public void Recommendation2017_HasTheStatedScoreAndSimpleStandardError()
    {
        QuestionFindings nps = Findings(2017)["nps"];

        nps.Metrics.NetPromoter!.Value.N.ShouldBe(2746);
        nps.Metrics.NetPromoter!.Value.Value!.Value.ShouldBe(39.839767, 5e-7);
        nps.Simple!.NetPromoter!.Value.StandardError!.Value.ShouldBe(1.334137, 5e-7);
        nps.Weighted!.NetPromoter!.Value.Value!.Value.ShouldBe(40.398436, 5e-7);
    }

    [Fact]
    public void TouchpointsOf2017_HaveTheStatedFigures()
    {
        StudyFindings findings = Findings(2017);

        findings["food"].Metrics.Mean.N.ShouldBe(2421);
        findings["food"].Metrics.Mean.Value!.Value.ShouldBe(3.6154, 0.00005);
        findings["clean_boarding"].Metrics.Mean.Value!.Value.ShouldBe(4.3946, 0.00005);
        findings["clean_boarding"].Metrics.TopBoxes.Value!.Value.ShouldBe(0.8744, 0.00005);
    }

    [Fact]
    public void NeverUsedAndBlank_AreCountedApart()
    {
        AirportSurvey survey = AirportSurvey.Of(2017);
        RatingDistribution food = survey.Tally.Whole[survey.Study["food"]];

        food.CountOf(MissingKind.NotApplicable).ShouldBe(341);
        food.CountOf(MissingKind.Blank).ShouldBe(69);
        food.Count.ShouldBe(2421);
        food.MissingCount.ShouldBe(341 + 69);
        survey.Tally.Whole.Count.ShouldBe(2831);

        // The same from the file: 6 is never used, 0 is blank.
        survey.Column("Q7FOOD").Count(cell => cell == "6").ShouldBe(341);
        survey.Column("Q7FOOD").Count(cell => cell == "0").ShouldBe(69);
    }

    [Fact]
    public void EveryQuestion_HasOneAnswerPerResponse()
    {
        foreach (int year in new[] { 2016, 2017, 2018 })
        {
            AirportSurvey survey = AirportSurvey.Of(year);
            foreach (Question question in survey.Study.Questions)
            {
                RatingDistribution ratings = survey.Tally.Whole[question];
                (ratings.Count + ratings.MissingCount).ShouldBe(survey.Rows.Count, question.Id);
            }
        }
    }

    [Fact]
    public void Distributions2017_AreThoseOfThePlainFile()
    {
        AirportSurvey survey = AirportSurvey.Of(2017);
        foreach (Question question in survey.Study.Questions.Where(question => question.Kind == QuestionKind.Satisfaction))
        {
            string column = survey.Study.Table!.QuestionColumns[question.Id];
            for (int rating = 1; rating <= 5; rating++)
            {
                string text = rating.ToString(CultureInfo.InvariantCulture);
                survey.Tally.Whole[question].CountOf(question.Scale.Rate(rating)).ShouldBe(survey.Column(column).LongCount(cell => cell == text), column);
            }
        }
    }

    [Fact]
    public void PassengersWithAProblem_RateTheAirportWorse()
    {
        StudyFindings findings = Findings(2017);
        ReleasedTable table = findings.Segments.Single(table => table is { Segment: "problem", Question: "overall" });
        ReleasedRow yes = table.Rows.Single(row => row.Group == "yes");
        ReleasedRow no = table.Rows.Single(row => row.Group == "no");

        yes.N.ShouldBe(302);
        yes.Metrics!.Mean.Value!.Value.ShouldBe(3.844371, 5e-7);
        no.N.ShouldBe(2265);
        no.Metrics!.Mean.Value!.Value.ShouldBe(4.099338, 5e-7);
        yes.AgainstOthers!.Difference.Value!.Value.ShouldBe(3.844371 - 4.099338, 1e-6);
        yes.AgainstOthers.Verdict.ShouldBe(ComparisonVerdict.Worse);
        no.AgainstOthers!.Verdict.ShouldBe(ComparisonVerdict.Better);

        // 121 who did not say are a group of their own, and belong to neither side.
        table.Rows.Single(row => row.Group is null).N.ShouldBe(2688 - 302 - 2265);
        yes.AgainstOthers.Difference.N.ShouldBe(302 + 2265);
        Finding cost = findings.Findings.Single(finding => finding.Kind == FindingKind.ProblemCost);
        cost.Question.ShouldBe("overall");
        cost.Comparison!.Verdict.ShouldBe(ComparisonVerdict.Worse);
    }

    [Fact]
    public void Change2017To2018_IsNotCalledWorseByFlight()
    {
        WaveComparison change = WaveComparison.Of(AirportSurvey.Of(2018).Tally, AirportSurvey.Of(2017).Tally);
        ComparedQuestion nps = change.Questions.Single(question => question.Question.Id == "nps");

        change.Weighting.ShouldBe(Weighting.CaseWeights);
        Z(nps.Comparison!).ShouldBe(-1.93, 0.005);
        nps.Comparison!.Verdict.ShouldNotBe(ComparisonVerdict.Worse);
    }

    [Fact]
    public void Change2017To2018_WouldBeCalledWorseWithoutFlights()
    {
        FindingsSettings alone = s_simple with { Correction = FamilyCorrection.None };
        WaveComparison change = WaveComparison.Of(AirportSurvey.Of(2018).Tally, AirportSurvey.Of(2017).Tally, alone);
        ComparedQuestion nps = change.Questions.Single(question => question.Question.Id == "nps");

        // The standard error of the score itself; the interval's own is of the enlarged counts.
        Z(nps.Comparison!).ShouldBe(-2.45, 0.01);
        nps.Comparison!.Verdict.ShouldBe(ComparisonVerdict.Worse);
    }

    /// <summary>Four passengers of AIR CHINA responded, three of them to the overall question: fewer than five either way.</summary>
    [Theory]
    [InlineData("overall", "Q7ALL", 3)]
    [InlineData("nps", "NETPRO", 4)]
    public void Airlines2017_HideAirChinaAndTheNextLarger(string question, string column, int airChina)
    {
        ReleasedTable table = Findings(2017).Segments.Single(table => table.Segment == "airline" && table.Question == question);
        ReleasedRow[] hidden = [.. table.Rows.Where(row => row.Hidden is not null)];

        AirportSurvey survey = AirportSurvey.Of(2017);
        (string Airline, int N)[] sizes =
        [
            .. survey.Rows.Where(row => survey.Cell(row, column) is not ("" or "11" or "Blank"))
                .GroupBy(row => survey.Cell(row, "AIRLINE")).Select(group => (group.Key, group.Count()))
                .OrderBy(pair => pair.Item2).ThenBy(pair => pair.Key, StringComparer.Ordinal),
        ];
        survey.Column("AIRLINE").Count(cell => cell == "AIR CHINA").ShouldBe(4);
        sizes[0].ShouldBe(("AIR CHINA", airChina));
        sizes[1].N.ShouldBeGreaterThanOrEqualTo(5);
        table.Rows.Length.ShouldBe(sizes.Length);
        hidden.Select(row => (row.Group, row.Hidden)).ShouldBe(
            [("AIR CHINA", HiddenReason.TooFew), (sizes[1].Airline, HiddenReason.ProtectsAnother)], ignoreOrder: true);
        hidden.ShouldAllBe(row => row.N == null && row.Metrics == null && row.Weighted == null && row.AgainstOthers == null);
    }

    /// <summary>A plain loop over the file and a naive delete-one-flight jackknife; another program gave the same standard errors.</summary>
    [Theory]
    [InlineData(2017, 1.5552715)]
    [InlineData(2018, 2.2571901)]
    public void WeightedNetPromoter_IsThatOfAPlainLoopOverTheFile(int year, double otherProgram)
    {
        AirportSurvey survey = AirportSurvey.Of(year);
        (int Rating, double Weight, string Flight)[] answers =
        [
            .. survey.Rows.Where(row => survey.Cell(row, "NETPRO") is not ("" or "11")).Select(row => (
                int.Parse(survey.Cell(row, "NETPRO"), CultureInfo.InvariantCulture),
                double.Parse(survey.Cell(row, "WEIGHT"), CultureInfo.InvariantCulture),
                survey.Cell(row, "RUNID"))),
        ];
        static double Score(IEnumerable<(int Rating, double Weight, string Flight)> answers)
        {
            double net = 0;
            double all = 0;
            foreach ((int rating, double weight, _) in answers)
            {
                net += rating >= 9 ? weight : rating <= 6 ? -weight : 0;
                all += weight;
            }

            return 100 * net / all;
        }

        Estimate weighted = survey.Findings["nps"].Weighted!.NetPromoter!.Value;

        weighted.N.ShouldBe(answers.Length);
        weighted.Value!.Value.ShouldBe(Score(answers), 1e-5);
        double[] leftOut = [.. answers.Select(answer => answer.Flight).Distinct().Select(flight => Score(answers.Where(answer => answer.Flight != flight)))];
        weighted.Groups.ShouldBe(leftOut.Length);
        weighted.StandardError!.Value.ShouldBe(Jackknife(leftOut), 1e-6);
        weighted.StandardError!.Value.ShouldBe(otherProgram, 1e-6);
    }

    [Fact]
    public void WeightedMeanOf2017_IsThatOfAPlainLoopOverTheFile()
    {
        AirportSurvey survey = AirportSurvey.Of(2017);
        (double Rating, double Weight, string Flight)[] answers =
        [
            .. survey.Rows.Where(row => survey.Cell(row, "Q7ALL") is "1" or "2" or "3" or "4" or "5").Select(row => (
                double.Parse(survey.Cell(row, "Q7ALL"), CultureInfo.InvariantCulture),
                double.Parse(survey.Cell(row, "WEIGHT"), CultureInfo.InvariantCulture),
                survey.Cell(row, "RUNID"))),
        ];
        QuestionFindings overall = Findings(2017)["overall"];

        overall.Metrics.Mean.Value!.Value.ShouldBe(answers.Average(answer => answer.Rating), 1e-12);
        overall.Weighted!.Mean.Value!.Value.ShouldBe(
            answers.Sum(answer => answer.Rating * answer.Weight) / answers.Sum(answer => answer.Weight), 1e-7);
        double[] leftOut =
        [
            .. answers.Select(answer => answer.Flight).Distinct()
                .Select(flight => answers.Where(answer => answer.Flight != flight).Average(answer => answer.Rating)),
        ];
        overall.Metrics.Mean.StandardError!.Value.ShouldBe(Jackknife(leftOut), 1e-12);

        // The simple standard error by the textbook: s/√n.
        double mean = answers.Average(answer => answer.Rating);
        double variance = answers.Sum(answer => Math.Pow(answer.Rating - mean, 2)) / (answers.Length - 1);
        overall.Simple!.Mean.StandardError!.Value.ShouldBe(Math.Sqrt(variance / answers.Length), 1e-12);
        overall.DesignEffect!.Value.ShouldBe(Math.Pow(Jackknife(leftOut), 2) / (variance / answers.Length), 1e-9);
    }

    [Fact]
    public void PassengersWithoutAFlight_AreOneGroup()
    {
        AirportSurvey survey = AirportSurvey.Of(2018);

        survey.Column("RUNID").Count(cell => cell.Length == 0).ShouldBe(12);
        survey.Tally.ReplicateGroups.ShouldContain("");
        survey.Tally.ReplicateGroups.Length.ShouldBe(survey.Column("RUNID").Distinct().Count());
    }

    [Fact]
    public void Studies_OfDifferentYears_CannotBeMerged()
    {
        // Outside of the assertion, so that the test is skipped and does not fail where the data are not here.
        StudyTally other = AirportSurvey.Of(2018).Tally;
        var tally = new StudyTally(AirportSurvey.Of(2017).Study);
        Should.Throw<ArgumentException>(() => tally.Merge(other)).Message.ShouldContain("different studies");
    }

    private static StudyFindings Findings(int year) => AirportSurvey.Of(year).Findings;

    private static double Z(Comparison comparison) => comparison.Difference.Value!.Value / comparison.Difference.StandardError!.Value;

    private static double Jackknife(double[] leftOut)
    {
        double mean = leftOut.Average();
        return Math.Sqrt((leftOut.Length - 1.0) / leftOut.Length * leftOut.Sum(value => (value - mean) * (value - mean)));
    }
}
