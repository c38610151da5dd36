using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>A named group of customers by their three scores, in documents.</summary>
internal sealed record RfmSegmentWire
{
    /// <summary>What it is called in documents.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it, by language; null for its id.</summary>
    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The recency scores that belong to it.</summary>
    public required ScoreRangeWire Recency { get; init; }

    /// <summary>The frequency scores that belong to it.</summary>
    public required ScoreRangeWire Frequency { get; init; }

    /// <summary>The money scores that belong to it.</summary>
    public required ScoreRangeWire Money { get; init; }

    internal static RfmSegmentWire Of(RfmSegment segment, bool hasName) => new()
    {
        Id = segment.Id,
        Name = hasName ? TextWire.Of(segment.Name) : null,
        Recency = ScoreRangeWire.Of(segment.Recency),
        Frequency = ScoreRangeWire.Of(segment.Frequency),
        Money = ScoreRangeWire.Of(segment.Money),
    };

    internal RfmSegment? Read(string path, DocumentFaults faults)
    {
        LocalizedText? name = TextWire.Read(Name, $"{path}.name", faults);
        ScoreRange recency = Recency.Read($"{path}.recency", faults);
        ScoreRange frequency = Frequency.Read($"{path}.frequency", faults);
        ScoreRange money = Money.Read($"{path}.money", faults);
        return faults.Try($"{path}.id", () => new RfmSegment(Id, name ?? LocalizedText.Of("en", Guard.Id(Id)), recency, frequency, money));
    }
}
