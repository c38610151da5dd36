using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A declared group of a segment in documents.</summary>
internal sealed record SegmentGroupWire
{
    /// <summary>The stable id, unique in the segment.</summary>
    public required string Id { get; init; }

    /// <summary>The name, by language; the id where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The texts in the data that stand for the group.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Whether its members had a problem.</summary>
    public bool? Problem { get; init; }

    /// <summary>The touchpoint at which the problem was.</summary>
    public string? Touchpoint { get; init; }

    internal static SegmentGroupWire Of(SegmentGroup group) => new()
    {
        Id = group.Id,
        Name = TextWire.Of(group.Name),
        Codes = group.Codes,
        Problem = group.IsProblem ? true : null,
        Touchpoint = group.Touchpoint,
    };

    internal SegmentGroup? Read(string path, DocumentFaults faults)
    {
        LocalizedText? name = TextWire.Read(Name, $"{path}.name", faults);
        SegmentGroup? group = faults.Try(path, () => new SegmentGroup(Id, Codes, name) { IsProblem = Problem ?? false });
        return group is null || Touchpoint is null
            ? group
            : faults.Try($"{path}.touchpoint", () => new SegmentGroup(Id, Codes, name) { IsProblem = group.IsProblem, Touchpoint = Touchpoint }) ?? group;
    }
}
