using System.Collections.Immutable;
using Mot.Core.Encounters;

namespace Mot.Simulation;

/// <summary>One trip of a customer: what was bought, what happened, what was felt and what was answered.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> Truths (experienced, expected, judged) are points of the scale from 1 to 5 before rounding and without bounds.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Trip
{
    internal Trip(TripWalk walk, ImmutableArray<TripEncounter> encounters, ImmutableArray<double> expected, decimal spend, double judged, Response? response)
    {
        Number = walk.Number;
        At = walk.At;
        Encounters = encounters;
        Expected = expected;
        Spend = spend;
        Judged = judged;
        Response = response;
    }

    /// <summary>Which trip of the customer it is, counted from 1.</summary>
    public int Number { get; }

    /// <summary>When it was bought and began, UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>What was spent, to two decimals; above 0.</summary>
    public decimal Spend { get; }

    /// <summary>What happened, in the order of time; may be empty where every touchpoint is optional.</summary>
    public ImmutableArray<TripEncounter> Encounters { get; }

    /// <summary>What the customer expected of each touchpoint of the journey before the trip, in its order.</summary>
    public ImmutableArray<double> Expected { get; }

    /// <summary>The overall judgement, before any habit of using scales.</summary>
    public double Judged { get; }

    /// <summary>The questionnaire as it was answered; null when it was not.</summary>
    public Response? Response { get; }
}
