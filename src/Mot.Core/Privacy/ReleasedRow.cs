using Mot.Core.Estimation;
using Mot.Core.Satisfaction;

namespace Mot.Core.Privacy;

/// <summary>A group of a released table: either shown with everything, or hidden with the reason and nothing else.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record ReleasedRow
{
    internal ReleasedRow(ReleaseCandidate candidate, HiddenReason? hidden, int? earlier = null)
    {
        Group = candidate.Group;
        Hidden = hidden;
        EarlierRelease = earlier;
        if (hidden is null)
        {
            N = candidate.N;
            Metrics = candidate.Metrics;
            Weighted = candidate.Weighted;
            AgainstOthers = candidate.AgainstOthers;
        }
    }

    /// <summary>The id of the group; null for those whose group is not stated.</summary>
    public string? Group { get; }

    /// <summary>Why it is hidden; null when it is shown.</summary>
    public HiddenReason? Hidden { get; }

    /// <summary>The number of the earlier release with which it would give somebody away; null where that is not the reason, or where only several together would.</summary>
    public int? EarlierRelease { get; }

    /// <summary>How many people it has; null when hidden.</summary>
    public long? N { get; }

    /// <summary>Its metrics without weights; null when hidden.</summary>
    public QuestionMetrics? Metrics { get; }

    /// <summary>Its metrics with case weights; null when hidden or without weights.</summary>
    public QuestionMetrics? Weighted { get; }

    /// <summary>Its headline metric against that of all others; null when hidden or not compared.</summary>
    public Comparison? AgainstOthers { get; }
}
