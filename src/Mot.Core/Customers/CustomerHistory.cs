using System.Collections.Immutable;
using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>All facts about one person, whatever the order in which they arrived.</summary>
/// <remarks>
/// <para>A fact that arrives twice counts once.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class CustomerHistory
{
    /// <summary>Gathers the facts about one person.</summary>
    /// <param name="customer">The id under which the person is kept.</param>
    /// <param name="facts">The facts in any order.</param>
    /// <exception cref="ArgumentException">
    /// A fact is about somebody else, whom no fact of this list calls the same person; or two different facts have the same id.
    /// </exception>
    public CustomerHistory(CustomerId customer, IEnumerable<CustomerFact> facts)
        : this(customer, facts, isTrusted: false)
    {
    }

    internal CustomerHistory(CustomerId customer, IEnumerable<CustomerFact> facts, bool isTrusted)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(facts);
        Customer = customer;
        CustomerFact[] all = [.. facts];
        if (all.Contains(null))
        {
            throw new ArgumentException("A fact is null.", nameof(facts));
        }

        Facts = Distinct(all);
        if (!isTrusted && Stranger() is { } stranger)
        {
            throw new ArgumentException($"The fact '{stranger.Id}' is about '{stranger.Customer}', not about '{customer}'.", nameof(facts));
        }
    }

    /// <summary>The id under which the person is kept.</summary>
    public CustomerId Customer { get; }

    /// <summary>The facts by day, and those of one day by id in ordinal order.</summary>
    public ImmutableArray<CustomerFact> Facts { get; }

    internal static DateOnly Later(DateOnly day, int months) =>
        day.Year + (months / 12) + 1 < DateOnly.MaxValue.Year ? day.AddMonths(months) : DateOnly.MaxValue;

    private static ImmutableArray<CustomerFact> Distinct(CustomerFact[] facts)
    {
        Array.Sort(facts, static (one, other) => one.Occurred.CompareTo(other.Occurred) is not 0 and var byDay
            ? byDay
            : string.CompareOrdinal(one.Id, other.Id));
        var byId = new Dictionary<string, CustomerFact>(facts.Length, StringComparer.Ordinal);
        var distinct = ImmutableArray.CreateBuilder<CustomerFact>(facts.Length);
        foreach (CustomerFact fact in facts)
        {
            if (byId.TryAdd(fact.Id, fact))
            {
                distinct.Add(fact);
            }
            else if (byId[fact.Id] != fact)
            {
                throw new ArgumentException($"Two different facts have the id '{fact.Id}'; correct a fact by another one that replaces it.", nameof(facts));
            }
        }

        return distinct.ToImmutable();
    }

    private CustomerFact? Stranger()
    {
        HashSet<CustomerId>? same = null;
        foreach (CustomerFact fact in Facts)
        {
            if (fact.Customer != Customer && !(same ??= SamePeople()).Contains(fact.Customer))
            {
                return fact;
            }
        }

        return null;
    }

    private HashSet<CustomerId> SamePeople()
    {
        HashSet<CustomerId> same = [Customer];
        CustomerFact[] claims = [.. Facts.Where(fact => fact.Kind == FactKind.SamePerson)];
        int before;
        do
        {
            before = same.Count;
            foreach (CustomerFact claim in claims.Where(claim => same.Contains(claim.SameAs!) || same.Contains(claim.Customer)))
            {
                same.Add(claim.Customer);
                same.Add(claim.SameAs!);
            }
        }
        while (same.Count > before);

        return same;
    }
}
