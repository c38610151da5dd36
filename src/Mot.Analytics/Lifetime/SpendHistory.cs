using System.Globalization;
using Mot.Core;

namespace Mot.Analytics.Lifetime;

/// <summary>What the gamma-gamma model needs to know of a customer: how many purchases, and what one of them came to in the mean.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> Money in the host's one currency. The count is that of the purchases that make the mean: customarily the repeat purchases, the first left out.</para>
/// <para><b>Default value.</b> No purchase: legal, and left out of a fit.</para>
/// <para><b>Equality and order.</b> By value; no order.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public readonly record struct SpendHistory
{
    /// <summary>The largest mean: 1e12.</summary>
    public const double LargestMean = 1e12;

    private SpendHistory(long purchases, double mean) => (Purchases, Mean) = (purchases, mean);

    /// <summary>x: how many purchases make the mean, from 0 up.</summary>
    public long Purchases { get; }

    /// <summary>m: what a purchase came to in the mean, from 0 up; 0 where there is none.</summary>
    public double Mean { get; }

    /// <summary>Makes a history.</summary>
    /// <param name="purchases">x: how many purchases make the mean, from 0 to 1,000,000,000.</param>
    /// <param name="mean">m: what a purchase came to in the mean, from 0 to 1e12; 0 where there is no purchase.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static SpendHistory Create(long purchases, double mean) =>
        new(Guard.InRange(purchases, 0, PurchaseHistory.MostRepeats), Guard.InRange(mean, 0, purchases == 0 ? 0 : LargestMean) + 0.0);

    /// <summary>Both numbers in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"x {Purchases}, m {Mean}");
}
