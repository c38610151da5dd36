using System.Collections.Immutable;
using Mot.Core;

namespace Mot.Simulation;

/// <summary>What truly happens at one touchpoint, and what it truly means to customers.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> Experiences are points of the scale from 1 to 5, before rounding and without bounds; shares run from 0 to 1.</para>
/// <para><b>Default value.</b> Everybody meets it, nobody is much moved by it, nothing fails. The numbers are conventions.</para>
/// <para><b>Equality and order.</b> By value; channel shifts by content.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record TouchpointModel
{
    /// <summary>From which penalty or reward a touchpoint is a moment of truth: 0.25 points of the overall judgement for each point at the touchpoint. A convention.</summary>
    public const double MomentFrom = 0.25;

    /// <summary>Up to which sum of penalty and reward a touchpoint is indifferent: 0.2. A convention.</summary>
    public const double IndifferentTo = 0.2;

    /// <summary>From which asymmetry, up or down, a touchpoint is no longer one-dimensional: 0.5. A convention.</summary>
    public const double AsymmetricFrom = 0.5;

    private const double MostPoints = 10;

    /// <summary>The default.</summary>
    public static TouchpointModel Default { get; } = new();

    /// <summary>The share of trips that meet it, from 0 to 1. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double Reach
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(Reach));
    } = 1;

    /// <summary>The share of encounters that are followed by another one at the same touchpoint, from 0 to 0.9; at most eight in one trip. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 0.9.</exception>
    public double RepeatRate
    {
        get;
        init => field = Guard.InRange(value, 0, 0.9, nameof(RepeatRate));
    }

    /// <summary>The mean experience when nothing fails, from -10 to 10. Default: 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from -10 to 10.</exception>
    public double Level
    {
        get;
        init => field = Guard.InRange(value, -MostPoints, MostPoints, nameof(Level));
    } = 4;

    /// <summary>The standard deviation of experiences with the same person, from 0 to 10. Default: 0.8.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Spread
    {
        get;
        init => field = Guard.InRange(value, 0, MostPoints, nameof(Spread));
    } = 0.8;

    /// <summary>How far the overall judgement falls for each point below <see cref="CompanyModel.Neutral"/>, from 0 to 10. Default: 0.08.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Penalty
    {
        get;
        init => field = Guard.InRange(value, 0, MostPoints, nameof(Penalty));
    } = 0.08;

    /// <summary>How far the overall judgement rises for each point above <see cref="CompanyModel.Neutral"/>, from 0 to 10. Default: 0.08.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Reward
    {
        get;
        init => field = Guard.InRange(value, 0, MostPoints, nameof(Reward));
    } = 0.08;

    /// <summary>The share of encounters that fail, from 0 to 1. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double FailureRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(FailureRate));
    }

    /// <summary>How many points a failure takes from the experience, from 0 to 10. Default: 1.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double FailureDrop
    {
        get;
        init => field = Guard.InRange(value, 0, MostPoints, nameof(FailureDrop));
    } = 1.5;

    /// <summary>The share of failures that are recovered, from 0 to 1. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public double RecoveryRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(RecoveryRate));
    }

    /// <summary>The share of the drop that a recovery gives back, from 0 to 2; above 1 the customer is better off than without a failure. Default: 0.7.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 2.</exception>
    public double RecoveryEffect
    {
        get;
        init => field = Guard.InRange(value, 0, 2, nameof(RecoveryEffect));
    } = 0.7;

    /// <summary>What new customers think will come, on average, from -10 to 10. Default: 4.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from -10 to 10.</exception>
    public double Expected
    {
        get;
        init => field = Guard.InRange(value, -MostPoints, MostPoints, nameof(Expected));
    } = 4;

    /// <summary>Whether the questionnaire asks what is expected of it, before the trip. Default: no.</summary>
    public bool AsksExpectation { get; init; }

    /// <summary>How many minutes after the encounter before it happens, on average, from 0 to 1,000,000; for each encounter between half and one and a half of that. Default: 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1,000,000.</exception>
    public double MinutesBefore
    {
        get;
        init => field = Guard.InRange(value, 0, 1_000_000, nameof(MinutesBefore));
    } = 20;

    /// <summary>How many points a channel adds to the experience, from -10 to 10, by the code of a channel of the touchpoint. Default: none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A shift is not from -10 to 10.</exception>
    public ImmutableSortedDictionary<string, double> ChannelShifts
    {
        get;
        init => field = ByName.Of(value, -MostPoints, MostPoints, nameof(ChannelShifts));
    } = ByName.None;

    /// <summary>How one-sided it is: (reward - penalty)/(reward + penalty), from -1 (can only disappoint) to 1 (can only delight); null when neither counts.</summary>
    /// <remarks><b>Sources.</b> Impact asymmetry: Mikulić and Prebežac (2008).</remarks>
    public double? Asymmetry => Penalty + Reward > 0 ? (Reward - Penalty) / (Reward + Penalty) : null;

    /// <summary>The class that follows from penalty and reward.</summary>
    public AsymmetryClass Class =>
        Penalty + Reward <= IndifferentTo ? AsymmetryClass.Indifferent
        : Asymmetry <= -AsymmetricFrom ? AsymmetryClass.MustBe
        : Asymmetry >= AsymmetricFrom ? AsymmetryClass.Attractive
        : AsymmetryClass.OneDimensional;

    /// <summary>Whether it is a moment of truth: its penalty or its reward is at least <see cref="MomentFrom"/>.</summary>
    public bool IsMomentOfTruth => Math.Max(Penalty, Reward) >= MomentFrom;

    /// <inheritdoc/>
    public bool Equals(TouchpointModel? other) =>
        other is not null && Numbers().SequenceEqual(other.Numbers()) && AsksExpectation == other.AsksExpectation && ChannelShifts.SequenceEqual(other.ChannelShifts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Reach, Level, Spread, Penalty, Reward, FailureRate, Expected);

    private double[] Numbers() =>
    [
        Reach, RepeatRate, Level, Spread, Penalty, Reward, FailureRate, FailureDrop, RecoveryRate, RecoveryEffect, Expected, MinutesBefore,
    ];
}
