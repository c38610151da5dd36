using Mot.Core.Estimation;
using Mot.Core.Privacy;

namespace Mot.Core.Studies;

/// <summary>Those who had one kind of problem, or any: how many, and what goes with it in the outcome.</summary>
/// <remarks>
/// <para><b>Definition.</b> Share: of those who said. Difference: their outcome minus that of those without a problem. Damage: share times
/// difference, the points that the outcome of everybody lies below that of those without a problem. Association, not cause.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ProblemRow
{
    internal ProblemRow(string? group, string? touchpoint, HiddenReason? hidden)
    {
        Group = group;
        Touchpoint = touchpoint;
        Hidden = hidden;
    }

    /// <summary>The group; null for any problem.</summary>
    public string? Group { get; }

    /// <summary>The touchpoint at which the problem was; null where that is not known.</summary>
    public string? Touchpoint { get; }

    /// <summary>Why nothing is told; null when it is.</summary>
    public HiddenReason? Hidden { get; }

    /// <summary>How many of them rated the outcome; null when hidden.</summary>
    public long? N { get; internal init; }

    /// <summary>Their share of those who said, from 0 to 1; null when hidden or when it would tell how many are in a hidden group.</summary>
    public Estimate? Share { get; internal init; }

    /// <summary>Their outcome (mean or Net Promoter Score); null when hidden.</summary>
    public Estimate? Outcome { get; internal init; }

    /// <summary>Their outcome minus that of those without a problem, judged in its family; null when hidden.</summary>
    public Comparison? AgainstWithout { get; internal init; }

    /// <summary>Share times difference, in points of the outcome; null where there is no share.</summary>
    public Estimate? Damage { get; internal init; }
}
