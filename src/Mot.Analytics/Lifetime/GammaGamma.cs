using System.Globalization;
using Mot.Core;

namespace Mot.Analytics.Lifetime;

/// <summary>The gamma-gamma model of what a purchase comes to, with its three parameters known.</summary>
/// <remarks>
/// <para><b>Definition.</b> Amounts of one customer are gamma with shape p and a rate that is gamma (q, γ) over customers. What is spent is taken to be independent of how often.</para>
/// <para><b>Unit and range.</b> γ is in the currency of the amounts; p and q have no unit. At q of 1 or below the mean amount of the population has no bound.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value; Colombo and Jiang (1999), J. Interactive Marketing 13(3), 2-12.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record GammaGamma
{
    /// <summary>Takes the parameters, each from 1e-30 to 1e30.</summary>
    /// <param name="spendShape">p.</param>
    /// <param name="customerShape">q.</param>
    /// <param name="spendScale">γ.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public GammaGamma(double spendShape, double customerShape, double spendScale)
    {
        SpendShape = Guard.InRange(spendShape, BgNbd.Least, BgNbd.Most);
        CustomerShape = Guard.InRange(customerShape, BgNbd.Least, BgNbd.Most);
        SpendScale = Guard.InRange(spendScale, BgNbd.Least, BgNbd.Most);
    }

    /// <summary>p.</summary>
    public double SpendShape { get; }

    /// <summary>q.</summary>
    public double CustomerShape { get; }

    /// <summary>γ, in the currency.</summary>
    public double SpendScale { get; }

    /// <summary>The logarithm of the density of a customer's mean.</summary>
    /// <param name="spend">The customer's purchases and their mean.</param>
    /// <returns>A finite number; null without purchases, or where the mean is 0.</returns>
    public double? LogDensity(SpendHistory spend)
    {
        if (spend.Purchases == 0 || spend.Mean == 0)
        {
            return null;
        }

        double px = SpendShape * spend.Purchases;
        double sum = spend.Mean * spend.Purchases;
        double logAll = Math.Log(SpendScale + sum);
        return GammaFunction.Log(px + CustomerShape) - GammaFunction.Log(px) - GammaFunction.Log(CustomerShape)
            + (px * (Math.Log(sum) - logAll)) + (CustomerShape * (Math.Log(SpendScale) - logAll)) - Math.Log(spend.Mean);
    }

    /// <summary>What a purchase of this customer is expected to come to: between the customer's own mean and that of all.</summary>
    /// <param name="spend">The customer's purchases and their mean; without any, the mean of all is meant.</param>
    /// <returns>Above 0, in the currency; null where px + q is 1 or below, so that there is no mean.</returns>
    public double? Expected(SpendHistory spend)
    {
        double shape = (SpendShape * spend.Purchases) + CustomerShape - 1;
        return shape > 0 ? SpendShape * (SpendScale + (spend.Purchases * spend.Mean)) / shape : null;
    }

    /// <summary>The three parameters in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p {SpendShape}, q {CustomerShape}, gamma {SpendScale}");
}
