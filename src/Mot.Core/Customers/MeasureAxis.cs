namespace Mot.Core.Customers;

/// <summary>What a measure of a customer speaks about. The two are shown side by side and never averaged.</summary>
public enum MeasureAxis
{
    /// <summary>What the customer is worth to the company: payments, purchases, lifetime value.</summary>
    Value,

    /// <summary>What the company is to the customer: satisfaction, journey scores, complaints.</summary>
    Relationship,
}
