namespace Mot.Core.Scoring;

/// <summary>A touchpoint that must not fail: when it does, the journey cannot score above a ceiling.</summary>
/// <remarks>
/// <para>A convention of practice, not a finding: too many gates make every journey fail.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record MustBeGate
{
    /// <summary>Declares a gate.</summary>
    /// <param name="touchpoint">The id of the touchpoint.</param>
    /// <param name="threshold">It fails below this many points, from 0 to 100.</param>
    /// <param name="ceiling">The most points that a journey with the failure can have, from 0 to 100.</param>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is not from 0 to 100.</exception>
    public MustBeGate(string touchpoint, decimal threshold, decimal ceiling)
    {
        Touchpoint = Guard.Id(touchpoint);
        Threshold = Guard.InRange(threshold, 0, JourneyScore.MaxPoints);
        Ceiling = Guard.InRange(ceiling, 0, JourneyScore.MaxPoints);
    }

    /// <summary>The id of the touchpoint.</summary>
    public string Touchpoint { get; }

    /// <summary>It fails below this many points, from 0 to 100.</summary>
    public decimal Threshold { get; }

    /// <summary>The most points that a journey with the failure can have, from 0 to 100.</summary>
    public decimal Ceiling { get; }
}
