namespace Mot.Core.Satisfaction;

/// <summary>How much one customer is satisfied (满意程度), worst to best.</summary>
/// <remarks>
/// Not with what: that is the satisfaction layer. A group has shares per tier, never the tier of its mean.
/// <para><b>Sources.</b> Oliver (1980), Kotler: performance below, at or above what was expected.</para>
/// </remarks>
public enum SatisfactionTier : byte
{
    /// <summary>Not known, because there is no rating.</summary>
    None = 0,

    /// <summary>Below what was expected (不满意).</summary>
    Dissatisfied = 1,

    /// <summary>As expected (满意).</summary>
    Satisfied = 2,

    /// <summary>Above what was expected (惊喜).</summary>
    Delighted = 3,
}
