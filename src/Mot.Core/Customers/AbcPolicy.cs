namespace Mot.Core.Customers;

/// <summary>Which share of the total each class makes up, as data.</summary>
/// <remarks>
/// <para>80 and 95 of 100 are a convention, not a law. Classes that are cut anew each month make customers move who did nothing.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record AbcPolicy
{
    private AbcPolicy(decimal aUpTo, decimal bUpTo, AbcRule rule)
    {
        AUpTo = aUpTo;
        BUpTo = bUpTo;
        Rule = rule;
    }

    /// <summary>A for the first 80 % of the total, B up to 95 %, by the share before the value. A convention, not a finding.</summary>
    public static AbcPolicy Default { get; } = Create(0.8m, 0.95m);

    /// <summary>The share of the total that class A makes up, between 0 and 1.</summary>
    public decimal AUpTo { get; }

    /// <summary>The share of the total that A and B make up together, between that of A and 1.</summary>
    public decimal BUpTo { get; }

    /// <summary>Which share is compared.</summary>
    public AbcRule Rule { get; }

    /// <summary>Makes a policy.</summary>
    /// <param name="aUpTo">The share that class A makes up: above 0, in millionths.</param>
    /// <param name="bUpTo">The share that A and B make up together: above that of A, below 1, in millionths.</param>
    /// <param name="rule">Which share is compared.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentException">The shares do not ascend between 0 and 1.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared rule.</exception>
    public static AbcPolicy Create(decimal aUpTo, decimal bUpTo, AbcRule rule = AbcRule.Before)
    {
        aUpTo = decimal.Round(aUpTo, 6, MidpointRounding.ToEven);
        bUpTo = decimal.Round(bUpTo, 6, MidpointRounding.ToEven);
        Guard.Defined(rule);
        return aUpTo > 0 && aUpTo < bUpTo && bUpTo < 1
            ? new(aUpTo, bUpTo, rule)
            : throw new ArgumentException(
                $"The shares of A and of A with B must ascend between 0 and 1, such as 0.8 and 0.95; they are {Guard.Text(aUpTo)} and {Guard.Text(bUpTo)}.", nameof(aUpTo));
    }

    /// <summary>The cut-offs in the invariant culture.</summary>
    public override string ToString() => $"A up to {Guard.Text(AUpTo)}, B up to {Guard.Text(BUpTo)}, share {(Rule == AbcRule.Before ? "before" : "after")} the value";

    /// <summary>The class of a value; shares are compared as whole numbers.</summary>
    internal AbcClass Of(Int128 sum, Int128 total)
    {
        bool IsUpTo(decimal share)
        {
            Int128 scaled = sum * MoneyUnit.Scale;
            Int128 cut = (Int128)(share * MoneyUnit.Scale) * total;
            return Rule == AbcRule.Before ? scaled < cut : scaled <= cut;
        }

        return IsUpTo(AUpTo) ? AbcClass.A : IsUpTo(BUpTo) ? AbcClass.B : AbcClass.C;
    }
}
