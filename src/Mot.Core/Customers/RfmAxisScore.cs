namespace Mot.Core.Customers;

/// <summary>One score of one customer, and what would change it.</summary>
/// <remarks>
/// <para>The nearest values with another score are meant with the breaks as they are. In the next analysis quantiles lie elsewhere, and the score may change
/// while the customer does not.</para>
/// <para><b>Default value.</b> A value of 0 without a score.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable value type.</para>
/// </remarks>
public readonly record struct RfmAxisScore
{
    internal RfmAxisScore(RfmColumn column, int customer)
    {
        long value = column.Values[customer];
        RfmCuts cuts = column.CutsOf(customer);
        decimal scale = column.Scale;
        Value = value / scale;
        Score = column.Scores[customer];
        decimal? below = cuts.Below(value) / scale;
        decimal? above = cuts.Above(value) / scale;
        bool isRecency = column.Axis == RfmAxis.Recency;

        // Nobody bought less than no day ago or less than never.
        below = column.Axis != RfmAxis.Money && below < 0 ? null : below;
        (BetterAt, WorseAt) = isRecency ? (below, above) : (above, below);
    }

    /// <summary>The value: in the unit of the axis, which is days, purchases or the currency.</summary>
    public decimal Value { get; }

    /// <summary>The score, from 1 to the number of bins; the highest is the best.</summary>
    public int Score { get; }

    /// <summary>The nearest value with a better score, in days, purchases or the currency; null for the best score.</summary>
    public decimal? BetterAt { get; }

    /// <summary>The nearest value with a worse score, in days, purchases or the currency; null for the worst score.</summary>
    public decimal? WorseAt { get; }
}
