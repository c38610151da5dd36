using Mot.Core.Estimation;

namespace Mot.Analytics.Moments;

/// <summary>How many customers meet a touchpoint, and how that is known.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record MomentReach
{
    internal MomentReach(Estimate share, ReachEvidence evidence) => (Share, Evidence) = (share, evidence);

    /// <summary>The share of customers who meet it, from 0 to 1.</summary>
    public Estimate Share { get; }

    /// <summary>How that is known.</summary>
    public ReachEvidence Evidence { get; }
}
