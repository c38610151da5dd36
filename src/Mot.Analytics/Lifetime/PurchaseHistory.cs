using System.Globalization;
using Mot.Core;

namespace Mot.Analytics.Lifetime;

/// <summary>What the models of purchase need to know of a customer: how often they came back, when last, and for how long they have been watched.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> Times count from the customer's first purchase, all in one unit (days, weeks, months: the host's choice). The first purchase is not counted; purchases of one day are one.</para>
/// <para><b>Default value.</b> A customer whose first purchase was just now: legal, and without information.</para>
/// <para><b>Equality and order.</b> By value; no order.</para>
/// <para><b>Sources.</b> Fader, Hardie and Lee (2005), Marketing Science 24, 275-284: (x, t_x, T).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public readonly record struct PurchaseHistory
{
    /// <summary>The most repeat purchases of one customer: 1,000,000,000.</summary>
    public const long MostRepeats = 1_000_000_000;

    /// <summary>The longest time, in whatever unit: 1e9.</summary>
    public const double LongestTime = 1e9;

    private PurchaseHistory(long repeats, double last, double age) => (Repeats, Last, Age) = (repeats, last, age);

    /// <summary>x: purchases after the first, from 0 up.</summary>
    public long Repeats { get; }

    /// <summary>t_x: when the last of them was, from 0 to <see cref="Age"/>; 0 when there is none.</summary>
    public double Last { get; }

    /// <summary>T: how long the customer has been watched, from 0 up.</summary>
    public double Age { get; }

    /// <summary>Makes a history.</summary>
    /// <param name="repeats">x: purchases after the first, from 0 to 1,000,000,000.</param>
    /// <param name="last">t_x: when the last of them was, from 0 to <paramref name="age"/>; 0 when there is none.</param>
    /// <param name="age">T: how long the customer has been watched, from 0 to 1e9.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static PurchaseHistory Create(long repeats, double last, double age)
    {
        Guard.InRange(repeats, 0, MostRepeats);
        Guard.InRange(age, 0, LongestTime);
        Guard.InRange(last, 0, repeats == 0 ? 0 : age);

        // A zero is +0, so that equal histories are one.
        return new(repeats, last + 0.0, age + 0.0);
    }

    /// <summary>The three numbers in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"x {Repeats}, t_x {Last}, T {Age}");
}
