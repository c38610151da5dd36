using Mot.Core;

namespace Mot.Analytics.Lifetime;

/// <summary>How far ahead customers are forecast, in which steps, and how later purchases are discounted.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ForecastSettings
{
    /// <summary>The most steps: 1,000.</summary>
    public const int MostSteps = 1000;

    /// <summary>One step, undiscounted.</summary>
    public static ForecastSettings Default { get; } = new();

    /// <summary>How long all steps are together, from 1e-6 to 1e6, in the unit of time of the fit. Default: 52, a year of weeks, which is a convention: state it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double Horizon
    {
        get;
        init => field = Guard.InRange(value, 1e-6, 1e6, nameof(Horizon));
    } = 52;

    /// <summary>Into how many equal steps it is cut, from 1 to 1,000. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public int Steps
    {
        get;
        init => field = (int)Guard.InRange(value, 1, MostSteps, nameof(Steps));
    } = 1;

    /// <summary>By what share a purchase counts less for each step that it lies ahead, from 0 to 10: all purchases of step i count 1/(1 + d)ⁱ, as if made at its end. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public double Discount
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(Discount));
    }

    /// <summary>When step i ends, the first being 1.</summary>
    internal double End(int step) => Horizon * step / Steps;
}
