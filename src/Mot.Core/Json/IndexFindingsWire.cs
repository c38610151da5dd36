using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What an index comes to, in results.</summary>
internal sealed record IndexFindingsWire
{
    /// <summary>The id of a declared index; of a dimension a path such as dimension/reliability/perceived.</summary>
    public required string Id { get; init; }

    /// <summary>The name, by language.</summary>
    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The mean over respondents: from 0 to 100 for a declared index, in points of the scale for a dimension.</summary>
    public required EstimateWire Mean { get; init; }

    /// <summary>Of how many respondents it was worked out from less than everything.</summary>
    public required long Partial { get; init; }

    /// <summary>Cronbach's alpha; null when there are fewer than two questions.</summary>
    public EstimateWire? Alpha { get; init; }

    /// <summary>What alpha would be without a question, by id; null with fewer than three.</summary>
    public Dictionary<string, EstimateWire>? AlphaWithout { get; init; }

    internal static IndexFindingsWire Of(IndexFindings findings) => new()
    {
        Id = findings.Id,
        Name = TextWire.Of(findings.Name),
        Mean = EstimateWire.Of(findings.Mean),
        Partial = findings.Partial,
        Alpha = findings.Reliability is { } reliability ? EstimateWire.Of(reliability.Alpha) : null,
        AlphaWithout = findings.Reliability is { Items.Length: > 2 } several
            ? several.Items.ToDictionary(item => item.Item, item => EstimateWire.Of(item.AlphaIfDropped), StringComparer.Ordinal)
            : null,
    };
}
