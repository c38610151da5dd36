using System.Text.Json.Serialization;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>Which share of a total each class makes up, in documents; what is left out has its default.</summary>
internal sealed record AbcPolicyWire : IJsonDocument
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

    /// <summary>The share of the total that class A makes up, between 0 and 1; null for the default, 0.8.</summary>
    public decimal? AUpTo { get; init; }

    /// <summary>The share of the total that A and B make up together, between that of A and 1; null for the default, 0.95.</summary>
    public decimal? BUpTo { get; init; }

    /// <summary>Which share is compared; null for the default, before.</summary>
    public string? Rule { get; init; }

    internal static AbcPolicyWire Of(AbcPolicy policy) => new()
    {
        AUpTo = Number.Plain(policy.AUpTo),
        BUpTo = Number.Plain(policy.BUpTo),
        Rule = EnumText.Camel(policy.Rule),
    };

    internal AbcPolicy? Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, AbcPolicyJson.Kind, path, faults);
        AbcRule? rule = EnumText.ReadOptional<AbcRule>(Rule, $"{path}.rule", faults);
        AbcPolicy usual = AbcPolicy.Default;
        return faults.Try(path, () => AbcPolicy.Create(AUpTo ?? usual.AUpTo, BUpTo ?? usual.BUpTo, rule ?? usual.Rule));
    }
}
