using System.Text.Json.Serialization;
using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>One customer's trip so far in documents.</summary>
internal sealed record JourneyStateWire : IJsonDocument
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

    /// <summary>The id of the journey.</summary>
    public required string Journey { get; init; }

    /// <summary>The fingerprint of the scoring policy.</summary>
    public required string Policy { get; init; }

    /// <summary>What is known of each touchpoint that was met or recovered, each once.</summary>
    public required IReadOnlyList<TouchpointRecordWire> Touchpoints { get; init; }

    internal static JourneyStateWire Of(JourneyState state)
    {
        var touchpoints = new List<TouchpointRecordWire>();
        for (int t = 0; t < state.Records.Length; t++)
        {
            ref readonly TouchpointRecord record = ref state.Records[t];
            if (record.Met || record.HasRecovery)
            {
                touchpoints.Add(new()
                {
                    Touchpoint = state.Scorer.Journey.Touchpoints[t].Id,
                    MetAt = record.Met ? new(record.MetAt, TimeSpan.Zero) : null,
                    Rated = record.Rated,
                    RatedAt = record.Rated > 0 ? new(record.RatedAt, TimeSpan.Zero) : null,
                    Latest = record.Latest,
                    Worst = record.Worst,
                    Sum = record.Sum,
                    RecoveredAt = record.HasRecovery ? new(record.RecoveredAt, TimeSpan.Zero) : null,
                    Recovery = record.HasRecovery ? record.Recovery : null,
                });
            }
        }

        return new()
        {
            Journey = state.Scorer.Journey.Id,
            Policy = ScoringPolicyJson.Fingerprint(state.Scorer.Policy),
            Touchpoints = touchpoints,
        };
    }

    internal JourneyState Read(JourneyScorer scorer, DocumentFaults faults)
    {
        if (Journey != scorer.Journey.Id)
        {
            faults.Add("$.journey", $"The trip is through journey '{Journey}', but the scorer is of '{scorer.Journey.Id}'.");
        }

        if (Policy != ScoringPolicyJson.Fingerprint(scorer.Policy))
        {
            faults.Add("$.policy", $"The trip was scored under policy {Policy}, but the scorer has {ScoringPolicyJson.Fingerprint(scorer.Policy)}.");
        }

        JourneyState state = scorer.NewState();
        var seen = new HashSet<int>();
        for (int t = 0; t < Touchpoints.Count; t++)
        {
            TouchpointRecordWire wire = Touchpoints[t];
            string path = $"$.touchpoints[{t}]";
            if (!scorer.Journey.TryFind(wire.Touchpoint, out Journeys.Touchpoint? touchpoint))
            {
                faults.Add($"{path}.touchpoint", $"Journey '{scorer.Journey.Id}' has no touchpoint '{wire.Touchpoint}'.");
            }
            else if (!seen.Add(touchpoint.Index))
            {
                faults.Add($"{path}.touchpoint", $"'{wire.Touchpoint}' occurs twice.");
            }
            else if (!IsPossible(wire) || ((wire.Rated > 0 || wire.RecoveredAt is not null) && !scorer.Table.Counts(touchpoint.Index)))
            {
                faults.Add(path, $"No ratings of '{wire.Touchpoint}' can come to this.");
            }
            else
            {
                state.Records[touchpoint.Index] = new()
                {
                    Met = wire.MetAt is not null,
                    MetAt = wire.MetAt?.UtcTicks ?? 0,
                    Rated = wire.Rated,
                    RatedAt = wire.RatedAt?.UtcTicks ?? 0,
                    Latest = wire.Latest,
                    Worst = wire.Worst,
                    Sum = wire.Sum,
                    HasRecovery = wire.RecoveredAt is not null,
                    RecoveredAt = wire.RecoveredAt?.UtcTicks ?? 0,
                    Recovery = wire.Recovery ?? 0,
                };
            }
        }

        return state;
    }

    private static bool IsPossible(TouchpointRecordWire wire) =>
        (wire.MetAt is not null || wire.RecoveredAt is not null) && IsPossibleRating(wire) && IsPossibleRecovery(wire);

    private static bool IsPossibleRecovery(TouchpointRecordWire wire) =>
        wire is { RecoveredAt: null, Recovery: null } or { RecoveredAt: not null, Recovery: >= 0 and <= JourneyScore.MaxMillionths };

    private static bool IsPossibleRating(TouchpointRecordWire wire) => wire.Rated == 0
        ? wire is { RatedAt: null, Latest: 0, Worst: 0, Sum: 0 }
        : wire is { Rated: > 0, RatedAt: not null } && wire.RatedAt <= wire.MetAt
            && wire.Worst is >= 0 && wire.Worst <= wire.Latest && wire.Latest <= JourneyScore.MaxMillionths
            // The sum holds the worst and the latest, which are one rating or two, and the others lie in between.
            && wire.Sum >= ((Int128)wire.Rated * wire.Worst) + (wire.Latest - wire.Worst)
            && wire.Sum <= (wire.Rated == 1 ? wire.Latest : wire.Worst + ((Int128)(wire.Rated - 1) * JourneyScore.MaxMillionths));
}
