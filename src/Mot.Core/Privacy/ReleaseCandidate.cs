using Mot.Core.Estimation;
using Mot.Core.Satisfaction;

namespace Mot.Core.Privacy;

/// <summary>A group of a table before the <see cref="ReleaseGate"/> has decided about it.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ReleaseCandidate
{
    /// <summary>Describes a group.</summary>
    /// <param name="group">Its id; null for those whose group is not stated.</param>
    /// <param name="n">How many people it has, without weights; not negative.</param>
    /// <param name="metrics">What is to be shown of it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public ReleaseCandidate(string? group, long n, QuestionMetrics metrics)
    {
        ArgumentNullException.ThrowIfNull(metrics);
        Group = group;
        N = Guard.InRange(n, 0, long.MaxValue);
        Metrics = metrics;
    }

    /// <summary>The id of the group; null for those whose group is not stated.</summary>
    public string? Group { get; }

    /// <summary>How many people it has.</summary>
    public long N { get; }

    /// <summary>Its metrics without weights.</summary>
    public QuestionMetrics Metrics { get; }

    /// <summary>Its metrics with case weights, where there are any.</summary>
    public QuestionMetrics? Weighted { get; init; }

    /// <summary>Its headline metric against that of all others.</summary>
    public Comparison? AgainstOthers { get; init; }
}
