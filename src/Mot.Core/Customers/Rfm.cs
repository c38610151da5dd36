namespace Mot.Core.Customers;

/// <summary>Recency, frequency and money: who the customers are whose moments matter most, from what they bought alone.</summary>
/// <remarks>
/// <para><b>Definition.</b> Recency: days from the last purchase in the window to the day of the analysis. Frequency: days with a purchase, or purchases.
/// Money: the total of the window, or its mean. On each axis a score from 1 (worst) to the number of bins (best), by breaks that <see cref="RfmPolicy"/> declares.</para>
/// <para><b>Accuracy.</b> Exact: breaks are compared as whole numbers, so that a value on a break is on it, on every machine.</para>
/// <para><b>Cost.</b> In proportion to the customers and their days.</para>
/// <para><b>Sources.</b> Hughes (1994), Strategic Database Marketing; Fader, Hardie and Lee (2005), J. Marketing Research 42(4), 415-430 (why recency and
/// frequency tell so much).</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class Rfm
{
    /// <summary>Scores the customers of a log.</summary>
    /// <param name="log">The purchases and refunds.</param>
    /// <param name="asOf">The day of the analysis, to which recency is counted; nothing in the log may be later.</param>
    /// <param name="policy">The policy; null for <see cref="RfmPolicy.Default"/>.</param>
    /// <returns>The findings, customers in the ordinal order of their ids.</returns>
    /// <exception cref="ArgumentException">The log holds a later day, or the policy has faults.</exception>
    public static RfmFindings Of(PurchaseLog log, DateOnly asOf, RfmPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(log);
        policy = (policy ?? RfmPolicy.Default).Require(nameof(policy));
        return new(policy, asOf, RfmRows.Of(log, asOf, policy));
    }

    /// <summary>Scores the rows of a table of customers.</summary>
    /// <param name="customers">One row for each customer.</param>
    /// <param name="policy">The policy, of which window, refunds and what frequency counts say nothing here; null for <see cref="RfmPolicy.Default"/>.</param>
    /// <returns>The findings, customers in the order of the rows.</returns>
    /// <exception cref="ArgumentException">A customer stands twice, or the policy has faults.</exception>
    public static RfmFindings Of(IReadOnlyList<RfmCustomer> customers, RfmPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(customers);
        policy = (policy ?? RfmPolicy.Default).Require(nameof(policy));
        return new(policy, null, RfmRows.Of(customers));
    }
}
