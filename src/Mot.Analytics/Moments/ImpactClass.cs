namespace Mot.Analytics.Moments;

/// <summary>Whether a touchpoint costs more when it is bad than it earns when it is good.</summary>
/// <remarks>
/// <para>From the most one-sided cost to the most one-sided gain. Kano's names for the same idea are must-be, one-dimensional and attractive; there the customers
/// are asked for it, here it is read from their ratings.</para>
/// <para><b>Sources.</b> Mikulić and Prebežac (2008), Managing Service Quality 18(6), 559-576.</para>
/// </remarks>
public enum ImpactClass
{
    /// <summary>It costs when it is bad and earns next to nothing when it is good (挫败型).</summary>
    Frustrator = 1,

    /// <summary>It costs more than it earns (不满意型).</summary>
    Dissatisfier = 2,

    /// <summary>It costs about as much as it earns (双向型).</summary>
    Hybrid = 3,

    /// <summary>It earns more than it costs (满意型).</summary>
    Satisfier = 4,

    /// <summary>It earns when it is good and costs next to nothing when it is bad (惊喜型).</summary>
    Delighter = 5,
}
