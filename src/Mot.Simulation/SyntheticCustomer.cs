using System.Collections.Immutable;
using Mot.Core.Encounters;

namespace Mot.Simulation;

/// <summary>A customer of the synthetic company with the truth about them, and all their trips.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class SyntheticCustomer
{
    internal SyntheticCustomer(long index, CustomerId id, CustomerTraits traits, ImmutableArray<Trip> trips)
    {
        Index = index;
        Id = id;
        Persona = traits.Persona;
        Style = traits.Style;
        PurchasesPerDay = traits.Rate;
        DropoutShare = traits.Dropout;
        HasStopped = traits.HasStopped;
        MeanSpend = traits.MeanSpend;
        Trips = trips;
    }

    /// <summary>The place among the company's customers, counted from 0.</summary>
    public long Index { get; }

    /// <summary>The opaque id: <c>c</c> and the index.</summary>
    public CustomerId Id { get; }

    /// <summary>The kind of customer.</summary>
    public Persona Persona { get; }

    /// <summary>The habit of using scales.</summary>
    public ScaleStyle Style { get; }

    /// <summary>The true rate of repeat purchases per day while the customer has not stopped.</summary>
    public double PurchasesPerDay { get; }

    /// <summary>The true probability of stopping after a repeat purchase, from 0 to 1.</summary>
    public double DropoutShare { get; }

    /// <summary>Whether the customer stopped while the company was watched.</summary>
    public bool HasStopped { get; }

    /// <summary>The true mean of what is spent on a trip.</summary>
    public double MeanSpend { get; }

    /// <summary>The trips in the order of time; at least one, the first of which is the first purchase.</summary>
    public ImmutableArray<Trip> Trips { get; }
}
