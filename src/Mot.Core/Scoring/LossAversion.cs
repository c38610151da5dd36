namespace Mot.Core.Scoring;

/// <summary>Lets a shortfall weigh more than an equal surplus in the mean over touchpoints.</summary>
/// <remarks>
/// <para><b>Definition.</b> Points p become gains x = (p - reference)/100; their values v(x) (<see cref="ValueFunction"/>) are averaged
/// with the weights of the touchpoints, and the average comes back as the points that have it. So a journey whose touchpoints all have
/// p points still has p, and with equal exponents a shortfall from the reference costs more than an equal surplus brings. It acts on
/// the mean alone: peak, trough, extreme and end are single touchpoints, whose points say themselves how good or bad they are.</para>
/// <para>A convention borrowed from monetary gambles, not a finding about service. Studies of retail service found asymmetric functions
/// no better than straight ones, others did (Mittal, Ross and Baldasare 1998). Do not weigh shortfalls twice.</para>
/// <para><b>Accuracy.</b> The mean comes back in whole millionths of a point, less than a millionth from the exact one, and the same on
/// every machine.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> Tversky and Kahneman (1992), J. Risk and Uncertainty 5, 297-323; Mittal, Ross and Baldasare (1998),
/// J. Marketing 62(1), 33-47.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record LossAversion
{
    private const decimal Middle = JourneyScore.MaxPoints / 2m;

    /// <summary>How much more a loss weighs than a gain (λ), from 1 to 10 in millionths. Default: 2.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 10.</exception>
    public decimal Lambda
    {
        get;
        init => field = ValueFunction.CheckLambda(value, nameof(Lambda));
    } = ValueFunction.DefaultLambda;

    /// <summary>The exponent of gains (α), from 0.1 to 1 in millionths. Default: 0.88.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0.1 to 1.</exception>
    public decimal Alpha
    {
        get;
        init => field = ValueFunction.CheckExponent(value, nameof(Alpha));
    } = ValueFunction.DefaultExponent;

    /// <summary>The exponent of losses (β), from 0.1 to 1 in millionths. Default: 0.88.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0.1 to 1.</exception>
    public decimal Beta
    {
        get;
        init => field = ValueFunction.CheckExponent(value, nameof(Beta));
    } = ValueFunction.DefaultExponent;

    /// <summary>The points that are neither a gain nor a loss, from 0 to 100 in millionths, which every scale reaches. Default: 50, the neutral middle.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 100.</exception>
    public decimal Reference
    {
        get;
        init => field = decimal.Round(Guard.InRange(value, 0, JourneyScore.MaxPoints, nameof(Reference)), 6, MidpointRounding.ToEven);
    } = Middle;

    /// <summary>The value of a gain against the reference, in hundreds of points.</summary>
    public ValueFunction Value => new() { Lambda = Lambda, Alpha = Alpha, Beta = Beta };
}
