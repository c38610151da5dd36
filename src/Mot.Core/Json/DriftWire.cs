using System.Text.Json.Serialization;
using Mot.Core.Expectations;

namespace Mot.Core.Json;

/// <summary>How an expectation drifts towards what is experienced, in documents; what is left out has its default.</summary>
internal sealed record DriftWire : IJsonDocument
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

    /// <summary>The share of a surprise that enters the next expectation, from 0 to 1; null for the default, 0.3.</summary>
    public decimal? UpdateRate { get; init; }

    /// <summary>The rate after more than was expected, from 0 to 1; null for the updateRate.</summary>
    public decimal? UpwardRate { get; init; }

    /// <summary>The rate after less than was expected, from 0 to 1; null for the updateRate.</summary>
    public decimal? DownwardRate { get; init; }

    /// <summary>How many experiences the first expectation is worth, from 0 to 1,000,000; where it is set, the rates are not used. Null: not set.</summary>
    public decimal? PriorWeight { get; init; }

    /// <summary>The share of a pleasant surprise that enters what should come, from 0 to 1; null for the default, 0.3.</summary>
    public decimal? ShouldRate { get; init; }

    internal static DriftWire Of(ExpectationDrift drift) => new()
    {
        UpdateRate = Number.Plain(drift.UpdateRate),
        UpwardRate = Number.Plain(drift.UpwardRate),
        DownwardRate = Number.Plain(drift.DownwardRate),
        PriorWeight = Number.Plain(drift.PriorWeight),
        ShouldRate = Number.Plain(drift.ShouldRate),
    };

    internal ExpectationDrift Read(string path, DocumentFaults faults)
    {
        ExpectationDrift drift = ExpectationDrift.Default;
        drift = With(drift, UpdateRate, (d, value) => d with { UpdateRate = value }, $"{path}.updateRate", faults);
        drift = With(drift, UpwardRate, (d, value) => d with { UpwardRate = value }, $"{path}.upwardRate", faults);
        drift = With(drift, DownwardRate, (d, value) => d with { DownwardRate = value }, $"{path}.downwardRate", faults);
        drift = With(drift, PriorWeight, (d, value) => d with { PriorWeight = value }, $"{path}.priorWeight", faults);
        return With(drift, ShouldRate, (d, value) => d with { ShouldRate = value }, $"{path}.shouldRate", faults);
    }

    private static ExpectationDrift With(
        ExpectationDrift drift, decimal? value, Func<ExpectationDrift, decimal, ExpectationDrift> with, string path, DocumentFaults faults) =>
        value is { } number ? faults.Try(path, () => with(drift, number)) ?? drift : drift;
}
