using BenchmarkDotNet.Attributes;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Benchmarks;

/// <summary>Asks what it costs to score journeys of five encounters and sum the scores up, beside reading the columns at all.</summary>
[MemoryDiagnoser]
public class JourneyScoreBenchmarks
{
    private SyntheticYear _year = null!;
    private JourneyScore[] _scores = [];

    [Params(40_000, 10_000_000)]
    public int Journeys { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _year = new(Journeys);
        _scores = new JourneyScore[Journeys];
        (double sum, long[] tiers) = DictionaryPerJourney();
        RequireSame(sum, tiers, ScoreAndSum(), "scores on one thread");
        RequireSame(sum, tiers, ScoreAndSumOnTwoThreads(), "scores on two threads");
        CheckScores();
    }

    [Benchmark(Baseline = true)]
    public ulong PlainRead() =>
        Check.PlainRead<int>(_year.Ends) + Check.PlainRead<ushort>(_year.Touchpoints) + Check.PlainRead<Answer>(_year.Answers);

    [Benchmark]
    public ScoreSums ScoreAndSum()
    {
        var sums = new ScoreSums();
        SyntheticYear.Scorer.Score(new JourneyColumns(_year.Ends, _year.Touchpoints, _year.Answers), _scores);
        sums.AddRange(_scores);
        return sums;
    }

    [Benchmark]
    public ScoreSums ScoreAndSumOnTwoThreads()
    {
        var first = new ScoreSums();
        var second = new ScoreSums();
        Parallel.Invoke(() => ScoreAndSum(_year.FirstHalf, first), () => ScoreAndSum(_year.SecondHalf, second));
        first.Merge(second);
        return first;
    }

    /// <summary>What one would write first: a dictionary of latest points per journey, then mean, maximum and last.</summary>
    [Benchmark]
    public (double Sum, long[] Tiers) DictionaryPerJourney()
    {
        double sum = 0;
        long[] tiers = new long[4];
        int start = 0;
        foreach (int end in _year.Ends)
        {
            if (UserScore(start, end) is { } score)
            {
                sum += score;
                tiers[score >= 90 ? 3 : score >= 70 ? 2 : 1]++;
            }
            else
            {
                tiers[0]++;
            }

            start = end;
        }

        return (sum, tiers);
    }

    private void ScoreAndSum(SyntheticYear.Part part, ScoreSums sums)
    {
        _year.Score(part, _scores);
        sums.AddRange(_scores.AsSpan(part.FirstCustomer, part.Customers));
    }

    private double? UserScore(int start, int end)
    {
        var latest = new Dictionary<ushort, double>();
        double last = 0;
        for (int row = start; row < end; row++)
        {
            if (_year.Steps[row] >= 0)
            {
                ushort touchpoint = _year.Touchpoints[row];
                last = 100.0 * _year.Steps[row] / (SyntheticYear.Scales[touchpoint].StepCount - 1);
                latest[touchpoint] = last;
            }
        }

        return latest.Count == 0
            ? null
            : (0.5 * latest.Values.Average()) + (0.25 * latest.Values.Max()) + (0.25 * last);
    }

    private static void RequireSame(double sum, long[] tiers, ScoreSums sums, string what)
    {
        Check.Same(tiers, Enum.GetValues<SatisfactionTier>().Order().Select(sums.CountOf), $"the tiers of {what}");

        // Each of the library's scores is rounded to a millionth, so the two sums may differ by half of one per score.
        double difference = ((double)MeanScore.Of(sums).Value! * sums.Count) - sum;
        Check.Same([true], [Math.Abs(difference) <= 0.5e-6 * sums.Count], what);
    }

    // One by one: against the user's code to the rounding, and against a stream of encounters exactly.
    private void CheckScores()
    {
        int checkedJourneys = Math.Min(Journeys, 40_000);
        for (int journey = 0; journey < checkedJourneys; journey++)
        {
            (int start, int end) = (journey == 0 ? 0 : _year.Ends[journey - 1], _year.Ends[journey]);
            JourneyState state = SyntheticYear.Scorer.NewState();
            for (int row = start; row < end; row++)
            {
                string touchpoint = SyntheticYear.Journey.Touchpoints[_year.Touchpoints[row]].Id;
                state.Add(touchpoint, DateTimeOffset.UnixEpoch.AddSeconds(row), _year.Answers[row]);
            }

            Check.Same([SyntheticYear.Scorer.Score(state)], [_scores[journey]], $"the score of journey {journey}");
            bool close = UserScore(start, end) is { } score
                ? Math.Abs(score - (double)_scores[journey].Points!.Value) <= 0.51e-6
                : !_scores[journey].IsDefined;
            Check.Same([true], [close], $"the score of journey {journey}");
        }
    }
}
