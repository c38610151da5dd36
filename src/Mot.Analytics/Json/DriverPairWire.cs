namespace Mot.Analytics.Json;

/// <summary>Two drivers that nothing in the answers tells apart, or hardly anything.</summary>
internal sealed record DriverPairWire
{
    /// <summary>The name of one driver.</summary>
    public required string First { get; init; }

    /// <summary>The name of the other.</summary>
    public required string Second { get; init; }

    /// <summary>Their correlation beside what is always in, from -1 to 1.</summary>
    public required double Correlation { get; init; }

    /// <summary>Whether they are exact copies, up to scale and direction.</summary>
    public required bool Exact { get; init; }
}
