using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Core.Studies;

/// <summary>What problems go with in one outcome: how many had one, and how much lower they rate it.</summary>
/// <remarks>
/// <para>With weights where the study has them. Groups go through the release gate; where one is hidden, shares and damages are left out,
/// because next to the others they would tell its size.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ProblemTable
{
    internal ProblemTable(string segment, string question, long n, Estimate without, ImmutableArray<ProblemRow> rows)
    {
        Segment = segment;
        Question = question;
        WithoutN = n;
        Without = without;
        Rows = rows;
    }

    /// <summary>The segment that tells who had a problem.</summary>
    public string Segment { get; }

    /// <summary>The outcome.</summary>
    public string Question { get; }

    /// <summary>How many of those without a problem rated the outcome.</summary>
    public long WithoutN { get; }

    /// <summary>The outcome of those without a problem.</summary>
    public Estimate Without { get; }

    /// <summary>Any problem first where there are several kinds, then each kind in the order of the segment.</summary>
    public ImmutableArray<ProblemRow> Rows { get; }
}
