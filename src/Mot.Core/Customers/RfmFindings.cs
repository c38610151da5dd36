using System.Collections.Immutable;
using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>Recency, frequency and money of all customers: scores, breaks and segments.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> Customers stand in the ordinal order of their ids when they come from a log, in the order of the rows when from a table.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class RfmFindings
{
    private readonly CustomerId[] _customers;
    private readonly RfmColumn _recency;
    private readonly RfmColumn _frequency;
    private readonly RfmColumn _money;
    private readonly long[] _totals;
    private readonly short[] _segments;

    internal RfmFindings(RfmPolicy policy, DateOnly? asOf, RfmRows rows)
    {
        Policy = policy;
        AsOf = asOf;
        Inactive = rows.Inactive;
        _customers = rows.Customers;
        _totals = rows.Millionths;
        bool isNested = policy.Scoring == RfmScoring.Nested;
        long[] money = policy.Money == RfmMoney.Total ? rows.Millionths : rows.Means();
        _recency = RfmColumn.Of(RfmAxis.Recency, rows.RecencyDays, policy);
        _frequency = isNested ? RfmColumn.Within([_recency], RfmAxis.Frequency, rows.Frequencies, policy) : RfmColumn.Of(RfmAxis.Frequency, rows.Frequencies, policy);
        _money = isNested ? RfmColumn.Within([_recency, _frequency], RfmAxis.Money, money, policy) : RfmColumn.Of(RfmAxis.Money, money, policy);
        Axes = [new(_recency, policy.Bins), new(_frequency, policy.Bins), new(_money, policy.Bins)];
        _segments = Assign();
        Segments = Sum();
    }

    /// <summary>The policy.</summary>
    public RfmPolicy Policy { get; }

    /// <summary>The day of the analysis; null for a table of customers, whose days were counted elsewhere.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>How many customers have scores.</summary>
    public int Count => _customers.Length;

    /// <summary>Who is known but bought nothing in the window: no scores, which is not the same as the worst.</summary>
    public ImmutableArray<CustomerId> Inactive { get; }

    /// <summary>Recency, frequency and money, in this order.</summary>
    public ImmutableArray<RfmAxisFindings> Axes { get; }

    /// <summary>The segments in the order of the policy, empty ones included, and at the end those who belong to none.</summary>
    public ImmutableArray<RfmSegmentFindings> Segments { get; }

    /// <summary>The total money of all scored customers in the currency, in whole millionths; may be below 0.</summary>
    public decimal MoneyTotal => MoneyUnit.FromMillionths(_totals.Aggregate(Int128.Zero, (sum, one) => sum + one));

    /// <summary>All scored customers, made one by one as they are asked for.</summary>
    public IEnumerable<RfmScores> Customers => Enumerable.Range(0, Count).Select(i => this[i]);

    /// <summary>One customer by place, from 0.</summary>
    /// <param name="index">The place.</param>
    /// <returns>The scores.</returns>
    public RfmScores this[int index] => new(
        _customers[Guard.InRange(index, 0, Count - 1, nameof(index))], new(_recency, index), new(_frequency, index), new(_money, index), SegmentAt(index));

    /// <summary>Classes by the share of the total money; whose money is below 0 is left out and counted.</summary>
    /// <param name="policy">The cut-offs; null for <see cref="AbcPolicy.Default"/>.</param>
    /// <returns>The classes.</returns>
    public AbcFindings ToAbc(AbcPolicy? policy = null)
    {
        string[] ids = [.. _customers.Select(customer => customer.Value)];
        return AbcFindings.Of(ids, _totals, policy ?? AbcPolicy.Default);
    }

    /// <summary>The scores of a customer, without their reasons.</summary>
    internal (string Id, int Recency, int Frequency, int Money, RfmSegment? Segment) ScoresAt(int index) =>
        (_customers[index].Value, _recency.Scores[index], _frequency.Scores[index], _money.Scores[index], SegmentAt(index));

    /// <summary>The values of a customer: days, count, and the money that is scored.</summary>
    internal (int Days, long Frequency, decimal Money) ValuesAt(int index) =>
        ((int)_recency.Values[index], _frequency.Values[index], MoneyUnit.FromMillionths(_money.Values[index]));

    private RfmSegment? SegmentAt(int index) => _segments[index] is >= 0 and var segment ? Policy.Segments[segment] : null;

    // Which segment each combination of scores belongs to is looked up once.
    private short[] Assign()
    {
        int bins = Policy.Bins;
        ImmutableArray<RfmSegment> segments = Policy.Segments;
        short[] byScores = new short[bins * bins * bins];
        for (int code = 0; code < byScores.Length; code++)
        {
            (int r, int f, int m) = ((code / bins / bins) + 1, (code / bins % bins) + 1, (code % bins) + 1);
            byScores[code] = (short)segments.ToList().FindIndex(segment => segment.Contains(r, f, m));
        }

        short[] found = new short[Count];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = byScores[((((_recency.Scores[i] - 1) * bins) + _frequency.Scores[i] - 1) * bins) + _money.Scores[i] - 1];
        }

        return found;
    }

    private ImmutableArray<RfmSegmentFindings> Sum()
    {
        ImmutableArray<RfmSegment> segments = Policy.Segments;
        int[] counts = new int[segments.Length + 1];
        var money = new Int128[segments.Length + 1];
        Int128 total = 0;
        for (int i = 0; i < Count; i++)
        {
            int segment = _segments[i] < 0 ? segments.Length : _segments[i];
            counts[segment]++;
            money[segment] += _totals[i];
            total += _totals[i];
        }

        return
        [
            .. counts.Select((count, s) => new RfmSegmentFindings
            {
                Segment = s < segments.Length ? segments[s] : null,
                Count = count,
                Share = Count > 0 ? (double)count / Count : null,
                Money = MoneyUnit.FromMillionths(money[s]),
                MoneyShare = total > 0 ? (double)money[s] / (double)total : null,
            }),
        ];
    }
}
