using Mot.Core.Encounters;

namespace Mot.Analytics.Lifetime;

/// <summary>A customer as the models see one at the end of a calibration period.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
/// <param name="Customer">Who.</param>
/// <param name="Purchases">When the customer bought.</param>
/// <param name="Spend">What a day of repeat purchases came to in the mean; refunds are not taken off.</param>
public sealed record ObservedCustomer(CustomerId Customer, PurchaseHistory Purchases, SpendHistory Spend);
