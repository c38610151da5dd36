using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>A scoring policy in documents; what is left out has its default.</summary>
internal sealed record ScoringWire : IJsonDocument
{
    /// <summary>Where an editor finds the schema of the document; read and forgotten.</summary>
    [JsonPropertyName(DocumentHead.Schema)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The weight of the mean over touchpoints, from 0 to 1,000; null for the default, 0.5.</summary>
    public decimal? Mean { get; init; }

    /// <summary>The weight of the best touchpoint, from 0 to 1,000; null for the default, 0.25.</summary>
    public decimal? Peak { get; init; }

    /// <summary>The weight of the worst touchpoint, from 0 to 1,000; null for the default, 0.</summary>
    public decimal? Trough { get; init; }

    /// <summary>The weight of the most extreme touchpoint, from 0 to 1,000; null for the default, 0.</summary>
    public decimal? Extreme { get; init; }

    /// <summary>The weight of the last touchpoint, from 0 to 1,000; null for the default, 0.25.</summary>
    public decimal? End { get; init; }

    /// <summary>How much of its weight in the mean a touchpoint keeps for each touchpoint that was rated after it, from 0.000001 to 1; null for the default, 1: all of it. Refused beside an end.</summary>
    public decimal? Recency { get; init; }

    /// <summary>Lets shortfalls weigh more in the mean; null for no such thing.</summary>
    public LossAversionWire? LossAversion { get; init; }

    /// <summary>How recoveries of failed moments count; null when they do not.</summary>
    public RecoveryRuleWire? Recovery { get; init; }

    /// <summary>Weights of touchpoints in the mean, by id, from 0 to 1,000; 1 where none is given. With 0 a touchpoint does not count at all.</summary>
    public SortedDictionary<string, decimal>? TouchpointWeights { get; init; }

    /// <summary>The must-be gates; none where they are left out.</summary>
    public IReadOnlyList<GateWire>? Gates { get; init; }

    /// <summary>What counts when a touchpoint was rated more than once; null for the default, latest.</summary>
    public string? Repeats { get; init; }

    /// <summary>Where the satisfaction tiers of scores begin, from 0 to 100; null for the default: satisfied from 70, delighted from 90.</summary>
    public TierWire? Tiers { get; init; }

    internal static ScoringWire Of(ScoringPolicy policy) => new()
    {
        Mean = Number.Plain(policy.Mean),
        Peak = Number.Plain(policy.Peak),
        Trough = Number.Plain(policy.Trough),
        Extreme = Number.Plain(policy.Extreme),
        End = Number.Plain(policy.End),
        Recency = Number.Plain(policy.Recency),
        LossAversion = policy.LossAversion is { } aversion ? LossAversionWire.Of(aversion) : null,
        Recovery = policy.Recovery is { } recovery ? RecoveryRuleWire.Of(recovery) : null,
        TouchpointWeights = new(
            policy.TouchpointWeights.ToDictionary(weight => weight.Key, weight => Number.Plain(weight.Value)), StringComparer.Ordinal),
        Gates =
        [
            .. policy.Gates.Select(gate => new GateWire
            {
                Touchpoint = gate.Touchpoint,
                Threshold = Number.Plain(gate.Threshold),
                Ceiling = Number.Plain(gate.Ceiling),
            }),
        ],
        Repeats = EnumText.Camel(policy.Repeats),
        Tiers = TierWire.Of(policy.Tiers),
    };

    internal ScoringPolicy Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, ScoringPolicyJson.Kind, path, faults);
        ScoringPolicy policy = ScoringPolicy.Default;
        policy = With(policy, Mean, "mean", (p, value) => p with { Mean = value!.Value }, path, faults);
        policy = With(policy, Peak, "peak", (p, value) => p with { Peak = value!.Value }, path, faults);
        policy = With(policy, Trough, "trough", (p, value) => p with { Trough = value!.Value }, path, faults);
        policy = With(policy, Extreme, "extreme", (p, value) => p with { Extreme = value!.Value }, path, faults);
        policy = With(policy, End, "end", (p, value) => p with { End = value!.Value }, path, faults);
        policy = With(policy, Recency, "recency", (p, value) => p with { Recency = value!.Value }, path, faults);
        policy = policy with
        {
            LossAversion = LossAversion?.Read($"{path}.lossAversion", faults),
            Recovery = Recovery?.Read($"{path}.recovery", faults),
        };
        policy = With(
            policy,
            TouchpointWeights,
            "touchpointWeights",
            (p, value) => p with { TouchpointWeights = value!.ToImmutableSortedDictionary(StringComparer.Ordinal) },
            path,
            faults);
        var gates = new List<MustBeGate>();
        for (int g = 0; g < (Gates?.Count ?? 0); g++)
        {
            GateWire gate = Gates![g];
            if (faults.Try($"{path}.gates[{g}]", () => new MustBeGate(gate.Touchpoint, gate.Threshold, gate.Ceiling)) is { } made)
            {
                gates.Add(made);
            }
        }

        RepeatRule? repeats = EnumText.ReadOptional<RepeatRule>(Repeats, $"{path}.repeats", faults);
        TierPolicy? tiers = Tiers?.Read($"{path}.tiers", faults);
        policy = policy with { Gates = [.. gates], Repeats = repeats ?? policy.Repeats };
        return With(policy, tiers, "tiers", (p, value) => p with { Tiers = value! }, path, faults);
    }

    private static ScoringPolicy With<T>(
        ScoringPolicy policy, T? value, string property, Func<ScoringPolicy, T?, ScoringPolicy> with, string path, DocumentFaults faults) =>
        value is null ? policy : faults.Try($"{path}.{property}", () => with(policy, value)) ?? policy;
}
