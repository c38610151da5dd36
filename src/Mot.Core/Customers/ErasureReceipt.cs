namespace Mot.Core.Customers;

/// <summary>What was removed when a customer was erased. It carries no id, so that the receipt is not itself a trace.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> GDPR (EU 2016/679), Article 17; PIPL (个人信息保护法, 2021), Article 47.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ErasureReceipt
{
    internal ErasureReceipt(int facts, int naming, int ids)
    {
        Facts = facts;
        NamingFacts = naming;
        Ids = ids;
    }

    /// <summary>How many facts about the person were removed.</summary>
    public int Facts { get; }

    /// <summary>How many facts about others were removed because they named the person.</summary>
    public int NamingFacts { get; }

    /// <summary>Under how many ids the person was known.</summary>
    public int Ids { get; }

    /// <summary>Whether there was anything to remove.</summary>
    public bool HasErased => Facts + NamingFacts > 0;
}
