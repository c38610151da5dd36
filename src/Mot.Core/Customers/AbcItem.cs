namespace Mot.Core.Customers;

/// <summary>One customer, touchpoint or whatever else has a part in a total.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record AbcItem
{
    internal AbcItem(string id, long millionths, AbcClass abc, Int128 before, Int128 total)
    {
        Id = id;
        Value = MoneyUnit.FromMillionths(millionths);
        Class = abc;
        ShareBefore = (double)before / (double)total;
        Share = millionths / (double)total;
    }

    /// <summary>Which.</summary>
    public string Id { get; }

    /// <summary>Its value, 0 or more, in the unit of the total.</summary>
    public decimal Value { get; }

    /// <summary>Its class.</summary>
    public AbcClass Class { get; }

    /// <summary>The share of all larger values in the total, from 0 to 1: by the rule Before this decided.</summary>
    public double ShareBefore { get; }

    /// <summary>Its own share of the total, from 0 to 1.</summary>
    public double Share { get; }
}
