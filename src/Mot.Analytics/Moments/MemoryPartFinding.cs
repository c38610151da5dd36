using Mot.Core.Estimation;

namespace Mot.Analytics.Moments;

/// <summary>What one part of a trip has to do with the overall rating.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record MemoryPartFinding
{
    internal MemoryPartFinding(MemoryPart part) => Part = part;

    /// <summary>The part.</summary>
    public MemoryPart Part { get; }

    /// <summary>Its share of what the five parts explain of the overall rating (LMG), in units of R², from 0 to 1. Parts that go together share what they explain, so that none is ever at 0.</summary>
    public Estimate Share { get; internal init; }

    /// <summary>By how many points the overall rating differs for each point of the part, the other four held equal; both from 0 to 100 points. An association, not a cause.</summary>
    public Estimate Coefficient { get; internal init; }

    /// <summary>Whether the interval of the coefficient lies above 0.</summary>
    public bool StandsOut => Coefficient.Low > 0;

    /// <summary>The part's weight in the fitted policy, from 0 to 1; 0 for the first contact, which a policy does not know. Null without a policy.</summary>
    public decimal? Weight { get; internal init; }

    /// <summary>The part, its share and its coefficient.</summary>
    public override string ToString() => $"{Part}: share {Share}, coefficient {Coefficient}";
}
