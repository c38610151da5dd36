using BenchmarkDotNet.Attributes;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Grades;

namespace Mot.Core.Benchmarks;

/// <summary>
/// Customers with six facts each over two years, reviewed every quarter with all rules: the standings with their reasons. The baseline is
/// the part that every way of doing it has to do, the sums of the last twelve months of every customer at every review, by plain LINQ.
/// </summary>
public class GradeBenchmarks
{
    private const int FactsEach = 6;

    private static readonly DateOnly s_start = new(2024, 1, 1);
    private static readonly DateOnly s_asOf = new(2025, 12, 31);

    /// <summary>How many customers there are.</summary>
    [Params(20_000, 1_000_000)]
    public int Customers { get; set; }

    private CustomerHistory[] _histories = [];
    private DateOnly[] _reviews = [];
    private CustomerGrader _grader = null!;

    [GlobalSetup]
    public void Setup()
    {
        _grader = new(Policy());
        _reviews = [.. Enumerable.Range(0, 8).Select(quarter => new DateOnly(2024, 3, 31).AddMonths(3 * quarter))];
        var random = new SplitMix(11);
        _histories = new CustomerHistory[Customers];
        for (int c = 0; c < Customers; c++)
        {
            var customer = CustomerId.Create("c" + c.ToString("D7", System.Globalization.CultureInfo.InvariantCulture));
            var facts = new CustomerFact[FactsEach];
            for (int f = 0; f < FactsEach; f++)
            {
                bool isScore = f >= 4;
                facts[f] = CustomerFact.Measured(
                    $"{c}-{f}", customer, s_start.AddDays(random.Below(720)), isScore ? "score" : "spend", isScore ? random.Below(101) : random.Below(900), "contract", LawfulBasis.Contract);
            }

            _histories[c] = new(customer, facts);
        }

        Check.Same(
            _histories.Take(1000).Select(history => SumsOfCustomer(history)[^1]),
            _histories.Take(1000).Select(history => _grader.Grade(history, _reviews[^1]).ValueOf("spend") ?? 0),
            "the spend at the last review");
        Check.Same([Grade()], [GradeInParallel()], "grades");
    }

    /// <summary>The sums of the last twelve months at each of eight reviews, and nothing else.</summary>
    [Benchmark(Baseline = true)]
    public decimal SumsAlone()
    {
        decimal all = 0;
        foreach (CustomerHistory history in _histories)
        {
            all += SumsOfCustomer(history)[^1];
        }

        return all;
    }

    /// <summary>The standing of every customer with its reasons, on one thread.</summary>
    [Benchmark]
    public int Grade() => _histories.Count(history => _grader.Grade(history, s_asOf).Status == GradeStatus.Graded);

    /// <summary>The same on all cores: a grader serves all threads.</summary>
    [Benchmark]
    public int GradeInParallel() => _histories.AsParallel().Count(history => _grader.Grade(history, s_asOf).Status == GradeStatus.Graded);

    private decimal[] SumsOfCustomer(CustomerHistory history) =>
    [
        .. _reviews.Select(review => history.Facts.Where(fact => fact.Code == "spend" && fact.Occurred <= review && fact.Occurred.AddMonths(12) > review).Sum(fact => fact.Value!.Value)),
    ];

    private static GradePolicy Policy()
    {
        var draft = new GradePolicyDraft(
            "benchmark", new(new Grade("standard"), new Grade("silver"), new Grade("gold")), new(new(2024, 3, 31)) { HoldingMonths = 6 }, new LawfulUse("contract"));
        draft.Measures.Add(new("spend", MeasureAxis.Value, MeasureSummary.Sum) { Months = 12 });
        draft.Measures.Add(new("score", MeasureAxis.Relationship, MeasureSummary.Mean) { Months = 12 });
        draft.Rules.Add(new("silver", new GradeCriterion("spend", 600, 450), new GradeCriterion("score", 50, 40) { MayBeMissing = true }));
        draft.Rules.Add(new("gold", new GradeCriterion("spend", 1200, 1000), new GradeCriterion("score", 60, 50)));
        draft.Alarms.Add(new("trouble", "spend", 1000, "score", 30));
        return draft.Build();
    }
}
