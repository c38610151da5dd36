using BenchmarkDotNet.Attributes;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Benchmarks;

/// <summary>Asks what it costs to turn (touchpoint, answer) columns into distributions, beside reading the columns at all.</summary>
[MemoryDiagnoser]
public class DistributionBenchmarks
{
    private SyntheticYear _year = null!;

    [Params(200_000, 50_000_000)]
    public int Encounters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _year = new(Encounters / SyntheticYear.EncountersPerCustomer);
        IEnumerable<(int, int, long)> expected = [.. HandWrittenLoop()];
        Check.Same(expected, Counts(AddRange()), "distributions on one thread");
        Check.Same(expected, Counts(AddRangeOnTwoThreads()), "distributions on two threads");
        Check.Same(
            Enumerable.Range(0, SyntheticYear.TouchpointCount).Select(t => Mean(expected, t)),
            Linq().OrderBy(line => line.Touchpoint).Select(line => line.Mean),
            "means by LINQ");
        Check.Same(
            expected,
            Linq().SelectMany(line => line.Counts.Select(count => (line.Touchpoint, count.Step, count.Count))).Order(),
            "counts by LINQ");
    }

    [Benchmark(Baseline = true)]
    public ulong PlainRead() =>
        Check.PlainRead<ushort>(_year.Touchpoints) + Check.PlainRead<Answer>(_year.Answers);

    [Benchmark]
    public RatingDistribution[] AddRange()
    {
        RatingDistribution[] distributions = SyntheticYear.NewDistributions();
        RatingDistribution.AddRange(distributions, _year.Touchpoints, _year.Answers);
        return distributions;
    }

    [Benchmark]
    public RatingDistribution[] AddRangeOnTwoThreads()
    {
        RatingDistribution[] first = SyntheticYear.NewDistributions();
        RatingDistribution[] second = SyntheticYear.NewDistributions();
        Parallel.Invoke(() => _year.Count(_year.FirstHalf, first), () => _year.Count(_year.SecondHalf, second));
        for (int t = 0; t < first.Length; t++)
        {
            first[t].Merge(second[t]);
        }

        return first;
    }

    /// <summary>Distributions on two threads, then Net Promoter Score, satisfied share and mean, each with its interval.</summary>
    [Benchmark]
    public Estimate[] AddRangeOnTwoThreadsThenEstimates() => Estimates(AddRangeOnTwoThreads());

    /// <summary>The plain loop of a careful programmer, without checks, kinds of missing or 64-bit sums.</summary>
    [Benchmark]
    public (int Touchpoint, int Step, long Count)[] HandWrittenLoop()
    {
        int[,] counts = new int[SyntheticYear.TouchpointCount, RatingScale.MaxSteps];
        for (int row = 0; row < _year.Steps.Length; row++)
        {
            if (_year.Steps[row] >= 0)
            {
                counts[_year.Touchpoints[row], _year.Steps[row]]++;
            }
        }

        return
        [
            .. from t in Enumerable.Range(0, SyntheticYear.TouchpointCount)
               from step in Enumerable.Range(0, RatingScale.MaxSteps)
               where counts[t, step] > 0
               select (t, step, (long)counts[t, step]),
        ];
    }

    /// <summary>What one would write first.</summary>
    [Benchmark]
    public IReadOnlyList<(int Touchpoint, IReadOnlyList<(int Step, long Count)> Counts, double Mean)> Linq() =>
    [
        .. _year.Touchpoints.Zip(_year.Steps)
            .Where(row => row.Second >= 0)
            .GroupBy(row => row.First, row => (int)row.Second)
            .Select(group => (
                (int)group.Key,
                (IReadOnlyList<(int, long)>)[.. group.GroupBy(step => step).Select(same => (same.Key, same.LongCount()))],
                group.Average())),
    ];

    internal static Estimate[] Estimates(RatingDistribution[] distributions) =>
    [
        NetPromoter.Of(distributions[^1]),
        .. distributions.Select(distribution => TopBox.Of(distribution, 2)),
        .. distributions.Select(distribution => MeanRating.Of(distribution)),
    ];

    internal static IEnumerable<(int Touchpoint, int Step, long Count)> Counts(RatingDistribution[] distributions) =>
        from t in Enumerable.Range(0, distributions.Length)
        let scale = distributions[t].Scale
        from step in Enumerable.Range(0, scale.StepCount)
        let count = distributions[t].CountOf(scale.Rate(scale.Min + step))
        where count > 0
        select (t, step, count);

    private static double Mean(IEnumerable<(int Touchpoint, int Step, long Count)> counts, int touchpoint)
    {
        (int, int Step, long Count)[] own = [.. counts.Where(count => count.Touchpoint == touchpoint)];
        return (double)own.Sum(count => count.Step * count.Count) / own.Sum(count => count.Count);
    }
}
