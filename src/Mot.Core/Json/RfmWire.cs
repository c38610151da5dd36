using System.Globalization;
using System.Text.Json.Serialization;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>Recency, frequency and money of customers, in results.</summary>
internal sealed record RfmWire : IJsonDocument
{
    internal const string CustomersName = "customers";

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The fingerprint of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The day of the analysis; null for a table of customers, whose days were counted elsewhere.</summary>
    public string? AsOf { get; init; }

    /// <summary>How many customers have scores.</summary>
    public int Scored { get; init; }

    /// <summary>How many scores each axis has.</summary>
    public int Bins { get; init; }

    /// <summary>The total money of all scored customers, in the currency.</summary>
    public decimal Money { get; init; }

    /// <summary>How the customers spread over the scores: recency, frequency, money.</summary>
    public required IReadOnlyList<RfmAxisWire> Axes { get; init; }

    /// <summary>The segments in the order of the policy, and those who belong to none.</summary>
    public required IReadOnlyList<RfmSegmentFindingsWire> Segments { get; init; }

    /// <summary>Classes by the share of all money; null when they were not asked for.</summary>
    public AbcWire? Abc { get; init; }

    /// <summary>How the rows of the table of transactions were treated; null when there was none.</summary>
    public TransactionCountsWire? Rows { get; init; }

    /// <summary>Who is known but bought nothing in the window, and so has no scores.</summary>
    public required IReadOnlyList<string> Inactive { get; init; }

    /// <summary>Every scored customer.</summary>
    [JsonPropertyName(CustomersName)]
    public required IReadOnlyList<RfmCustomerWire> Customers { get; init; }

    /// <summary>All but the customers, who are written one by one.</summary>
    internal static RfmWire Of(RfmFindings findings, AbcFindings? abc, TransactionCounts? rows) => new()
    {
        Policy = RfmPolicyJson.Fingerprint(findings.Policy),
        AsOf = findings.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Scored = findings.Count,
        Bins = findings.Policy.Bins,
        Money = Number.Plain(findings.MoneyTotal),
        Axes = [.. findings.Axes.Select(RfmAxisWire.Of)],
        Segments = [.. findings.Segments.Select(segment => RfmSegmentFindingsWire.Of(segment, findings.Policy))],
        Abc = abc is null ? null
            : abc.Count + abc.Excluded.Length == findings.Count ? AbcWire.Of(abc)
            : throw new ArgumentException("The classes are of other customers than the scores.", nameof(abc)),
        Rows = rows is null ? null : TransactionCountsWire.Of(rows),
        Inactive = [.. findings.Inactive.Select(customer => customer.Value)],
        Customers = [],
    };
}
