using System.Text.Json.Serialization;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A tally in documents: the study and the sums.</summary>
internal sealed record TallyWire : IJsonDocument
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

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
        var seen = new HashSet<StudyTally.CellKey>();
        for (int c = 0; c < Cells.Count; c++)
        {
            string path = $"$.cells[{c}]";
            var key = new StudyTally.CellKey(Cells[c].Replicate, Cells[c].Segment, Cells[c].Group);
            if (!seen.Add(key))
            {
                faults.Add(path, "These respondents occur twice.");
            }

            if (key.Segment is not null && study.Segments.All(segment => segment.Id != key.Segment))
            {
                faults.Add($"{path}.segment", $"The study has no segment '{key.Segment}'.");
            }

            if (key.Replicate is not null && study.Replicates is null)
            {
                faults.Add($"{path}.replicate", "The study keeps no replicate groups.");
            }

            if (Cells[c].Read(study, path, faults) is { } cell)
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

    // The groups of a segment, and the replicate groups, each hold everybody once.
    private static void AddContradictions(StudyTally tally, DocumentFaults faults)
    {
        foreach (Segment segment in tally.Study.Segments)
        {
            AddIfNotEverybody(tally, key => key.Replicate is null && key.Segment == segment.Id, $"The groups of segment '{segment.Id}'", faults);
        }

        if (tally.Study.Replicates is not null)
        {
            AddIfNotEverybody(tally, key => key is { Replicate: not null, Segment: null }, "The replicate groups", faults);
        }
    }

    private static void AddIfNotEverybody(StudyTally tally, Func<StudyTally.CellKey, bool> isPart, string what, DocumentFaults faults)
    {
        TallyCell[] parts = [.. tally.Cells.Where(pair => isPart(pair.Key)).Select(pair => pair.Value)];
        TallyCell rest = tally.Whole.Clone();
        try
        {
            foreach (TallyCell part in parts)
            {
                rest.Subtract(part);
            }
        }
        catch (InvalidOperationException)
        {
            faults.Add("$.cells", $"{what} hold more than everybody together.");
            return;
        }

        if (rest.Count != 0)
        {
            faults.Add("$.cells", $"{what} do not hold everybody.");
        }
    }
}
