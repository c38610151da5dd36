using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>The customers of one segment, in results.</summary>
internal sealed record RfmSegmentFindingsWire
{
    /// <summary>The segment; null for those who belong to none.</summary>
    public string? Id { get; init; }

    /// <summary>Its name, by language.</summary>
    public required Dictionary<string, string> Name { get; init; }

    /// <summary>How many customers belong to it.</summary>
    public required int Count { get; init; }

    /// <summary>Their share of all scored customers, from 0 to 1; null when there are none.</summary>
    public double? Share { get; init; }

    /// <summary>Their total money, in the currency.</summary>
    public required decimal Money { get; init; }

    /// <summary>Their share of all money; null when all money is not above 0.</summary>
    public double? MoneyShare { get; init; }

    internal static RfmSegmentFindingsWire Of(RfmSegmentFindings segment, RfmPolicy policy) => new()
    {
        Id = segment.Segment?.Id,
        Name = TextWire.Of(segment.Segment?.Name ?? policy.Others)!,
        Count = segment.Count,
        Share = segment.Share,
        Money = Number.Plain(segment.Money),
        MoneyShare = segment.MoneyShare,
    };
}
