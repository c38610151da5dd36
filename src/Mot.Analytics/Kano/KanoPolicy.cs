using Mot.Core;
using Mot.Core.Estimation;

namespace Mot.Analytics.Kano;

/// <summary>Everything that a Kano analysis leaves to choice, as data.</summary>
/// <remarks>
/// <para>All defaults are conventions of the literature and not findings. Results name the rule and the table that were used.</para>
/// <para><b>Sources.</b> Lee and Newcomb (1997), "Applying the Kano methodology to meet customer requirements", Quality Management Journal 4(3); Berger et al. (1993),
/// Center for Quality of Management Journal 2(4); Fong (1996), ibid. 5(3).</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record KanoPolicy
{
    /// <summary>The standard table, the rule of Lee and Newcomb at 6 %, suspect wording above 2 %, level 0.95, unweighted.</summary>
    public static KanoPolicy Default { get; } = new();

    /// <summary>Which table turns a pair of answers into a category. Default: standard.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared table.</exception>
    public KanoTable Table
    {
        get;
        init => field = Guard.Defined(value, nameof(Table));
    }

    /// <summary>How the answers of many become the category of a feature. Default: Lee and Newcomb.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared rule.</exception>
    public KanoRule Rule
    {
        get;
        init => field = Guard.Defined(value, nameof(Rule));
    }

    /// <summary>Up to which category strength the lead is too small to decide, a share from 0 to 1; used by the rule of Lee and Newcomb alone. Default: 0.06.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public decimal CloseLead
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(CloseLead));
    } = 0.06m;

    /// <summary>Above which share of questionable answers the wording is suspect, from 0 to 1. Default: 0.02.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public decimal SuspectShare
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(SuspectShare));
    } = 0.02m;

    /// <summary>The factor of Fong's test, from 0 to 10. Default: 1.65, a normal quantile at 90 %, as in the source.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double FongFactor
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(FongFactor));
    } = 1.65;

    /// <summary>The level of intervals, strictly between 0 and 1. Default: 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1.</exception>
    public double Level
    {
        get;
        init => field = Guard.Level(value, nameof(Level));
    } = Estimate.DefaultLevel;

    /// <summary>Whether each respondent counts once or with a case weight, everywhere. Default: once.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared weighting.</exception>
    public Weighting Weighting
    {
        get;
        init => field = Guard.Defined(value, nameof(Weighting));
    }

    internal MetricSettings Metrics => new() { Level = Level, Weighting = Weighting };
}
