using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>How strongly the outcome goes with what customers got, with the gap, and with what they expected once it is known what they got.</summary>
/// <remarks>
/// <para><b>Definition.</b> Pearson's correlation r of the first outcome with quality as a whole; with the gap; and the partial correlation with the
/// expectation given what was got. Satisfaction is a function of expectation and gap (Oliver 1980); where the partial correlation is near 0 the
/// expectation adds nothing to the rating of what was got (Cronin and Taylor 1992). Association, not cause.</para>
/// <para><b>Unit and range.</b> -1 to 1. <b>Method.</b> Fisher's z (1921), the partial one with one degree less; by jackknife where replicate groups are
/// kept. Case weights are not used. <b>Undefined.</b> Fewer than four customers, or five for the partial one; or one of the three does not vary.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ExpectationAssociation
{
    internal ExpectationAssociation(
        ExpectationLevel level, Question outcome, CrossProducts whole, ImmutableArray<CrossProducts>? groups, double confidence)
    {
        Level = level;
        Outcome = outcome;
        Estimate Of(Func<CrossProducts, double?> statistic, int controls) => CorrelationInterval.Of(statistic, whole, groups, controls, confidence);
        Perceived = Of(sums => sums.Correlation(OutcomeAt, PerceivedAt), 0);
        Gap = Of(sums => GapCorrelation(sums), 0);
        ExpectedGivenPerceived = Of(Partial, 1);
    }

    private const int OutcomeAt = 0;
    private const int PerceivedAt = 1;
    private const int ExpectedAt = 2;

    /// <summary>The level of expectation.</summary>
    public ExpectationLevel Level { get; }

    /// <summary>The outcome.</summary>
    public Question Outcome { get; }

    /// <summary>Outcome and what was got.</summary>
    public Estimate Perceived { get; }

    /// <summary>Outcome and gap.</summary>
    public Estimate Gap { get; }

    /// <summary>Outcome and expectation, given what was got.</summary>
    public Estimate ExpectedGivenPerceived { get; }

    private static double? GapCorrelation(CrossProducts sums)
    {
        double outcome = (double)sums.Covariation(OutcomeAt, OutcomeAt);
        double gap = (double)(sums.Covariation(PerceivedAt, PerceivedAt) + sums.Covariation(ExpectedAt, ExpectedAt) - (2 * sums.Covariation(PerceivedAt, ExpectedAt)));
        return outcome == 0 || gap == 0
            ? null
            : Math.Clamp((double)(sums.Covariation(OutcomeAt, PerceivedAt) - sums.Covariation(OutcomeAt, ExpectedAt)) / (Math.Sqrt(outcome) * Math.Sqrt(gap)), -1, 1);
    }

    private static double? Partial(CrossProducts sums)
    {
        if (sums.Correlation(OutcomeAt, ExpectedAt) is not { } outcomeExpected
            || sums.Correlation(OutcomeAt, PerceivedAt) is not { } outcomePerceived
            || sums.Correlation(ExpectedAt, PerceivedAt) is not { } expectedPerceived)
        {
            return null;
        }

        double rest = (1 - (outcomePerceived * outcomePerceived)) * (1 - (expectedPerceived * expectedPerceived));
        return rest <= 0 ? null : Math.Clamp((outcomeExpected - (outcomePerceived * expectedPerceived)) / Math.Sqrt(rest), -1, 1);
    }
}
