using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>Published percentages by state. The figures were worked out from the raw file by a program of a few lines in another language.</summary>
public sealed class HospitalSurveyTests
{
    private static readonly Lazy<WaveTallies> s_waves = new(Read);

    // The mean over the states, and s/√n.
    [Theory]
    [InlineData("07_2015", "nurses", 51, 0.792549, 0.003777, 2.749020, 0.005659)]
    [InlineData("07_2015", "discharge", 51, 0.862157, 0.003046, 2.724314, 0.006092)]
    [InlineData("07_2016", "responsiveness", 50, 0.688400, 0.006561, 2.605800, 0.010294)]
    [InlineData("07_2016", "rating", 50, 0.713600, 0.005374, 2.638400, 0.007940)]
    [InlineData("07_2023", "quiet", 51, 0.610784, 0.008807, 2.510392, 0.013314)]
    [InlineData("07_2023", "care_transition", 51, 0.510392, 0.004498, 2.449804, 0.006438)]
    [InlineData("07_2023", "recommend", 51, 0.689804, 0.005639, 2.628824, 0.008400)]
    public void Points_AreTheMeansOverTheStates(string wave, string question, int states, double top, double topError, double mean, double meanError)
    {
        QuestionMetrics metrics = StudyFindings.Of(Waves()[wave])[question].Metrics;
        metrics.TopBoxes.Value!.Value.ShouldBe(top, 1e-6);
        metrics.TopBoxes.StandardError!.Value.ShouldBe(topError, 1e-6);
        metrics.Mean.Value!.Value.ShouldBe(mean, 1e-6);
        metrics.Mean.StandardError!.Value.ShouldBe(meanError, 1e-6);
        (metrics.Mean.Groups, metrics.Mean.N).ShouldBe((states, states * 100));
    }

    // By the differences within each state; where Maryland is missing, by leaving each state out of both releases.
    [Theory]
    [InlineData("07_2023", "rating", -0.026863, 0.003187)]
    [InlineData("07_2023", "medicines", -0.026667, 0.003298)]
    [InlineData("07_2016", "responsiveness", 0.011878, 0.004197)]
    public void Steps_AreWithinTheStates(string later, string question, double difference, double error)
    {
        TrendStep step = WaveTrend.Of(Waves().InOrder())[question].Steps.Single(step => step.Later == later);
        step.SameClusters.ShouldBeTrue();
        step.Comparison!.Difference.Value!.Value.ShouldBe(difference, 1e-6);
        step.Comparison.Difference.StandardError!.Value.ShouldBe(error, 1e-6);
        step.Comparison.Difference.Method.ShouldBe(IntervalMethod.Jackknife);
    }

    [Fact]
    public void Waves_AreTheNineReleases()
    {
        Waves().Waves.ShouldBe(Enumerable.Range(2015, 9).Select(year => $"07_{year}"));
        Waves()["07_2016"].ReplicateGroups.ShouldNotContain("MD");
        Waves().InOrder().Sum(wave => wave.ReplicateGroups.Length).ShouldBe((9 * 51) - 1);
        Waves().Whole().Whole.Count.ShouldBe(((9 * 51) - 1) * 100);
    }

    private static WaveTallies Waves()
    {
        SharedData.Require("hcahps_state_results.csv");
        return s_waves.Value;
    }

    private static WaveTallies Read()
    {
        Study study = StudyJson.Read(File.ReadAllBytes(Path.Combine(AirportSurvey.ExamplesFolder(), "hcahps.json")));
        List<string[]> rows = CsvText.Rows(File.ReadAllText(SharedData.Require("hcahps_state_results.csv")));
        var reader = CountsReader.Create(study, rows[0]);
        foreach (string[] row in rows.Skip(1))
        {
            reader.TryAdd(row, out ImmutableArray<Fault> faults).ShouldBeTrue(string.Join('\n', faults));
        }

        var waves = new WaveTallies(study);
        foreach (ResponseCounts counts in reader.ToCounts())
        {
            waves.AddCounts(counts);
        }

        return waves;
    }
}
