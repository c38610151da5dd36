using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>How recency, frequency and money become scores and segments, in documents; what is left out has its default.</summary>
internal sealed record RfmPolicyWire : IJsonDocument
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

    /// <summary>How many scores each axis has, from 2 to 9; null for the default, 5.</summary>
    public int? Bins { get; init; }

    /// <summary>Where one score ends and the next begins, on an axis without fixed breaks; null for the default, quantile.</summary>
    public string? Breaks { get; init; }

    /// <summary>Fixed breaks of recency in days, ascending, one less than bins; null or empty for breaks from the customers.</summary>
    public IReadOnlyList<decimal>? RecencyBreaks { get; init; }

    /// <summary>Fixed breaks of frequency, ascending, one less than bins; null or empty for breaks from the customers.</summary>
    public IReadOnlyList<decimal>? FrequencyBreaks { get; init; }

    /// <summary>Fixed breaks of money in the currency, ascending, one less than bins; null or empty for breaks from the customers.</summary>
    public IReadOnlyList<decimal>? MoneyBreaks { get; init; }

    /// <summary>Among whom a customer is compared; null for the default, independent.</summary>
    public string? Scoring { get; init; }

    /// <summary>Which money is scored; null for the default, total.</summary>
    public string? Money { get; init; }

    /// <summary>What refunds do; null for the default, subtract.</summary>
    public string? Refunds { get; init; }

    /// <summary>What frequency counts; null for the default, days.</summary>
    public string? Frequency { get; init; }

    /// <summary>How many days count, from 1 to 36,525; null for all.</summary>
    public int? WindowDays { get; init; }

    /// <summary>The segments, of which the first that fits counts; null for the default: the usual ones for five bins, none otherwise.</summary>
    public IReadOnlyList<RfmSegmentWire>? Segments { get; init; }

    /// <summary>What those are called who belong to no segment; null for the default.</summary>
    public Dictionary<string, string>? Others { get; init; }

    internal static RfmPolicyWire Of(RfmPolicy policy, bool hasNames) => new()
    {
        Bins = policy.Bins,
        Breaks = EnumText.Camel(policy.Breaks),
        RecencyBreaks = [.. policy.RecencyBreaks.Select(Number.Plain)],
        FrequencyBreaks = [.. policy.FrequencyBreaks.Select(Number.Plain)],
        MoneyBreaks = [.. policy.MoneyBreaks.Select(Number.Plain)],
        Scoring = EnumText.Camel(policy.Scoring),
        Money = EnumText.Camel(policy.Money),
        Refunds = EnumText.Camel(policy.Refunds),
        Frequency = EnumText.Camel(policy.Frequency),
        WindowDays = policy.WindowDays,
        Segments = [.. policy.Segments.Select(segment => RfmSegmentWire.Of(segment, hasNames))],
        Others = hasNames ? TextWire.Of(policy.Others) : null,
    };

    internal RfmPolicy? Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, RfmPolicyJson.Kind, path, faults);
        RfmPolicy policy = RfmPolicy.Default with
        {
            Breaks = EnumText.ReadOptional<RfmBreakRule>(Breaks, $"{path}.breaks", faults) ?? default,
            Scoring = EnumText.ReadOptional<RfmScoring>(Scoring, $"{path}.scoring", faults) ?? default,
            Money = EnumText.ReadOptional<RfmMoney>(Money, $"{path}.money", faults) ?? default,
            Refunds = EnumText.ReadOptional<RfmRefunds>(Refunds, $"{path}.refunds", faults) ?? default,
            Frequency = EnumText.ReadOptional<RfmFrequency>(Frequency, $"{path}.frequency", faults) ?? default,
        };
        policy = With(policy, Bins, "bins", (p, bins) => p with { Bins = bins!.Value }, path, faults);
        policy = With(policy, RecencyBreaks, "recencyBreaks", (p, breaks) => p with { RecencyBreaks = [.. breaks!] }, path, faults);
        policy = With(policy, FrequencyBreaks, "frequencyBreaks", (p, breaks) => p with { FrequencyBreaks = [.. breaks!] }, path, faults);
        policy = With(policy, MoneyBreaks, "moneyBreaks", (p, breaks) => p with { MoneyBreaks = [.. breaks!] }, path, faults);
        policy = With(policy, WindowDays, "windowDays", (p, days) => p with { WindowDays = days }, path, faults);
        policy = With(policy, TextWire.Read(Others, $"{path}.others", faults), "others", (p, name) => p with { Others = name! }, path, faults);
        if (Segments is not null)
        {
            var segments = ImmutableArray.CreateBuilder<RfmSegment>();
            for (int s = 0; s < Segments.Count; s++)
            {
                if (Segments[s].Read($"{path}.segments[{s}]", faults) is { } segment)
                {
                    segments.Add(segment);
                }
            }

            policy = policy with { Segments = segments.ToImmutable() };
        }

        if (faults.IsEmpty)
        {
            faults.AddRange(policy.Validate());
        }

        return policy;
    }

    private static RfmPolicy With<T>(
        RfmPolicy policy, T? value, string property, Func<RfmPolicy, T?, RfmPolicy> with, string path, DocumentFaults faults) =>
        value is null ? policy : faults.Try($"{path}.{property}", () => with(policy, value)) ?? policy;
}
