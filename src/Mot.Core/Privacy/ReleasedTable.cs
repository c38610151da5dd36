using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>A table by group that has passed the <see cref="ReleaseGate"/>: the only form in which groups are printed.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class ReleasedTable
{
    internal ReleasedTable(string? segment, string question, ReleasePolicy policy, ImmutableArray<ReleasedRow> rows, HiddenCell? whole = null)
    {
        Segment = segment;
        Question = question;
        Policy = policy;
        Rows = rows;
        WholeHidden = whole?.Reason;
        WholeEarlierRelease = whole?.Earlier;
    }

    /// <summary>The id of the segment whose groups these are; null where only all together were asked for.</summary>
    public string? Segment { get; }

    /// <summary>The id of the question.</summary>
    public string Question { get; }

    /// <summary>The policy that was applied.</summary>
    public ReleasePolicy Policy { get; }

    /// <summary>The groups in the order given, shown or hidden.</summary>
    public ImmutableArray<ReleasedRow> Rows { get; }

    /// <summary>Why the figures of all its people together may not be shown; null where they may. Without a <see cref="ReleaseLog"/> that is not asked.</summary>
    public HiddenReason? WholeHidden { get; }

    /// <summary>The number of the earlier release with which all together would give somebody away; null where that is not the reason, or where only several would.</summary>
    public int? WholeEarlierRelease { get; }

    /// <summary>How many groups are hidden.</summary>
    public int HiddenCount => Rows.Count(row => row.Hidden is not null);
}
