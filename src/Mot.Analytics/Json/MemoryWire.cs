using System.Text.Json.Serialization;
using Mot.Analytics.Moments;
using Mot.Core;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>Which rule of memory fits a company, in results.</summary>
internal sealed record MemoryWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The id of the question about the whole.</summary>
    public required string Outcome { get; init; }

    /// <summary>How many trips were used.</summary>
    public required int Trips { get; init; }

    /// <summary>How many customers they are of.</summary>
    public required int Customers { get; init; }

    /// <summary>How many trips were left out because they were rated in one sitting, or not before the whole.</summary>
    public required int LeftOutSittings { get; init; }

    /// <summary>How many trips were left out because too little was rated.</summary>
    public required int LeftOutUnrated { get; init; }

    /// <summary>With which touchpoint most trips begin; null without trips.</summary>
    public required UsualTouchpointWire? UsualFirst { get; init; }

    /// <summary>With which touchpoint most trips end; null without trips.</summary>
    public required UsualTouchpointWire? UsualLast { get; init; }

    /// <summary>cannotTell, policyServes or otherWeightsFit.</summary>
    public required string Verdict { get; init; }

    /// <summary>Why the trips do not tell: ratedInOneSitting, tooFewTrips, noVariation or nothingStandsOut; null when they do.</summary>
    public required string? Doubt { get; init; }

    /// <summary>How many usable trips would be enough to try; null otherwise.</summary>
    public required int? Needed { get; init; }

    /// <summary>The share of the variance of the overall rating that the parts explain, from 0 to 1, where they were fitted.</summary>
    public required EstimateWire RSquared { get; init; }

    /// <summary>The share that the study's own policy explains, among customers held out.</summary>
    public required EstimateWire PolicyRSquared { get; init; }

    /// <summary>The share that fitted weights explain, among customers they were not fitted to.</summary>
    public required EstimateWire FittedRSquared { get; init; }

    /// <summary>The difference of the two.</summary>
    public required EstimateWire Gain { get; init; }

    /// <summary>The five parts; empty when the trips were not looked at.</summary>
    public required IReadOnlyList<MemoryPartWire> Parts { get; init; }

    /// <summary>The scoring policy with the fitted weights; null when the trips do not tell.</summary>
    public required ScoringWire? Policy { get; init; }

    /// <summary>How many times customers were drawn anew.</summary>
    public required int Replicates { get; init; }

    /// <summary>The seed as text, because it may exceed what JavaScript can hold.</summary>
    public required string Seed { get; init; }

    internal static MemoryWire Of(MemoryFindings findings) => new()
    {
        Outcome = findings.Outcome.Id,
        Trips = findings.Trips,
        Customers = findings.Customers,
        LeftOutSittings = findings.LeftOutSittings,
        LeftOutUnrated = findings.LeftOutUnrated,
        UsualFirst = UsualTouchpointWire.Of(findings.UsualFirst),
        UsualLast = UsualTouchpointWire.Of(findings.UsualLast),
        Verdict = EnumText.Camel(findings.Verdict),
        Doubt = findings.Doubt is { } doubt ? EnumText.Camel(doubt) : null,
        Needed = findings.Needed,
        RSquared = EstimateWire.Of(findings.RSquared),
        PolicyRSquared = EstimateWire.Of(findings.PolicyRSquared),
        FittedRSquared = EstimateWire.Of(findings.FittedRSquared),
        Gain = EstimateWire.Of(findings.Gain),
        Parts = [.. findings.Parts.Select(MemoryPartWire.Of)],
        Policy = findings.Policy is { } policy ? ScoringWire.Of(policy) : null,
        Replicates = findings.Settings.Resampling.Replicates,
        Seed = Guard.Text(findings.Settings.Resampling.Seed),
    };
}
