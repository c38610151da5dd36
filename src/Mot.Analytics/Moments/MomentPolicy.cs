using Mot.Core;
using Mot.Core.Estimation;

namespace Mot.Analytics.Moments;

/// <summary>When a touchpoint counts as a moment of truth, as data.</summary>
/// <remarks>
/// <para>Every default is a convention and no finding.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record MomentPolicy
{
    /// <summary>The defaults.</summary>
    public static MomentPolicy Default { get; } = new();

    /// <summary>How many touchpoints are first, from 1. Default: null, a quarter of those that are analysed, rounded up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int? First
    {
        get;
        init => field = value is { } first ? (int)Guard.InRange(first, 1, int.MaxValue, nameof(First)) : null;
    }

    /// <summary>From which probability of being among the first a touchpoint is one of them; below 1 minus it, it is none. Above 0.5, to 1. Default: 0.8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0.5, or above 1.</exception>
    public double Sure
    {
        get;
        init => field = Guard.InRange(value, 0.5, 1, nameof(Sure)) > 0.5
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Sure), value, "Must be above 0.5 and at most 1.");
    } = 0.8;

    /// <summary>From which penalty a failure weighs heavily, in standard deviations of the outcome; above 0, to 10. Default: 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or above 10.</exception>
    public double StrongPenalty
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, 10, nameof(StrongPenalty));
    } = 0.5;

    /// <summary>From which difference in the share of customers with a problem, between those who rated low and the others, problems are there; above 0, to 1. Default: 0.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or above 1.</exception>
    public double StrongProblem
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, 1, nameof(StrongProblem));
    } = 0.25;

    /// <summary>The smallest difference between shares that matters, in units of R²; what more answers are asked for. Above 0, to 1. Default: 0.02.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not above 0, or above 1.</exception>
    public double Margin
    {
        get;
        init => field = Guard.InRange(value, double.Epsilon, 1, nameof(Margin));
    } = 0.02;

    /// <summary>The level of intervals, between 0 and 1. Default: 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1.</exception>
    public double Level
    {
        get;
        init => field = Guard.Level(value, nameof(Level));
    } = Estimate.DefaultLevel;

    /// <summary>What counts as a low and a high rating, and how many there must be.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public AsymmetryPolicy Asymmetry
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Asymmetry));
    } = AsymmetryPolicy.Default;

    /// <summary>Where the lines of the importance-performance matrix lie; performance is the mean rating from 0 to 100. Default: the means of the touchpoints.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public Crosshair Crosshair
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Crosshair));
    } = Crosshair.Means;

    /// <summary>How many are first among so many.</summary>
    internal int FirstOf(int drivers) => Math.Min(First ?? ((drivers + 3) / 4), drivers);
}
