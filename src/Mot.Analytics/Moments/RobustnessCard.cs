using System.Collections.Immutable;

namespace Mot.Analytics.Moments;

/// <summary>In how many other analyses of the same answers a verdict holds, and on what it depends where it does not.</summary>
/// <remarks>
/// <para>A check that cannot tell does not contradict: it has fewer answers, or another question. A check that says the opposite does.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class RobustnessCard
{
    internal RobustnessCard(BeliefVerdict verdict, ImmutableArray<CheckedVerdict> checks)
    {
        Checks = checks;
        Holds = checks.Count(check => check.Verdict == verdict);
        Made = checks.Count(check => check.Verdict is not null);
        DependsOn =
        [
            .. checks.Where(check => check.Verdict is { } other && other != verdict && verdict != BeliefVerdict.CannotTell
                && other is not (BeliefVerdict.CannotTell or BeliefVerdict.NoVariation)),
        ];
    }

    /// <summary>Each check with its verdict.</summary>
    public ImmutableArray<CheckedVerdict> Checks { get; }

    /// <summary>In how many checks the verdict is the same.</summary>
    public int Holds { get; }

    /// <summary>How many checks could be made.</summary>
    public int Made { get; }

    /// <summary>The checks that say the opposite; empty where none does, or where there is no verdict to depend on anything.</summary>
    public ImmutableArray<CheckedVerdict> DependsOn { get; }

    /// <summary>In how many of how many checks the verdict holds.</summary>
    public override string ToString() => $"{Mot.Core.Guard.Text(Holds)} of {Mot.Core.Guard.Text(Made)}";
}
