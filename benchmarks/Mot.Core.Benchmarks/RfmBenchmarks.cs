using BenchmarkDotNet.Attributes;
using Mot.Core.Customers;
using Mot.Core.Encounters;

namespace Mot.Core.Benchmarks;

/// <summary>Asks what recency, frequency and money cost, from a table of customers and from transactions, beside the same in plain LINQ.</summary>
[MemoryDiagnoser]
public class RfmBenchmarks
{
    private static readonly DateOnly s_last = new(2026, 12, 31);

    private RfmCustomer[] _table = [];
    private CustomerId[] _customers = [];
    private DateOnly[] _days = [];
    private decimal[] _amounts = [];

    /// <summary>How many customers the table has, and how many transactions there are, of a tenth as many customers.</summary>
    [Params(20_000, 1_000_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new SplitMix(6);
        CustomerId[] ids = [.. Enumerable.Range(0, Rows).Select(i => CustomerId.Create($"C{i * 7919L % Rows}"))];
        _table = [.. ids.Select(id => new RfmCustomer(id, random.Below(730), 1 + (random.Below(40) * random.Below(40) / 100), random.Below(500_000) / 100m))];
        _customers = [.. Enumerable.Range(0, Rows).Select(_ => ids[random.Below(Rows / 10)])];
        _days = [.. Enumerable.Range(0, Rows).Select(_ => s_last.AddDays(-random.Below(730)))];
        _amounts = [.. Enumerable.Range(0, Rows).Select(_ => random.Below(20_000) / 100m)];
        Check.Same(PlainTable(), Table().Customers.Select(one => one.Code), "scores of a table");
        Check.Same(PlainTransactions(), Transactions().Customers.Select(one => one.Code), "scores of transactions");
    }

    /// <summary>Every value sorted, quantiles by their definition, scores one by one: what a careful programmer writes first.</summary>
    [Benchmark(Baseline = true)]
    public string[] PlainTable() => Plain([.. _table.Select(row => (row.RecencyDays, row.Frequency, row.Money))]);

    [Benchmark]
    public RfmFindings Table() => Rfm.Of(_table);

    /// <summary>The same after grouping by customer.</summary>
    [Benchmark]
    public string[] PlainTransactions() => Plain(
    [
        .. Enumerable.Range(0, Rows).GroupBy(i => _customers[i].Value).OrderBy(customer => customer.Key, StringComparer.Ordinal).Select(customer => (
            s_last.DayNumber - customer.Max(i => _days[i]).DayNumber,
            (long)customer.Select(i => _days[i]).Distinct().Count(),
            customer.Sum(i => _amounts[i]))),
    ]);

    [Benchmark]
    public RfmFindings Transactions()
    {
        var log = new PurchaseLog();
        for (int i = 0; i < _customers.Length; i++)
        {
            log.Add(_customers[i], _days[i], _amounts[i]);
        }

        return Rfm.Of(log, s_last);
    }

    private static string[] Plain((int Days, long Count, decimal Money)[] rows)
    {
        decimal[] days = Quantiles([.. rows.Select(row => (decimal)row.Days).Order()]);
        decimal[] counts = Quantiles([.. rows.Select(row => (decimal)row.Count).Order()]);
        decimal[] money = Quantiles([.. rows.Select(row => row.Money).Order()]);
        return
        [
            .. rows.Select(row =>
                $"{5 - days.Count(cut => row.Days > cut)}{1 + counts.Count(cut => row.Count > cut)}{1 + money.Count(cut => row.Money > cut)}"),
        ];
    }

    private static decimal[] Quantiles(decimal[] sorted) =>
    [
        .. Enumerable.Range(1, 4).Select(k =>
        {
            decimal at = (decimal)k * (sorted.Length - 1) / 5;
            int below = (int)at;
            return sorted[below] + ((at - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
        }),
    ];
}
