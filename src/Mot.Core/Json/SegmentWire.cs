using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A segment in documents.</summary>
internal sealed record SegmentWire
{
    /// <summary>The stable id, unique in the study.</summary>
    public required string Id { get; init; }

    /// <summary>The name, by language; the id where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The column of the groups; only in studies with a table.</summary>
    public string? Column { get; init; }

    /// <summary>The declared groups; null where every value of the column is a group of its own.</summary>
    public IReadOnlyList<SegmentGroupWire>? Groups { get; init; }

    internal static SegmentWire Of(Segment segment, string? column) => new()
    {
        Id = segment.Id,
        Name = TextWire.Of(segment.Name),
        Column = column,
        Groups = segment.Groups.IsEmpty
            ? null
            : [.. segment.Groups.Select(SegmentGroupWire.Of)],
    };

    internal Segment? Read(string path, DocumentFaults faults)
    {
        LocalizedText? name = TextWire.Read(Name, $"{path}.name", faults);
        if (Groups is null)
        {
            return faults.Try(path, () => Segment.ByValue(Id, name ?? LocalizedText.Of("en", Guard.Id(Id))));
        }

        SegmentGroup?[] groups = [.. Groups.Select((group, g) => group.Read($"{path}.groups[{g}]", faults))];
        return faults.Try(path, () => Segment.Of(Id, name ?? LocalizedText.Of("en", Guard.Id(Id)), groups.OfType<SegmentGroup>()));
    }
}
