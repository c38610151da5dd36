using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>The facts about all customers of a host, in any order, each once.</summary>
/// <remarks>
/// <para><b>Definition.</b> Two ids that a fact calls the same person are read as one, under the id that is kept, from the day on which that was
/// recorded; retracting the fact makes them two again.</para>
/// <para>A host with more customers than memory needs no ledger: it makes a <see cref="CustomerHistory"/> for one customer after the other.</para>
/// <para><b>Thread safety.</b> None; one thread at a time.</para>
/// </remarks>
public sealed class CustomerLedger
{
    private readonly Dictionary<string, CustomerFact> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<CustomerId, List<CustomerFact>> _byCustomer = [];

    // Claims that two ids are one person, and corrections, which may take such a claim back.
    private readonly List<CustomerFact> _linking = [];

    /// <summary>Creates a ledger.</summary>
    /// <param name="facts">Its facts, in any order; a fact that occurs twice counts once.</param>
    /// <exception cref="ArgumentException">Two different facts have the same id, or a fact is null.</exception>
    public CustomerLedger(params IEnumerable<CustomerFact> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        foreach (CustomerFact fact in facts)
        {
            Add(fact);
        }
    }

    /// <summary>How many facts there are.</summary>
    public int Count => _facts.Count;

    /// <summary>The facts by day, and those of one day by id in ordinal order.</summary>
    public IReadOnlyList<CustomerFact> Facts =>
        [.. _facts.Values.OrderBy(fact => fact.Occurred).ThenBy(fact => fact.Id, StringComparer.Ordinal)];

    /// <summary>Adds a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>Whether it is new; the same fact again changes nothing.</returns>
    /// <exception cref="ArgumentException">Another fact has its id; a correction has an id of its own and names what it replaces.</exception>
    public bool Add(CustomerFact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (!_facts.TryAdd(fact.Id, fact))
        {
            return _facts[fact.Id] == fact ? false : throw new ArgumentException(
                $"Two different facts have the id '{fact.Id}'; correct a fact by another one that replaces it.", nameof(fact));
        }

        if (!_byCustomer.TryGetValue(fact.Customer, out List<CustomerFact>? own))
        {
            _byCustomer.Add(fact.Customer, own = []);
        }

        own.Add(fact);
        if (fact.Kind == FactKind.SamePerson || fact.Replaces is not null)
        {
            _linking.Add(fact);
        }

        return true;
    }

    /// <summary>Adds all facts of another ledger.</summary>
    /// <param name="other">The other ledger, which stays as it is.</param>
    /// <exception cref="ArgumentException">Two different facts have the same id; nothing was added.</exception>
    public void Merge(CustomerLedger other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other._facts.Values.FirstOrDefault(fact => _facts.TryGetValue(fact.Id, out CustomerFact? own) && own != fact) is { } clash)
        {
            throw new ArgumentException($"Two different facts have the id '{clash.Id}'; nothing was added.", nameof(other));
        }

        foreach (CustomerFact fact in other._facts.Values.ToArray())
        {
            Add(fact);
        }
    }

    /// <summary>The facts about one person.</summary>
    /// <param name="customer">Any of the person's ids.</param>
    /// <param name="asOf">The day on which it is asked: ids that were found to be the same person later are still apart.</param>
    /// <returns>The history; empty when the ledger does not know the customer.</returns>
    public CustomerHistory HistoryOf(CustomerId customer, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var people = new SamePeople(_linking, asOf);
        CustomerId kept = people.Kept(customer);
        return new(kept, people.IdsOf(kept).SelectMany(FactsOf), isTrusted: true);
    }

    /// <summary>The facts about everybody, person by person.</summary>
    /// <param name="asOf">The day on which it is asked: ids that were found to be the same person later are still apart.</param>
    /// <returns>The histories, in ordinal order of the ids that are kept.</returns>
    public IEnumerable<CustomerHistory> Histories(DateOnly asOf)
    {
        var people = new SamePeople(_linking, asOf);
        return _byCustomer.Keys.Select(people.Kept).Distinct()
            .OrderBy(kept => kept.Value, StringComparer.Ordinal)
            .Select(kept => new CustomerHistory(kept, people.IdsOf(kept).SelectMany(FactsOf), isTrusted: true));
    }

    /// <summary>Removes every trace of a person: all facts under all their ids, and the facts of others that name one of them.</summary>
    /// <param name="customer">Any of the person's ids.</param>
    /// <returns>What was removed. It does not say whom it concerned; sums that were made of these facts are made again from what is left.</returns>
    public ErasureReceipt Erase(CustomerId customer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        var people = new SamePeople(_linking, DateOnly.MaxValue);
        CustomerId[] ids = [.. people.IdsOf(people.Kept(customer))];
        CustomerFact[] own = [.. ids.SelectMany(FactsOf)];
        CustomerFact[] naming = [.. _linking.Where(fact => fact.SameAs is { } other && ids.Contains(other) && !ids.Contains(fact.Customer))];
        int known = ids.Count(_byCustomer.Remove);
        foreach (CustomerFact fact in own.Concat(naming))
        {
            _facts.Remove(fact.Id);
            if (_byCustomer.TryGetValue(fact.Customer, out List<CustomerFact>? others))
            {
                others.Remove(fact);
                if (others.Count == 0)
                {
                    _byCustomer.Remove(fact.Customer);
                }
            }
        }

        _linking.RemoveAll(fact => !_facts.ContainsKey(fact.Id));
        return new(own.Length, naming.Length, known);
    }

    private IEnumerable<CustomerFact> FactsOf(CustomerId id) => _byCustomer.TryGetValue(id, out List<CustomerFact>? facts) ? facts : [];
}
