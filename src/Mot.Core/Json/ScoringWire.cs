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

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    public decimal? Mean { get; init; }

    public decimal? Peak { get; init; }

    public decimal? Trough { get; init; }

    public decimal? Extreme { get; init; }

    public decimal? End { get; init; }

    public decimal? Recency { get; init; }

    public LossAversionWire? LossAversion { get; init; }

    public RecoveryRuleWire? Recovery { get; init; }

    public SortedDictionary<string, decimal>? TouchpointWeights { get; init; }

    public IReadOnlyList<GateWire>? Gates { get; init; }

    public string? Repeats { get; init; }

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
