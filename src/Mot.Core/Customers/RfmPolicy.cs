using System.Collections.Immutable;

namespace Mot.Core.Customers;

/// <summary>How recency, frequency and money become scores and segments, as data.</summary>
/// <remarks>
/// <para><b>Definition.</b> On each axis the customers' values are cut into bins; the score of the best bin is the number of bins, that of the worst is 1.
/// Breaks are quantiles of the customers or fixed. Equal values always get equal scores, so that bins may be empty; they are reported, not filled.</para>
/// <para>Five bins and the names of segments are conventions, not findings.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> Hughes (1994), Strategic Database Marketing (nested quintiles); Hyndman and Fan (1996), American Statistician 50(4), 361-365
/// (quantiles).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record RfmPolicy
{
    /// <summary>The most bins that an axis can have.</summary>
    public const int MostBins = 9;

    private const int DefaultBins = 5;
    private const int LongestWindow = 36_525;

    /// <summary>Independent quintiles of days since the last purchase, days with a purchase, and total money after refunds; the usual segments.</summary>
    public static RfmPolicy Default { get; } = new();

    /// <summary>How many scores each axis has, from 2 to 9. Default: 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 2 to 9.</exception>
    public int Bins
    {
        get;
        init => field = (int)Guard.InRange(value, 2, MostBins, nameof(Bins));
    } = DefaultBins;

    /// <summary>Where one score ends and the next begins. Default: at quantiles.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared rule.</exception>
    public RfmBreakRule Breaks
    {
        get;
        init => field = Guard.Defined(value, nameof(Breaks));
    }

    /// <summary>Fixed breaks of recency, ascending, in days; a value belongs to the next bin when it reaches the break. Default: none, from the customers.</summary>
    /// <exception cref="ArgumentException">The breaks do not ascend.</exception>
    public ImmutableArray<decimal> RecencyBreaks
    {
        get;
        init => field = Ascending(value, nameof(RecencyBreaks));
    } = [];

    /// <summary>Fixed breaks of frequency, ascending; a value belongs to the next bin when it reaches the break. Default: none, from the customers.</summary>
    /// <exception cref="ArgumentException">The breaks do not ascend.</exception>
    public ImmutableArray<decimal> FrequencyBreaks
    {
        get;
        init => field = Ascending(value, nameof(FrequencyBreaks));
    } = [];

    /// <summary>Fixed breaks of money, ascending, in the currency; a value belongs to the next bin when it reaches the break. Default: none, from the customers.</summary>
    /// <exception cref="ArgumentException">The breaks do not ascend.</exception>
    public ImmutableArray<decimal> MoneyBreaks
    {
        get;
        init => field = Ascending(value, nameof(MoneyBreaks));
    } = [];

    /// <summary>Among whom a customer is compared. Default: among all, on each axis.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared way.</exception>
    public RfmScoring Scoring
    {
        get;
        init => field = Guard.Defined(value, nameof(Scoring));
    }

    /// <summary>Which money is scored. Default: the total.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared money.</exception>
    public RfmMoney Money
    {
        get;
        init => field = Guard.Defined(value, nameof(Money));
    }

    /// <summary>What refunds do; said of logs only, a table of customers has its money as it is. Default: they are taken off.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared way.</exception>
    public RfmRefunds Refunds
    {
        get;
        init => field = Guard.Defined(value, nameof(Refunds));
    }

    /// <summary>What frequency counts; said of logs only. Default: days with a purchase.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared way.</exception>
    public RfmFrequency Frequency
    {
        get;
        init => field = Guard.Defined(value, nameof(Frequency));
    }

    /// <summary>How many days count, the day of the analysis being the last; from 1 to 36,525, null for all. Default: null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 36,525.</exception>
    public int? WindowDays
    {
        get;
        init => field = value is { } days ? (int)Guard.InRange(days, 1, LongestWindow, nameof(WindowDays)) : null;
    }

    /// <summary>The segments; the first that a customer belongs to counts. Default: <see cref="RfmSegment.Usual"/> for five bins, none for any other number.</summary>
    /// <exception cref="ArgumentException">A segment is null.</exception>
    public ImmutableArray<RfmSegment> Segments
    {
        get => field.IsDefault ? (Bins == DefaultBins ? RfmSegment.Usual : []) : field;
        init => field = !value.IsDefault && value.Contains(null!)
            ? throw new ArgumentException($"Segment {value.IndexOf(null!)} is null.", nameof(Segments))
            : value;
    }

    /// <summary>What those are called who belong to no segment. Default: others.</summary>
    public LocalizedText Others
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Others));
            field = value;
        }
    } = LocalizedText.Of("en", "others").With("zh", "其他客户");

    /// <summary>Lists what keeps the policy from being used.</summary>
    /// <returns>All faults with their paths; empty when there are none.</returns>
    public ImmutableArray<Fault> Validate()
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (RfmAxis axis in Enum.GetValues<RfmAxis>())
        {
            AddBreakFaults(axis, faults);
        }

        for (int s = 0; s < Segments.Length; s++)
        {
            RfmSegment segment = Segments[s];
            if (Segments.Take(s).Any(other => other.Id == segment.Id))
            {
                faults.Add(new($"$.segments[{s}].id", $"'{segment.Id}' stands twice."));
            }

            foreach ((string axis, ScoreRange range) in new[] { ("recency", segment.Recency), ("frequency", segment.Frequency), ("money", segment.Money) })
            {
                if (range.From < 1 || range.To > Bins)
                {
                    faults.Add(new($"$.segments[{s}].{axis}", $"Scores go from 1 to {Guard.Text(Bins)}, not from {Guard.Text(range.From)} to {Guard.Text(range.To)}."));
                }
            }
        }

        return faults.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(RfmPolicy? other) =>
        other is not null
        && Bins == other.Bins && Breaks == other.Breaks && Scoring == other.Scoring && Money == other.Money
        && Refunds == other.Refunds && Frequency == other.Frequency && WindowDays == other.WindowDays
        && RecencyBreaks.SequenceEqual(other.RecencyBreaks) && FrequencyBreaks.SequenceEqual(other.FrequencyBreaks)
        && MoneyBreaks.SequenceEqual(other.MoneyBreaks) && Segments.SequenceEqual(other.Segments) && Others.Equals(other.Others);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Bins, Breaks, Scoring, Money, Refunds, Frequency, WindowDays, Segments.Length);

    /// <summary>The fixed breaks of an axis; empty where they come from the customers.</summary>
    internal ImmutableArray<decimal> BreaksOf(RfmAxis axis) => axis switch
    {
        RfmAxis.Recency => RecencyBreaks,
        RfmAxis.Frequency => FrequencyBreaks,
        _ => MoneyBreaks,
    };

    /// <summary>The policy, if it can be used.</summary>
    internal RfmPolicy Require(string name) =>
        Validate() is { IsEmpty: false } faults ? throw new ArgumentException(Fault.Describe("The policy cannot be used.", faults), name) : this;

    private void AddBreakFaults(RfmAxis axis, ImmutableArray<Fault>.Builder faults)
    {
        ImmutableArray<decimal> breaks = BreaksOf(axis);
        string path = axis switch { RfmAxis.Recency => "$.recencyBreaks", RfmAxis.Frequency => "$.frequencyBreaks", _ => "$.moneyBreaks" };
        if (!breaks.IsEmpty && breaks.Length != Bins - 1)
        {
            faults.Add(new(path, $"{Guard.Text(Bins)} bins need {Guard.Text(Bins - 1)} breaks, not {Guard.Text(breaks.Length)}."));
        }

        if (!breaks.IsEmpty && Scoring == RfmScoring.Nested && axis != RfmAxis.Recency)
        {
            faults.Add(new(path, "Nested scoring finds the breaks of each cell; fixed breaks and cells exclude each other."));
        }
    }

    private static ImmutableArray<decimal> Ascending(ImmutableArray<decimal> breaks, string name)
    {
        breaks = breaks.IsDefault ? [] : breaks;
        for (int i = 0; i < breaks.Length; i++)
        {
            Guard.InRange(breaks[i], -MoneyUnit.Largest, MoneyUnit.Largest, name);
            if (i > 0 && breaks[i] <= breaks[i - 1])
            {
                throw new ArgumentException($"Breaks must ascend; {Guard.Text(breaks[i])} follows {Guard.Text(breaks[i - 1])}.", name);
            }
        }

        return breaks;
    }
}
