using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A segment in documents.</summary>
internal sealed record SegmentWire
{
    public required string Id { get; init; }

    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The column of the groups; only in studies with a table.</summary>
    public string? Column { get; init; }

    public IReadOnlyList<SegmentGroupWire>? Groups { get; init; }

    public string? ProblemGroup { get; init; }

    internal static SegmentWire Of(Segment segment, string? column) => new()
    {
        Id = segment.Id,
        Name = TextWire.Of(segment.Name),
        Column = column,
        Groups = segment.Groups.IsEmpty
            ? null
            : [.. segment.Groups.Select(group => new SegmentGroupWire { Id = group.Id, Name = TextWire.Of(group.Name), Codes = group.Codes })],
        ProblemGroup = segment.ProblemGroup,
    };

    internal Segment? Read(string path, DocumentFaults faults)
    {
        LocalizedText? name = TextWire.Read(Name, $"{path}.name", faults);
        if (Groups is null)
        {
            if (ProblemGroup is not null)
            {
                faults.Add($"{path}.problemGroup", "A problem group needs declared groups.");
            }

            return faults.Try(path, () => Segment.ByValue(Id, name ?? LocalizedText.Of("en", Guard.Id(Id))));
        }

        var groups = new List<SegmentGroup>();
        for (int g = 0; g < Groups.Count; g++)
        {
            SegmentGroupWire group = Groups[g];
            LocalizedText? groupName = TextWire.Read(group.Name, $"{path}.groups[{g}].name", faults);
            if (faults.Try($"{path}.groups[{g}]", () => new SegmentGroup(group.Id, group.Codes, groupName)) is { } made)
            {
                groups.Add(made);
            }
        }

        return faults.Try(path, () => Segment.Of(Id, name ?? LocalizedText.Of("en", Guard.Id(Id)), groups, ProblemGroup));
    }
}
