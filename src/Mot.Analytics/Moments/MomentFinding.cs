using System.Collections.Immutable;
using Mot.Analytics.Drivers;
using Mot.Core.Estimation;
using Mot.Core.Journeys;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>What the answers say about one touchpoint: how important, how well done, how often met, which way it is lopsided, and what that means for the belief on the map.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class MomentFinding
{
    internal MomentFinding(Touchpoint touchpoint, ImmutableArray<Question> questions) => (Touchpoint, Questions) = (touchpoint, questions);

    /// <summary>The touchpoint, with its position in the journey and the belief of its owners.</summary>
    public Touchpoint Touchpoint { get; }

    /// <summary>The questions about it; several are one driver.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>What the evidence says about the belief.</summary>
    public BeliefVerdict Verdict { get; internal init; }

    /// <summary>Whether it is a moment of truth: true, false, or null where the answers do not tell.</summary>
    public bool? IsMomentOfTruth => Verdict switch
    {
        BeliefVerdict.Confirmed or BeliefVerdict.BlindSpot => true,
        BeliefVerdict.OverRated or BeliefVerdict.Ordinary => false,
        _ => null,
    };

    /// <summary>The facts that decided, or kept from deciding.</summary>
    public ImmutableArray<MomentFact> Facts { get; internal init; }

    /// <summary>About how many answers more would tell, for the declared margin; null where the verdict stands, or more answers alone would not tell.</summary>
    public long? MoreNeeded { get; internal init; }

    /// <summary>In how many other analyses the verdict holds, and on what it depends.</summary>
    public RobustnessCard Card { get; internal init; } = new(BeliefVerdict.CannotTell, []);

    /// <summary>Its share of R² in the customer base, with its ranks.</summary>
    public required DriverInterval Importance { get; init; }

    /// <summary>Its share of R² among those who met it, in units of the R² there; undefined where too few did, or only sums are kept.</summary>
    public Estimate AmongThoseWhoMetIt { get; internal init; }

    /// <summary>The probability of being among the first, from 0 to 1; null where it has no share.</summary>
    public double? ProbabilityAmongFirst { get; internal init; }

    /// <summary>The mean rating on a scale from 0 (worst) to 100 (best); of several questions the mean of their means.</summary>
    public Estimate Performance { get; internal init; }

    /// <summary>How many customers meet it.</summary>
    public required MomentReach Reach { get; init; }

    /// <summary>What low and high ratings go with; of several questions the one with the largest range.</summary>
    public required ImpactAsymmetry Asymmetry { get; init; }

    /// <summary>The difference in the share of customers with a problem, between those who rated it low and the others; null where no segment tells problems or too few rated it low.</summary>
    public Estimate? ProblemDifference { get; internal init; }

    /// <summary>Where it lies in the importance-performance matrix; null where it has no share or no rating.</summary>
    public ImportancePerformancePlace? Place { get; internal init; }

    /// <summary>Whether it stands out by how it is rated.</summary>
    public MomentTone Tone { get; internal init; }

    /// <summary>The touchpoint and the verdict.</summary>
    public override string ToString() => $"{Touchpoint.Id}: {Verdict}";
}
