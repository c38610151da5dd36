using System.Text.Json.Serialization;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>What another policy would change, in results.</summary>
internal sealed record GradeDryRunWire : IJsonDocument
{
    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The id of the policy in force.</summary>
    public required string Current { get; init; }

    /// <summary>Its fingerprint.</summary>
    public required string CurrentFingerprint { get; init; }

    /// <summary>The id of the other policy.</summary>
    public required string Proposed { get; init; }

    /// <summary>Its fingerprint.</summary>
    public required string ProposedFingerprint { get; init; }

    /// <summary>The day at whose end this is so.</summary>
    public required string AsOf { get; init; }

    /// <summary>How many customers were looked at.</summary>
    public required int Customers { get; init; }

    /// <summary>How many would have a higher grade.</summary>
    public required int Up { get; init; }

    /// <summary>How many would have a lower grade.</summary>
    public required int Down { get; init; }

    /// <summary>How many customers have a grade of the current policy, and which one of the proposed policy they would have; "" for none.</summary>
    public required Dictionary<string, Dictionary<string, int>> Counts { get; init; }

    /// <summary>Who would move, and why.</summary>
    public required IReadOnlyList<GradeMoveWire> Moves { get; init; }

    internal static GradeDryRunWire Of(GradeDryRun run)
    {
        string[] to = [.. run.Proposed.Scale.Grades.Select(grade => grade.Code), ""];
        return new()
        {
            Current = run.Current.Id,
            CurrentFingerprint = GradePolicyJson.Fingerprint(run.Current),
            Proposed = run.Proposed.Id,
            ProposedFingerprint = GradePolicyJson.Fingerprint(run.Proposed),
            AsOf = DayText.Of(run.AsOf),
            Customers = run.Customers,
            Up = run.Up,
            Down = run.Down,
            Counts = run.Current.Scale.Grades.Select(grade => grade.Code).Append("").ToDictionary(
                from => from, from => to.Where(code => run.CountOf(from, code) > 0).ToDictionary(code => code, code => run.CountOf(from, code))),
            Moves = [.. run.Moves.Select(GradeMoveWire.Of)],
        };
    }
}
