namespace Mot.Core.Scoring;

/// <summary>One component of a journey score.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ScoreComponent
{
    internal ScoreComponent(ScoreComponentKind kind, string? touchpoint, decimal value, decimal points)
    {
        Kind = kind;
        Touchpoint = touchpoint;
        Value = value;
        Points = points;
    }

    /// <summary>Which component.</summary>
    public ScoreComponentKind Kind { get; }

    /// <summary>The touchpoint that it was taken from; null for the mean.</summary>
    public string? Touchpoint { get; }

    /// <summary>Its own value, from 0 to 100.</summary>
    public decimal Value { get; }

    /// <summary>What it adds to the score; the components' points add up to the score before adjustments.</summary>
    public decimal Points { get; }
}
