using System.Text.Json.Serialization;
using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>Sums of journey scores in documents.</summary>
internal sealed record ScoreSumsWire : IJsonDocument
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

    /// <summary>How many journeys have a score.</summary>
    public required long Count { get; init; }

    /// <summary>How many have none, because nothing was rated.</summary>
    public long Unscored { get; init; }

    /// <summary>How many scores are in the tier dissatisfied.</summary>
    public required long Dissatisfied { get; init; }

    /// <summary>How many scores are in the tier satisfied.</summary>
    public required long Satisfied { get; init; }

    /// <summary>How many scores are in the tier delighted.</summary>
    public required long Delighted { get; init; }

    /// <summary>How many of the scores are of journeys that had not come to an end.</summary>
    public long Provisional { get; init; }

    /// <summary>How many of the scores a gate lowered.</summary>
    public long Gated { get; init; }

    /// <summary>Σ in millionths of a point, as text because it may leave 64 bits.</summary>
    public required string Sum { get; init; }

    /// <summary>Σ² in millionths of a point squared, as text.</summary>
    public required string SumOfSquares { get; init; }

    internal static ScoreSumsWire Of(ScoreSums scores)
    {
        ScoreSums.Totals sums = scores.Sums;
        return new()
        {
            Count = sums.Count,
            Unscored = sums.Unscored,
            Dissatisfied = sums.Dissatisfied,
            Satisfied = sums.Satisfied,
            Delighted = sums.Delighted,
            Provisional = sums.Provisional,
            Gated = sums.Gated,
            Sum = Number.Text(sums.Sum),
            SumOfSquares = Number.Text(sums.SumOfSquares),
        };
    }

    internal ScoreSums? Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, ScoreSumsJson.Kind, path, faults);
        var scores = ScoreSums.TryRestore(new(
            Count,
            Unscored,
            Dissatisfied,
            Satisfied,
            Delighted,
            Provisional,
            Gated,
            Number.Read(Sum, $"{path}.sum", faults),
            Number.Read(SumOfSquares, $"{path}.sumOfSquares", faults)));
        if (scores is null)
        {
            faults.Add(path, "No scores from 0 to 100 can have these sums.");
        }

        return scores;
    }
}
