namespace Mot.Core.Scoring;

/// <summary>What a gain or a loss against a reference is worth: losses weigh more, and more of either adds ever less.</summary>
/// <remarks>
/// <para><b>Definition.</b> v(x) = x^α of a gain x ≥ 0, and -λ(-x)^β of a loss x &lt; 0.</para>
/// <para><b>Unit and range.</b> As the gain. Units matter to the curvature: 1 is worth 1, and losing it -λ. x and -x are in the
/// proportion λ everywhere only where α = β.</para>
/// <para>The defaults, λ = 2.25 and α = β = 0.88, are medians of choices between monetary gambles. For ratings they are a
/// convention, not a finding.</para>
/// <para><b>Accuracy.</b> Worked out in decimal arithmetic, to 20 digits behind the point near 1; the same digits on every machine.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> Tversky and Kahneman (1992), J. Risk and Uncertainty 5, 297-323. The form, without numbers: Kahneman and
/// Tversky (1979), Econometrica 47(2), 263-291.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ValueFunction
{
    internal const decimal DefaultLambda = 2.25m;
    internal const decimal DefaultExponent = 0.88m;

    private const decimal MaxGain = 1_000_000;
    private const decimal MaxLambda = 10;
    private const decimal MinExponent = 0.1m;
    private const int Digits = 6;

    /// <summary>The function with the medians of 1992.</summary>
    public static ValueFunction Default { get; } = new();

    /// <summary>How much more a loss of 1 weighs than a gain of 1 (λ), from 1 to 10 in millionths. Default: 2.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 10.</exception>
    public decimal Lambda
    {
        get;
        init => field = CheckLambda(value, nameof(Lambda));
    } = DefaultLambda;

    /// <summary>The exponent of gains (α), from 0.1 to 1 in millionths. Default: 0.88.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0.1 to 1.</exception>
    public decimal Alpha
    {
        get;
        init => field = CheckExponent(value, nameof(Alpha));
    } = DefaultExponent;

    /// <summary>The exponent of losses (β), from 0.1 to 1 in millionths. Default: 0.88.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0.1 to 1.</exception>
    public decimal Beta
    {
        get;
        init => field = CheckExponent(value, nameof(Beta));
    } = DefaultExponent;

    /// <summary>Whether everything is worth what it is: λ = α = β = 1.</summary>
    internal bool IsIdentity => Lambda == 1 && Alpha == 1 && Beta == 1;

    /// <summary>The value of a gain or a loss.</summary>
    /// <param name="gain">The gain x, or the loss below 0; from -1,000,000 to 1,000,000.</param>
    /// <returns>v(x).</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not from -1,000,000 to 1,000,000.</exception>
    public decimal Of(decimal gain) => Guard.InRange(gain, -MaxGain, MaxGain) < 0
        ? -Lambda * DecimalPower.Of(-gain, Beta)
        : DecimalPower.Of(gain, Alpha);

    /// <summary>The gain or loss that has a value: the inverse of <see cref="Of"/>, which grows throughout.</summary>
    /// <param name="value">The value, from that of -1,000,000 to that of 1,000,000.</param>
    /// <returns>The x with v(x) = value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No gain or loss up to 1,000,000 has the value.</exception>
    public decimal Inverse(decimal value) => Guard.InRange(value, Of(-MaxGain), Of(MaxGain)) < 0
        ? -DecimalPower.Of(-value / Lambda, 1 / Beta)
        : DecimalPower.Of(value, 1 / Alpha);

    /// <summary>The three numbers.</summary>
    public override string ToString() => $"λ {Guard.Text(Lambda)}, α {Guard.Text(Alpha)}, β {Guard.Text(Beta)}";

    internal static decimal CheckLambda(decimal value, string name) =>
        decimal.Round(Guard.InRange(value, 1, MaxLambda, name), Digits, MidpointRounding.ToEven);

    internal static decimal CheckExponent(decimal value, string name) =>
        decimal.Round(Guard.InRange(value, MinExponent, 1, name), Digits, MidpointRounding.ToEven);
}
