using BenchmarkDotNet.Attributes;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Scoring;

namespace Mot.Core.Benchmarks;

/// <summary>
/// Asks what Carlzon's year costs: ten million customers with five contacts each, from columns in memory to distributions, Net
/// Promoter Score, satisfied shares and means with intervals, and one score with its tier per customer.
/// </summary>
[MemoryDiagnoser]
public class CarlzonYear
{
    private const int CheckedCustomers = 40_000;

    private SyntheticYear _year = null!;
    private JourneyScore[] _scores = [];

    [Params(40_000, 10_000_000)]
    public int Customers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // The parts are checked against code without the library; at full size their own benchmarks do so.
        new DistributionBenchmarks { Encounters = CheckedCustomers * SyntheticYear.EncountersPerCustomer }.Setup();
        new JourneyScoreBenchmarks { Journeys = CheckedCustomers }.Setup();
        _year = new(Customers);
        _scores = new JourneyScore[Customers];
        Estimate[] onOne = OneThread();
        JourneyScore[] scores = [.. _scores];
        Check.Same(onOne, TwoThreads(), "the year");
        Check.Same(scores, _scores, "the scores of the year");
    }

    [Benchmark(Baseline = true)]
    public ulong PlainRead() =>
        Check.PlainRead<int>(_year.Ends) + Check.PlainRead<ushort>(_year.Touchpoints) + Check.PlainRead<Answer>(_year.Answers);

    [Benchmark]
    public Estimate[] OneThread()
    {
        var whole = new Summary();
        whole.Add(_year, new(0, Customers), _scores);
        return whole.ToEstimates();
    }

    [Benchmark]
    public Estimate[] TwoThreads()
    {
        var first = new Summary();
        var second = new Summary();
        Parallel.Invoke(() => first.Add(_year, _year.FirstHalf, _scores), () => second.Add(_year, _year.SecondHalf, _scores));
        first.Merge(second);
        return first.ToEstimates();
    }

    private sealed class Summary
    {
        private readonly RatingDistribution[] _distributions = SyntheticYear.NewDistributions();
        private readonly ScoreSums _sums = new();

        internal void Add(SyntheticYear year, SyntheticYear.Part part, JourneyScore[] scores)
        {
            year.Count(part, _distributions);
            year.Score(part, scores);
            _sums.AddRange(scores.AsSpan(part.FirstCustomer, part.Customers));
        }

        internal void Merge(Summary other)
        {
            for (int t = 0; t < _distributions.Length; t++)
            {
                _distributions[t].Merge(other._distributions[t]);
            }

            _sums.Merge(other._sums);
        }

        internal Estimate[] ToEstimates() =>
            [.. DistributionBenchmarks.Estimates(_distributions), MeanScore.Of(_sums)];
    }
}
