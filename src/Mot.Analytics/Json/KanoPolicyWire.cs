using System.Text.Json.Serialization;
using Mot.Analytics.Kano;
using Mot.Core.Estimation;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>The choices of a Kano analysis, in documents.</summary>
internal sealed record KanoPolicyWire : IJsonDocument
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

    /// <summary>The rule that makes one category of many: leeNewcomb (the default), mode or berger.</summary>
    public string? Rule { get; init; }

    /// <summary>The evaluation table: standard (the default) or modified.</summary>
    public string? Table { get; init; }

    /// <summary>Up to which category strength the lead is too small to decide, under the rule of Lee and Newcomb; null for the default, 0.06.</summary>
    public decimal? CloseLead { get; init; }

    /// <summary>Above which share of questionable answers the wording is suspect; null for the default, 0.02.</summary>
    public decimal? SuspectShare { get; init; }

    /// <summary>The factor of Fong's test; null for the default, 1.65.</summary>
    public double? FongFactor { get; init; }

    /// <summary>The level of intervals; null for the default, 0.95.</summary>
    public double? Level { get; init; }

    /// <summary>none (the default) or caseWeights.</summary>
    public string? Weighting { get; init; }

    internal static KanoPolicyWire Of(KanoPolicy policy) => new()
    {
        Rule = EnumText.Camel(policy.Rule),
        Table = EnumText.Camel(policy.Table),
        CloseLead = Number.Plain(policy.CloseLead),
        SuspectShare = Number.Plain(policy.SuspectShare),
        FongFactor = policy.FongFactor,
        Level = policy.Level,
        Weighting = EnumText.Camel(policy.Weighting),
    };

    internal KanoPolicy Read(string path, DocumentFaults faults)
    {
        KanoPolicy policy = new()
        {
            Rule = EnumText.ReadOptional<KanoRule>(Rule, $"{path}.rule", faults) ?? default,
            Table = EnumText.ReadOptional<KanoTable>(Table, $"{path}.table", faults) ?? default,
            Weighting = EnumText.ReadOptional<Weighting>(Weighting, $"{path}.weighting", faults) ?? default,
        };
        policy = With(policy, CloseLead, "closeLead", (p, value) => p with { CloseLead = value });
        policy = With(policy, SuspectShare, "suspectShare", (p, value) => p with { SuspectShare = value });
        policy = With(policy, FongFactor, "fongFactor", (p, value) => p with { FongFactor = value });
        return With(policy, Level, "level", (p, value) => p with { Level = value });

        KanoPolicy With<T>(KanoPolicy before, T? value, string name, Func<KanoPolicy, T, KanoPolicy> with)
            where T : struct =>
            value is { } given ? faults.Try($"{path}.{name}", () => with(before, given)) ?? before : before;
    }
}
