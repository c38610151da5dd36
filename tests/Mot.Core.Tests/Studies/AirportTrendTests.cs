using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>Nine years of the airport survey. The figures were worked out from the raw files by a program of a few lines in another language.</summary>
public sealed class AirportTrendTests
{
    private static readonly Lazy<WaveTrend> s_trend = new(() =>
        WaveTrend.Of(Enumerable.Range(2010, 9).Select(year => AirportSurvey.Of(year).Tally)));

    // Mean (weighted where the year has weights), answers, code 6, blank.
    [Theory]
    [InlineData(2010, "overall", 3.901464, 3093, 29, 112)]
    [InlineData(2010, "food", 3.504074, 2536, 617, 81)]
    [InlineData(2010, "security", 3.958116, 2808, 216, 210)]
    [InlineData(2010, "clean_boarding", 4.105268, 3166, 20, 48)]
    [InlineData(2010, "airtrain", 4.127930, 1380, 1664, 190)]
    [InlineData(2012, "overall", 3.998208, 3348, 33, 140)]
    [InlineData(2012, "food", 3.643389, 2821, 615, 85)]
    [InlineData(2012, "security", 3.861518, 3004, 358, 159)]
    [InlineData(2012, "clean_boarding", 4.387631, 3444, 22, 55)]
    [InlineData(2012, "roads", 3.905157, 2172, 1165, 184)]
    [InlineData(2014, "overall", 4.006966, 2677, 30, 111)]
    [InlineData(2014, "food", 3.632248, 2339, 425, 54)]
    [InlineData(2014, "security", 4.320247, 2451, 215, 152)]
    [InlineData(2014, "clean_boarding", 4.354525, 2764, 16, 38)]
    [InlineData(2014, "roads", 3.953175, 1856, 812, 150)]
    public void Points_AreTheFiguresOfTheRawFiles(int year, string question, double mean, long n, long unused, long blank)
    {
        AirportSurvey survey = AirportSurvey.Of(year);
        TrendPoint point = Trend()[question].Points[year - 2010];
        point.Metrics!.Mean.Value!.Value.ShouldBe(mean, 1e-6);
        point.Metrics.Mean.N.ShouldBe(n);
        RatingDistribution ratings = survey.Tally.Whole[survey.Study[question]];
        (ratings.CountOf(MissingKind.NotApplicable), ratings.CountOf(MissingKind.Blank)).ShouldBe((unused, blank));
    }

    [Theory]
    [InlineData(2010, 0.016506, 0.027921, IntervalMethod.Welch, Weighting.None)]
    [InlineData(2012, 0.313875, 0.045332, IntervalMethod.Jackknife, Weighting.None)]
    [InlineData(2013, 0.137978, 0.034922, IntervalMethod.Jackknife, Weighting.CaseWeights)]
    public void Steps_OfSecurity_AreTheFiguresOfTheRawFiles(int earlier, double difference, double error, IntervalMethod method, Weighting weighting)
    {
        TrendStep step = Trend()["security"].Steps[earlier - 2010];
        step.Comparison!.Difference.Value!.Value.ShouldBe(difference, 1e-6);
        step.Comparison.Difference.StandardError!.Value.ShouldBe(error, 1e-6);
        step.Comparison.Difference.Method.ShouldBe(method);
        step.Weighting.ShouldBe(weighting);
    }

    [Fact]
    public void Points_AreWeightedWhereTheYearHasWeights() => Trend()["overall"].Points
        .Where(point => point.Metrics!.Weighting == Weighting.None).Select(point => point.Wave).ShouldBe(["2011", "2012"]);

    [Fact]
    public void Breaks_AreWhereAQuestionWasNotAsked()
    {
        string[] Broken(string question) => [.. Trend()[question].Steps.Where(step => step.WhyBroken is not null).Select(step => step.Later)];
        Broken("get_to_airport").ShouldBe(["2011", "2012"]);
        Broken("wifi").ShouldBe(["2011", "2012", "2013"]);
        Broken("clean_overall").ShouldBe(["2011", "2012", "2013"]);
        Broken("clean_parking").ShouldBe(["2013", "2014", "2015", "2016", "2017", "2018"]);
        Broken("nps").ShouldBe(["2011", "2012", "2013", "2014", "2015", "2016", "2017"]);
        Trend().Questions.Sum(question => question.Steps.Count(step => step.WhyBroken is not null)).ShouldBe(2 + 3 + 3 + 6 + 7);

        // Twenty-two questions have all eight steps.
        Trend().Family.Size.ShouldBe((22 * 8) + 6 + 5 + 5 + 2 + 1);
    }

    private static WaveTrend Trend()
    {
        foreach (int year in Enumerable.Range(2010, 9))
        {
            SharedData.Require($"sfo_{year}.csv");
        }

        return s_trend.Value;
    }
}
