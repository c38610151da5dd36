using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>What customers got minus what they expected at one level (subtractive disconfirmation), question by question.</summary>
/// <remarks>
/// <para><b>Definition.</b> For each customer perceived minus expected, only where both were answered; positive is more than expected, whatever
/// the direction of the scale. Against the adequate level it is the measure of service adequacy, against the desired level that of service
/// superiority.</para>
/// <para><b>Unit and range.</b> Points of the scale, from minus to plus its range. Higher is better; 0 says that customers got what they expected, not that they are neither pleased nor displeased.</para>
/// <para><b>Undefined.</b> Fewer than two customers answered both.</para>
/// <para><b>Sources.</b> Oliver (1980), J. Marketing Research 17, 460-469; Zeithaml, Berry and Parasuraman (1993).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class GapFindings
{
    internal GapFindings(DerivedSample sample, Question expected, Question perceived, Derivation derivation)
    {
        decimal band = sample.Study.Quality.DeadBand;
        Expected = expected;
        Perceived = perceived;
        PerceivedMean = sample.MeanOf(perceived);
        ExpectedMean = sample.MeanOf(expected);
        Gap = sample.Mean(derivation);
        Tiers = sample.Tiers(derivation, TierPolicy.DeadBand(band * perceived.Scale.Step));
        Unreachable = sample.ShareNearTop(expected, band);
        Ratings = sample.Ratings(derivation).Clone();
        Warnings =
        [
            .. expected.Asked == ExpectationTiming.Afterwards ? [GapWarning.AskedAfterwards] : ImmutableArray<GapWarning>.Empty,
            .. Unreachable.Value > sample.Settings.CeilingFrom ? [GapWarning.Ceiling] : ImmutableArray<GapWarning>.Empty,
        ];
    }

    /// <summary>The question about the expectation.</summary>
    public Question Expected { get; }

    /// <summary>The question about what the customer got.</summary>
    public Question Perceived { get; }

    /// <summary>The mean of what customers got, which predicts satisfaction at least as well as the gap in most studies.</summary>
    public Estimate PerceivedMean { get; }

    /// <summary>The mean of what they expected.</summary>
    public Estimate ExpectedMean { get; }

    /// <summary>The mean gap over those who answered both.</summary>
    public Estimate Gap { get; }

    /// <summary>The shares of customers who got less than expected (dissatisfied), what they expected (satisfied) and more (delighted), by the declared dead band.</summary>
    public TierShares Tiers { get; }

    /// <summary>The share of customers who could not be delighted, because they expected (nearly) the top of the scale.</summary>
    public Estimate Unreachable { get; }

    /// <summary>The gaps as a distribution, a copy; who did not answer both is missing for the first reason that applies.</summary>
    public RatingDistribution Ratings { get; }

    /// <summary>What makes the gap doubtful.</summary>
    public ImmutableArray<GapWarning> Warnings { get; }
}
