using System.Collections.Immutable;
using Mot.Core.Journeys;

namespace Mot.Simulation;

/// <summary>What is true of one touchpoint in the whole population, to be held against estimates.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> Points of the scale from 1 to 5 before rounding; shares run from 0 to 1. What needs a population is taken over the sample of <see cref="CompanyTruth"/>.</para>
/// <para><b>Undefined.</b> Null where nobody of the sample met it.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record TouchpointTruth
{
    internal TouchpointTruth(Touchpoint touchpoint, TouchpointModel model, TouchpointSums sums, long trips, double variance)
    {
        Touchpoint = touchpoint;
        Model = model;
        Reach = TouchpointSums.Share(sums.Met, trips);
        Experienced = sums.Mean(sums.Experienced);
        FailedShare = TouchpointSums.Share(sums.Failed, sums.Met);
        Importance = variance > 0 ? sums.Covariance / variance : null;
        PointLess = sums.Mean(sums.PointLess);
        PointMore = sums.Mean(sums.PointMore);
        FailureCost = model.FailureRate > 0 ? sums.Mean(sums.Failure) : null;
        RecoveryGain = model is { FailureRate: > 0, RecoveryRate: > 0 } ? sums.Mean(sums.Recovery) : null;
        ExpectedByQuarter = sums.ExpectedByQuarter();
    }

    /// <summary>The touchpoint.</summary>
    public Touchpoint Touchpoint { get; }

    /// <summary>What was planted.</summary>
    public TouchpointModel Model { get; }

    /// <summary>Whether what its owners believe is true.</summary>
    public BeliefTruth Belief => (Touchpoint.BelievedCritical, Model.IsMomentOfTruth) switch
    {
        (null, _) => BeliefTruth.NotStated,
        (true, true) => BeliefTruth.Confirmed,
        (true, false) => BeliefTruth.OverRated,
        (false, true) => BeliefTruth.BlindSpot,
        (false, false) => BeliefTruth.RightlyDismissed,
    };

    /// <summary>The share of trips that meet it.</summary>
    public double? Reach { get; }

    /// <summary>The mean of what it leaves in mind, over the trips that meet it.</summary>
    public double? Experienced { get; }

    /// <summary>The share of the trips meeting it in which it failed at least once.</summary>
    public double? FailedShare { get; }

    /// <summary>Its share of the variance of the overall judgement: the covariance of what it adds with the judgement, without noise, over the variance of the judgement. The shares of all touchpoints add up to 1; one may be below 0.</summary>
    public double? Importance { get; }

    /// <summary>By how much the overall judgement would change if it were experienced a point worse by those who meet it, all else the same; 0 or below.</summary>
    public double? PointLess { get; }

    /// <summary>By how much the overall judgement would change if it were experienced a point better by those who meet it, all else the same; 0 or above.</summary>
    public double? PointMore { get; }

    /// <summary>By how much a failure without recovery changes the overall judgement of those who meet it, against none; null where it never fails.</summary>
    public double? FailureCost { get; }

    /// <summary>By how much a recovery changes the overall judgement after a failure; null where there is none.</summary>
    public double? RecoveryGain { get; }

    /// <summary>What customers expected of it before their trips, on average, by calendar quarter of the trip, from the earliest to the latest.</summary>
    public ImmutableArray<KeyValuePair<string, double>> ExpectedByQuarter { get; }
}
