namespace Mot.Analytics.Json;

/// <summary>That the outcome was asked in the same block as some of the touchpoints.</summary>
internal sealed record BlockWarningWire
{
    /// <summary>The block.</summary>
    public required string Block { get; init; }

    /// <summary>The touchpoints in that block, the most important first.</summary>
    public required IReadOnlyList<string> Inside { get; init; }

    /// <summary>The touchpoints elsewhere, the most important first.</summary>
    public required IReadOnlyList<string> Outside { get; init; }
}
