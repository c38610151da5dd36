namespace Mot.Analytics.Moments;

/// <summary>What one check says about a touchpoint.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record CheckedVerdict
{
    internal CheckedVerdict(RobustnessCheck check, BeliefVerdict? verdict, int? place, double? share, double? probability)
    {
        Check = check;
        Verdict = verdict;
        Place = place;
        Share = share;
        ProbabilityAmongFirst = probability;
    }

    /// <summary>The check.</summary>
    public RobustnessCheck Check { get; }

    /// <summary>Its verdict; null where the check could not be made.</summary>
    public BeliefVerdict? Verdict { get; }

    /// <summary>The place by share, from 1; null where there is none.</summary>
    public int? Place { get; }

    /// <summary>The share in units of R²; null where there is none.</summary>
    public double? Share { get; }

    /// <summary>The probability of being among the first under this check, from 0 to 1; null where there is none.</summary>
    public double? ProbabilityAmongFirst { get; }
}
