using Mot.Analytics.Lifetime;

namespace Mot.Cli;

/// <summary>A customer as the models of purchase and spending see one.</summary>
internal sealed record LifetimeCustomer(string Id, PurchaseHistory Purchases, SpendHistory Spend);
