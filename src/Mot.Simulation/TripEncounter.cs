using Mot.Core.Encounters;

namespace Mot.Simulation;

/// <summary>An encounter of a trip, with the truth behind it.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record TripEncounter
{
    internal TripEncounter(Encounter encounter, string? person, double experienced, bool hasFailed)
    {
        Encounter = encounter;
        Person = person;
        Experienced = experienced;
        HasFailed = hasFailed;
    }

    /// <summary>The encounter as a host would record it; rated only where the trip's encounters are rated at the moment.</summary>
    /// <remarks>The recovery of a failed encounter follows as an encounter of its own (<see cref="Encounter.IsRecovery"/>).</remarks>
    public Encounter Encounter { get; }

    /// <summary>The opaque id of the front-line person who met the customer; null when nobody did.</summary>
    public string? Person { get; }

    /// <summary>What was experienced, in points of the scale from 1 to 5 before rounding; of a recovery what is left in mind after it.</summary>
    public double Experienced { get; }

    /// <summary>Whether the service failed in this encounter; false for its recovery.</summary>
    public bool HasFailed { get; }
}
