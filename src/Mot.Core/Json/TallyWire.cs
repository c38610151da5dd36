using System.Text.Json.Serialization;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A tally in documents: the study and the sums.</summary>
internal sealed record TallyWire : IJsonDocument
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

    /// <summary>The study whose answers were counted.</summary>
    public required StudyWire Study { get; init; }

    /// <summary>The sums of everybody, of each group of each segment, and of each replicate group.</summary>
    public required IReadOnlyList<TallyCellWire> Cells { get; init; }

    internal static TallyWire Of(StudyTally tally) => new()
    {
        Study = StudyWire.Of(tally.Study),
        Cells = [.. tally.Cells.Select(pair => TallyCellWire.Of(tally.Study, pair.Key, pair.Value))],
    };

    internal StudyTally? Read(DocumentFaults faults)
    {
        if (Study.Read("$.study", faults) is not { } study)
        {
            return null;
        }

        var tally = new StudyTally(study);
        var seen = new HashSet<CellKey>();
        for (int c = 0; c < Cells.Count; c++)
        {
            string path = $"$.cells[{c}]";
            var key = new CellKey(Cells[c].Replicate, Cells[c].Segment, Cells[c].Group);
            if (!seen.Add(key))
            {
                faults.Add(path, "These respondents occur twice.");
            }

            if (key.Segment is null && key.Group is not null)
            {
                faults.Add($"{path}.group", "A group belongs to a segment.");
            }

            if (key.Segment is not null)
            {
                AddIfUnknown(study.Segments.FirstOrDefault(segment => segment.Id == key.Segment), key, path, faults);
            }

            if (key.Replicate is not null && study.Replicates is null)
            {
                faults.Add($"{path}.replicate", "The study keeps no replicate groups.");
            }

            // A cell of nobody is what a tally does not keep.
            if (Cells[c].Read(study, path, faults) is { } cell && (cell.Count > 0 || key == CellKey.Whole))
            {
                tally.Restore(key, cell);
            }
        }

        if (faults.IsEmpty)
        {
            AddContradictions(tally, faults);
        }

        return faults.IsEmpty ? tally : null;
    }

    private static void AddIfUnknown(Segment? segment, CellKey key, string path, DocumentFaults faults)
    {
        if (segment is null)
        {
            faults.Add($"{path}.segment", $"The study has no segment '{key.Segment}'.");
        }
        else if (key.Group is not null && !segment.CanHave(key.Group))
        {
            faults.Add($"{path}.group", $"Segment '{key.Segment}' has no group '{key.Group}'.");
        }
    }

    // The groups of a segment, and the replicate groups, each hold everybody once, and so do the parts of each group.
    private static void AddContradictions(StudyTally tally, DocumentFaults faults)
    {
        var parts = tally.Cells.Where(pair => pair.Key != CellKey.Whole)
            .SelectMany(pair => Wholes(pair.Key, tally.Study).Select(whole => (Whole: whole, pair.Key, pair.Value)))
            .ToLookup(part => (part.Whole, ByReplicate: part.Whole.Replicate != part.Key.Replicate));
        foreach ((CellKey whole, TallyCell cell) in tally.Cells)
        {
            if (whole.Segment is null)
            {
                foreach (Segment segment in tally.Study.Segments)
                {
                    AddIfNotAll(
                        cell,
                        parts[(whole, false)].Where(part => part.Key.Segment == segment.Id).Select(part => part.Value),
                        $"The groups of segment '{segment.Id}'{In(whole)}",
                        faults);
                }
            }

            if (whole.Replicate is null && tally.Study.Replicates is not null)
            {
                AddIfNotAll(cell, parts[(whole, true)].Select(part => part.Value), $"The replicate groups{In(whole)}", faults);
            }
        }

        foreach (CellKey orphan in parts.Select(part => part.Key.Whole).Where(whole => !tally.Cells.ContainsKey(whole)).Distinct())
        {
            faults.Add("$.cells", $"There are parts{In(orphan)} but no sums of all of them.");
        }
    }

    // A cell within a segment and a replicate group is part of both.
    private static IEnumerable<CellKey> Wholes(CellKey part, Study study)
    {
        if (part.Segment is not null)
        {
            yield return part with { Segment = null, Group = null };
        }

        if (part.Replicate is not null && study.Replicates is not null)
        {
            yield return part with { Replicate = null };
        }
    }

    private static string In(CellKey whole) =>
        (whole.Replicate is null ? "" : $" in replicate group '{whole.Replicate}'")
        + (whole.Segment is null ? "" : $" of group '{whole.Group}' of segment '{whole.Segment}'");

    private static void AddIfNotAll(TallyCell whole, IEnumerable<TallyCell> parts, string what, DocumentFaults faults)
    {
        TallyCell rest = whole.Clone();
        try
        {
            foreach (TallyCell part in parts)
            {
                rest.Subtract(part);
            }
        }
        catch (InvalidOperationException)
        {
            faults.Add("$.cells", $"{what} hold more than all of them together.");
            return;
        }

        if (rest.Count != 0)
        {
            faults.Add("$.cells", $"{what} do not hold everybody.");
        }
    }
}
