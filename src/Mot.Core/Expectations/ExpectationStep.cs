namespace Mot.Core.Expectations;

/// <summary>One experience on the path of an expectation: what was expected, what came, and what is expected next.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> Points of the scale that both were rated on.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ExpectationStep
{
    internal ExpectationStep(decimal expected, decimal? perceived, decimal next)
    {
        Expected = expected;
        Perceived = perceived;
        Next = next;
    }

    /// <summary>What was expected before, in points of the scale.</summary>
    public decimal Expected { get; }

    /// <summary>What was perceived; null when that is missing.</summary>
    public decimal? Perceived { get; }

    /// <summary>Perceived minus expected; null when the perceived is missing.</summary>
    public decimal? Gap => Perceived - Expected;

    /// <summary>What is expected afterwards, in points of the scale; the same as before when the perceived is missing.</summary>
    public decimal Next { get; }
}
