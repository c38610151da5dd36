using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>A trip whose encounters were rated as they happened, and how the whole was rated afterwards.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class RememberedTrip
{
    /// <summary>Records a trip.</summary>
    /// <param name="customer">Who; the trips of one customer are never taken for independent.</param>
    /// <param name="encounters">What happened, in any order, with the times at which it was rated.</param>
    /// <param name="overall">How the whole was rated, or why it was not.</param>
    /// <param name="overallAt">When the whole was rated; null when unknown.</param>
    public RememberedTrip(CustomerId customer, IEnumerable<Encounter> encounters, Answer overall, DateTimeOffset? overallAt = null)
    {
        ArgumentNullException.ThrowIfNull(customer);
        ArgumentNullException.ThrowIfNull(encounters);
        Customer = customer;
        Encounters = [.. encounters];
        Overall = overall;
        OverallAt = overallAt;
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>What happened.</summary>
    public ImmutableArray<Encounter> Encounters { get; }

    /// <summary>How the whole was rated, or why it was not.</summary>
    public Answer Overall { get; }

    /// <summary>When the whole was rated; null when unknown.</summary>
    public DateTimeOffset? OverallAt { get; }
}
