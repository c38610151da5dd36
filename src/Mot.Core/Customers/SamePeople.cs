using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>Which ids are one person, by the claims that are recorded and not retracted on a day.</summary>
internal sealed class SamePeople
{
    private readonly Dictionary<CustomerId, CustomerId> _kept = [];
    private readonly ILookup<CustomerId, CustomerId> _given;

    internal SamePeople(IEnumerable<CustomerFact> facts, DateOnly asOf)
    {
        CustomerFact[] relevant = [.. facts.Where(fact => fact.Recorded <= asOf && (fact.Kind == FactKind.SamePerson || fact.Replaces is not null))];
        var replaced = relevant.Where(fact => fact.Replaces is not null).Select(fact => fact.Replaces!).ToHashSet(StringComparer.Ordinal);
        foreach (CustomerFact claim in relevant.Where(fact => fact.Kind == FactKind.SamePerson && !replaced.Contains(fact.Id))
            .OrderBy(fact => fact.Recorded).ThenBy(fact => fact.Id, StringComparer.Ordinal))
        {
            CustomerId given = Kept(claim.Customer);
            CustomerId kept = Kept(claim.SameAs!);
            if (given != kept)
            {
                _kept[given] = kept;
            }
        }

        _given = _kept.Keys.ToLookup(Kept);
    }

    /// <summary>The id under which a person is kept.</summary>
    internal CustomerId Kept(CustomerId customer)
    {
        while (_kept.TryGetValue(customer, out CustomerId? kept))
        {
            customer = kept;
        }

        return customer;
    }

    /// <summary>All ids of a person, the kept one first.</summary>
    internal IEnumerable<CustomerId> IdsOf(CustomerId kept) => _given[kept].Prepend(kept);
}
