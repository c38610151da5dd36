using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Json;

/// <summary>A customer effort score in results: three calculations, each under its name.</summary>
internal sealed record CustomerEffortWire
{
    /// <summary>Whether a higher or a lower rating is the better one.</summary>
    public required string Direction { get; init; }

    /// <summary>The mean rating, in points of the scale.</summary>
    public required EstimateWire Mean { get; init; }

    /// <summary>How many of the best ratings the share counts: those above the middle of the scale.</summary>
    public int TopBoxes { get; init; }

    /// <summary>The share of the ratings above the middle of the scale, from 0 to 1.</summary>
    public required EstimateWire TopShare { get; init; }

    /// <summary>The share of low effort minus the share of high effort, from -100 to 100.</summary>
    public required EstimateWire EffortIndex { get; init; }

    internal static CustomerEffortWire Of(CustomerEffort effort) => new()
    {
        Direction = EnumText.Camel(effort.Scale.Direction),
        Mean = EstimateWire.Of(effort.Mean),
        TopBoxes = Question.RatingsAboveMiddle(effort.Scale),
        TopShare = EstimateWire.Of(effort.TopShare),
        EffortIndex = EstimateWire.Of(effort.Index),
    };
}
