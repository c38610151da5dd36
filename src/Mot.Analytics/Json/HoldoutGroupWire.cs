namespace Mot.Analytics.Json;

/// <summary>Customers with the same number of repeat purchases before a holdout.</summary>
internal sealed record HoldoutGroupWire
{
    /// <summary>How many repeat purchases they had.</summary>
    public required long Repeats { get; init; }

    /// <summary>Whether those with more are among them.</summary>
    public required bool OrMore { get; init; }

    /// <summary>How many they are.</summary>
    public required long Customers { get; init; }

    /// <summary>How many purchases were forecast for them together.</summary>
    public required double Expected { get; init; }

    /// <summary>How many there were.</summary>
    public required long Actual { get; init; }
}
