using System.Collections.Immutable;
using Mot.Core.Journeys;
using Mot.Core.Satisfaction;

namespace Mot.Core.Scoring;

/// <summary>How the ratings of a journey become one score, as data.</summary>
/// <remarks>
/// <para><b>Definition.</b> Each rating becomes points from 0 to 100 (worst to best of its scale, evenly spaced). The score is the
/// weighted mean of five components: the mean over touchpoints, the best (positive peak), the worst (trough), the most extreme
/// (farthest from 50 points, of two equally far the worse) and the last one (end). Then gates apply. Three parts are off unless
/// declared: recency lets later touchpoints weigh more in the mean, loss aversion lets shortfalls weigh more in it, and recoveries
/// make good a share of failed moments.</para>
/// <para>The default ½ mean, ¼ peak, ¼ end is a convention, not a finding. Studies of service calls found mean and positive peak
/// to matter and the end not to (Verhoef, Antonides and de Hoog 2004); laboratory work finds a strong end (Fredrickson and Kahneman 1993).</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> Fredrickson and Kahneman (1993), J. Pers. Soc. Psychol. 65, 45-55; Verhoef, Antonides and de Hoog (2004),
/// J. Service Research 7(1), 53-64.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ScoringPolicy
{
    private const decimal MaxWeight = 1000;

    private const decimal MinRecency = 0.000001m;

    // With it Σ weight · points of a trip stays within 64 bits.
    private const decimal MaxWeightSum = 90_000;

    /// <summary>Half mean, a quarter peak, a quarter end; all touchpoints alike; no gates; the latest rating of a touchpoint counts.</summary>
    public static ScoringPolicy Default { get; } = new();

    /// <summary>The mean of the touchpoints alone: a linear policy, under which a better rating never lowers the score.</summary>
    public static ScoringPolicy MeanOnly { get; } = new() { Mean = 1, Peak = 0, End = 0 };

    /// <summary>The weight of the mean over touchpoints, from 0 to 1,000 in millionths. Default: 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1,000.</exception>
    public decimal Mean
    {
        get;
        init => field = Weight(value, nameof(Mean));
    } = 0.5m;

    /// <summary>The weight of the best touchpoint, from 0 to 1,000 in millionths. Default: 0.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1,000.</exception>
    public decimal Peak
    {
        get;
        init => field = Weight(value, nameof(Peak));
    } = 0.25m;

    /// <summary>The weight of the worst touchpoint, from 0 to 1,000 in millionths. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1,000.</exception>
    public decimal Trough
    {
        get;
        init => field = Weight(value, nameof(Trough));
    }

    /// <summary>The weight of the most extreme touchpoint, from 0 to 1,000 in millionths. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1,000.</exception>
    public decimal Extreme
    {
        get;
        init => field = Weight(value, nameof(Extreme));
    }

    /// <summary>The weight of the last touchpoint, from 0 to 1,000 in millionths. Default: 0.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1,000.</exception>
    public decimal End
    {
        get;
        init => field = Weight(value, nameof(End));
    } = 0.25m;

    /// <summary>Weights of touchpoints in the mean, by id, from 0 to 1,000 in millionths; 1 where none is given. With 0 a touchpoint does not count at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not from 0 to 1,000.</exception>
    public ImmutableSortedDictionary<string, decimal> TouchpointWeights
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(TouchpointWeights));
            field = value.Select(pair => KeyValuePair.Create(Guard.Id(pair.Key), Weight(pair.Value, nameof(TouchpointWeights))))
                .ToImmutableSortedDictionary(StringComparer.Ordinal);
        }
    } = ImmutableSortedDictionary<string, decimal>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>
    /// How much of its weight in the mean a touchpoint keeps for each touchpoint that was rated after it (ρ), from 0.000001 to 1 in millionths.
    /// Default: 1, all of it.
    /// </summary>
    /// <remarks>
    /// Of n rated touchpoints in the order of time (at the same time in that of the journey) the i-th weighs w ρ^(n-i), rounded to
    /// millionths, ties away from 0, and never less than one. It rewards the end: a policy has recency or the component
    /// <see cref="End"/>, not both.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0.000001 to 1.</exception>
    public decimal Recency
    {
        get;
        init => field = decimal.Round(Guard.InRange(value, MinRecency, 1, nameof(Recency)), 6, MidpointRounding.ToEven);
    } = 1;

    /// <summary>Lets shortfalls weigh more in the mean; null for no such thing. Default: null.</summary>
    public LossAversion? LossAversion { get; init; }

    /// <summary>How recoveries of failed moments count; null when they do not. Default: null.</summary>
    /// <remarks>
    /// The latest recovery of a touchpoint counts, unless a rating of the touchpoint itself is later: that is about a new moment. A
    /// touchpoint of which only a recovery is known counts as met and not as rated. Without a rule a trip keeps recoveries,
    /// and they change nothing in its score.
    /// </remarks>
    public RecoveryRule? Recovery { get; init; }

    /// <summary>The gates. Default: none.</summary>
    /// <exception cref="ArgumentException">A gate is null.</exception>
    public ImmutableArray<MustBeGate> Gates
    {
        get;
        init => field = value.IsDefault ? []
            : value.Contains(null!) ? throw new ArgumentException($"Gate {value.IndexOf(null!)} is null.", nameof(Gates))
            : value;
    } = [];

    /// <summary>What counts when a touchpoint was rated more than once. Default: the latest.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared rule.</exception>
    public RepeatRule Repeats
    {
        get;
        init => field = Guard.Defined(value, nameof(Repeats));
    }

    /// <summary>The satisfaction tiers of scores. Default: satisfied from 70, delighted from 90.</summary>
    /// <exception cref="ArgumentException">A dead band, or cut-offs that do not ascend from 0 to 100.</exception>
    public TierPolicy Tiers
    {
        get;
        init => field = TierPolicy.RequireForScores(value, nameof(Tiers));
    } = TierPolicy.ForScores;

    /// <summary>Lists what keeps the policy from being used on a journey.</summary>
    /// <param name="journey">The journey.</param>
    /// <returns>All faults with their paths; empty when there are none.</returns>
    public ImmutableArray<Fault> Validate(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (Mean + Peak + Trough + Extreme + End == 0)
        {
            faults.Add(new("$", "At least one of mean, peak, trough, extreme and end needs a weight above 0."));
        }

        AddConflicts(faults);
        foreach (string id in TouchpointWeights.Keys.Where(id => !journey.TryFind(id, out _)))
        {
            faults.Add(new($"$.touchpointWeights.{id}", $"Journey '{journey.Id}' has no touchpoint '{id}'."));
        }

        if (journey.Touchpoints.All(touchpoint => WeightOf(touchpoint.Id) == 0))
        {
            faults.Add(new("$.touchpointWeights", "At least one touchpoint needs a weight above 0."));
        }

        if (journey.Touchpoints.Sum(touchpoint => WeightOf(touchpoint.Id)) > MaxWeightSum)
        {
            faults.Add(new("$.touchpointWeights", $"The weights of all touchpoints together must not exceed {Guard.Text(MaxWeightSum)}."));
        }

        for (int g = 0; g < Gates.Length; g++)
        {
            if (!journey.TryFind(Gates[g].Touchpoint, out _))
            {
                faults.Add(new($"$.gates[{g}].touchpoint", $"Journey '{journey.Id}' has no touchpoint '{Gates[g].Touchpoint}'."));
            }
            else if (WeightOf(Gates[g].Touchpoint) == 0)
            {
                faults.Add(new($"$.gates[{g}].touchpoint", $"'{Gates[g].Touchpoint}' has the weight 0, so it cannot be a gate."));
            }
            else if (Gates.Take(g).Any(gate => gate.Touchpoint == Gates[g].Touchpoint))
            {
                faults.Add(new($"$.gates[{g}].touchpoint", $"'{Gates[g].Touchpoint}' has two gates."));
            }
        }

        return faults.ToImmutable();
    }

    /// <inheritdoc/>
    public bool Equals(ScoringPolicy? other) =>
        other is not null
        && Mean == other.Mean && Peak == other.Peak && Trough == other.Trough && Extreme == other.Extreme && End == other.End
        && Recency == other.Recency && LossAversion == other.LossAversion && Recovery == other.Recovery
        && Repeats == other.Repeats && Tiers == other.Tiers
        && TouchpointWeights.SequenceEqual(other.TouchpointWeights) && Gates.SequenceEqual(other.Gates);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(
        HashCode.Combine(Mean, Peak, Trough, Extreme, End), Recency, LossAversion, Recovery, Repeats, Tiers, Gates.Length);

    /// <summary>The weight of a touchpoint in the mean.</summary>
    internal decimal WeightOf(string touchpoint) => TouchpointWeights.GetValueOrDefault(touchpoint, 1);

    // Parts that contradict each other or have nothing to act on.
    private void AddConflicts(ImmutableArray<Fault>.Builder faults)
    {
        if (Recency < 1 && End > 0)
        {
            faults.Add(new("$.recency", $"A recency of {Guard.Text(Recency)} and an end of {Guard.Text(End)} reward the last touchpoint twice; one of them must be off: recency 1 or end 0."));
        }

        if (Recency < 1 && Mean == 0)
        {
            faults.Add(new("$.recency", $"A recency of {Guard.Text(Recency)} acts on the mean, which has the weight 0."));
        }

        if (LossAversion is not null && Mean == 0)
        {
            faults.Add(new("$.lossAversion", "Loss aversion acts on the mean, which has the weight 0."));
        }

        if (Recovery is { HalfLife: null } && Recovery.ServiceLevel > TimeSpan.Zero)
        {
            faults.Add(new("$.recovery.serviceLevel", "A service level needs a half-life, by which the share falls after it."));
        }
    }

    private static decimal Weight(decimal value, string name) =>
        decimal.Round(Guard.InRange(value, 0, MaxWeight, name), 6, MidpointRounding.ToEven);
}
