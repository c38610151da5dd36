using Mot.Core;

namespace Mot.Simulation;

/// <summary>How expectations differ between customers and drift: with the market, and with what each customer experiences.</summary>
/// <remarks>
/// <para><b>Definition.</b> Before the first trip: the touchpoint's expected level + the persona's shift + the spread times a normal draw + the trend times the years since the start.
/// After an experience P: E' = E + rate × (P - E), with the upward rate where P is above E and the downward rate where it is below; between trips the trend goes on.</para>
/// <para><b>Sources.</b> Boulding, Kalra, Staelin and Zeithaml (1993), Journal of Marketing Research 30, 7-27; as in <see cref="Core.Expectations.ExpectationDrift"/>. The defaults are conventions.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ExpectationModel
{
    /// <summary>The default.</summary>
    public static ExpectationModel Default { get; } = new();

    /// <summary>The standard deviation between customers, in points, from 0 to 10. Default: 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Spread
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(Spread));
    } = 0.5;

    /// <summary>By how many points everybody's expectations rise in a year of 365.25 days, from -10 to 10. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from -10 to 10.</exception>
    public double TrendPerYear
    {
        get;
        init => field = Guard.InRange(value, -10, 10, nameof(TrendPerYear));
    }

    /// <summary>The share of a pleasant surprise that enters the next expectation, from 0 to 1. Default: 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double UpwardRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(UpwardRate));
    } = 0.3;

    /// <summary>The share of an unpleasant surprise that enters the next expectation, from 0 to 1. Default: 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double DownwardRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(DownwardRate));
    } = 0.3;
}
