using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>Where what customers got lies in their zone of tolerance, which is closed on both sides.</summary>
/// <remarks>
/// <para><b>Definition.</b> For each customer: below adequate, inside (from adequate to desired, both included), above desired. A customer
/// whose adequate level is above the desired one contradicts themselves and is left out and counted.</para>
/// <para><b>Sources.</b> Zeithaml, Berry and Parasuraman (1993), J. Acad. Marketing Science 21(1), 1-12.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class ZoneFindings
{
    private static readonly TierPolicy InsideAndAbove = TierPolicy.CutOffs(0, 1);

    internal ZoneFindings(DerivedSample sample, Question perceived, Question adequate, Question desired, Derivation derivation)
    {
        Perceived = perceived;
        Adequate = adequate;
        Desired = desired;
        Shares = sample.Tiers(derivation, InsideAndAbove);
        Ratings = sample.Ratings(derivation).Clone();
    }

    /// <summary>The question about what the customer got.</summary>
    public Question Perceived { get; }

    /// <summary>The question about the lowest level that the customer accepts.</summary>
    public Question Adequate { get; }

    /// <summary>The question about the level that the customer wants.</summary>
    public Question Desired { get; }

    /// <summary>The shares of customers below adequate (dissatisfied), inside (satisfied) and above desired (delighted).</summary>
    public TierShares Shares { get; }

    /// <summary>The places in the zone, a copy: -1 below, 0 inside, 1 above; out of range are the inversions.</summary>
    public RatingDistribution Ratings { get; }

    /// <summary>How many customers put their adequate level above the desired one; they are in no share.</summary>
    public long Inversions => Ratings.CountOf(MissingKind.OutOfRange);
}
