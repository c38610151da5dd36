namespace Mot.Core.Json;

/// <summary>A component, a contribution or an adjustment of a journey score, in results.</summary>
internal sealed record ScorePartWire
{
    /// <summary>The component or the adjustment; null of a contribution.</summary>
    public string? Kind { get; init; }

    /// <summary>The id of the touchpoint; null for what is not of one touchpoint.</summary>
    public string? Touchpoint { get; init; }

    /// <summary>The component's own value, or how the touchpoint was rated, from 0 to 100; null of an adjustment.</summary>
    public decimal? Value { get; init; }

    /// <summary>The points after the recovery of a failed moment; null where there is none.</summary>
    public decimal? Recovered { get; init; }

    /// <summary>What the part adds to the score, or below 0 takes off.</summary>
    public required decimal Points { get; init; }

    /// <summary>What the best rating would have added; null but of a contribution.</summary>
    public decimal? Possible { get; init; }
}
