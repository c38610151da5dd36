using Mot.Core;

namespace Mot.Simulation;

/// <summary>How a trip is remembered: what its encounters, its best, its worst, its first and its last one add to the overall judgement.</summary>
/// <remarks>
/// <para><b>Definition.</b> judged = neutral + mean × Σ effects + peak × max + trough × min + end × last + first × first + disconfirmation × mean(experienced - expected) + noise,
/// all experiences as points above <see cref="CompanyModel.Neutral"/>, over the encounters of the trip as they were after any recovery; the effect of a touchpoint is its penalty
/// or reward times its mean experience.</para>
/// <para><b>Unit and range.</b> Points of the overall judgement for each point of experience.</para>
/// <para><b>Sources.</b> Peak and end: Kahneman, Fredrickson, Schreiber and Redelmeier (1993), Psychological Science 4, 401-405. The defaults are conventions, not findings.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record MemoryRule
{
    /// <summary>The default.</summary>
    public static MemoryRule Default { get; } = new();

    /// <summary>How much the effects of the touchpoints count, from 0 to 10. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Mean
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(Mean));
    } = 1;

    /// <summary>Whether touchpoints that were met are averaged instead of added up: with fewer of them each counts more, so that the effects are multiplied by the number of touchpoints over the number that was met. Default: no.</summary>
    public bool Averages { get; init; }

    /// <summary>The weight of the best encounter, from 0 to 10. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Peak
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(Peak));
    }

    /// <summary>The weight of the worst encounter, from 0 to 10. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Trough
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(Trough));
    }

    /// <summary>The weight of the last encounter, from 0 to 10. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double End
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(End));
    }

    /// <summary>The weight of the first encounter, from 0 to 10. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double First
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(First));
    }

    /// <summary>How much the mean difference between what came and what was expected counts, from 0 to 10. Default: 0.2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Disconfirmation
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(Disconfirmation));
    } = 0.2;

    /// <summary>The standard deviation of what nothing explains, in points, from 0 to 10. Default: 0.35.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Noise
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(Noise));
    } = 0.35;
}
