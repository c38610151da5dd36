using Mot.Core;

namespace Mot.Simulation;

/// <summary>How often customers come back, when they stop, and what they spend. Every purchase is a trip.</summary>
/// <remarks>
/// <para><b>Definition.</b> BG/NBD: a customer's rate of repeat purchases per day is gamma with <see cref="RateShape"/> and <see cref="RateScale"/> (its mean is shape/scale), waiting times are
/// exponential, and after each repeat purchase the customer stops with a probability that is beta with <see cref="DropoutA"/> and <see cref="DropoutB"/>. Gamma-gamma: an amount is gamma with
/// <see cref="SpendShape"/> and the customer's rate, which is gamma with <see cref="CustomerShape"/> and <see cref="SpendScale"/>; times the spend factor of the persona.</para>
/// <para>Satisfaction does not change what is bought: the known rates stay known.</para>
/// <para><b>Sources.</b> Fader, Hardie and Lee (2005), Marketing Science 24, 275-284; Fader and Hardie (2013), the gamma-gamma model of monetary value. The defaults are conventions.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record PurchaseModel
{
    private const double Least = 0.05;
    private const double Most = 1_000_000;

    /// <summary>The default.</summary>
    public static PurchaseModel Default { get; } = new();

    /// <summary>r of BG/NBD, from 0.05 to 1,000,000. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double RateShape
    {
        get;
        init => field = Guard.InRange(value, Least, Most, nameof(RateShape));
    } = 1;

    /// <summary>α of BG/NBD in days, from 0.05 to 1,000,000. Default: 200.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double RateScale
    {
        get;
        init => field = Guard.InRange(value, Least, Most, nameof(RateScale));
    } = 200;

    /// <summary>a of BG/NBD, from 0.05 to 1,000,000. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double DropoutA
    {
        get;
        init => field = Guard.InRange(value, Least, Most, nameof(DropoutA));
    } = 1;

    /// <summary>b of BG/NBD, from 0.05 to 1,000,000. Default: 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double DropoutB
    {
        get;
        init => field = Guard.InRange(value, Least, Most, nameof(DropoutB));
    } = 3;

    /// <summary>p of gamma-gamma, from 0.05 to 1,000,000. Default: 6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double SpendShape
    {
        get;
        init => field = Guard.InRange(value, Least, Most, nameof(SpendShape));
    } = 6;

    /// <summary>q of gamma-gamma, from 0.05 to 1,000,000; at 1 or below the mean amount of the population has no bound. Default: 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double CustomerShape
    {
        get;
        init => field = Guard.InRange(value, Least, Most, nameof(CustomerShape));
    } = 4;

    /// <summary>γ of gamma-gamma in units of money, from 0.05 to 1,000,000. Default: 50.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double SpendScale
    {
        get;
        init => field = Guard.InRange(value, Least, Most, nameof(SpendScale));
    } = 50;
}
