using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Analytics.Lifetime;

/// <summary>What is to be expected of one customer.</summary>
/// <remarks>
/// <para><b>Two kinds of interval.</b> Those of estimates say how far an expectation is in doubt because the parameters are (the delta method); they get narrow with many customers. <see cref="CountLow"/> to
/// <see cref="CountHigh"/> says how many purchases the customer may make, chance included, with the parameters taken as they are; it does not get narrow.</para>
/// <para>Estimates of one customer are not checked for small groups.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record CustomerForecast
{
    internal CustomerForecast()
    {
    }

    /// <summary>The history that it follows from.</summary>
    public required PurchaseHistory History { get; init; }

    /// <summary>The probability that the customer has not stopped, from 0 to 1; undefined (not identifiable) without a repeat purchase under BG/NBD, whose 1 would be the model's and not the data's.</summary>
    public required Estimate Alive { get; init; }

    /// <summary>How many purchases are expected within the horizon, undiscounted.</summary>
    public required Estimate Purchases { get; init; }

    /// <summary>The fewest purchases of the prediction interval; null where more than 100,000 would have to be looked at.</summary>
    public required long? CountLow { get; init; }

    /// <summary>The most purchases of the prediction interval; null where more than 100,000 would have to be looked at.</summary>
    public required long? CountHigh { get; init; }

    /// <summary>How many of the expected purchases fall in each step; they add up to <see cref="Purchases"/>.</summary>
    public required ImmutableArray<double> Steps { get; init; }

    /// <summary>The same together, each step discounted.</summary>
    public required Estimate DiscountedPurchases { get; init; }

    /// <summary>DERT: the discounted purchases for ever; undefined under BG/NBD, which has no such form, and without a discount.</summary>
    public required Estimate Residual { get; init; }

    /// <summary>What a purchase is expected to come to, in the currency; undefined without a fit of spending, or where it has no mean.</summary>
    public Estimate Spend { get; init; }

    /// <summary>Discounted purchases times what one comes to: the value within the horizon, in the currency.</summary>
    public Estimate Value { get; init; }
}
