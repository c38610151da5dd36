using System.Collections.Immutable;
using Mot.Analytics.Drivers;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Analytics.Moments;

/// <summary>Which rule of memory fits a company: how much mean, best, worst, last and first touchpoint of a trip have to do with how the whole is rated.</summary>
/// <remarks>
/// <para><b>Definition.</b> Mean, best, worst and last are those of the journey score, in points from 0 to 100, the first the points of the earliest rating. R² of the five is shared
/// out among them (LMG). Weights of mean, best, worst and last that are not below 0 fit the overall rating best (least squares) and are made to add up to 1: a <see cref="ScoringPolicy"/>.</para>
/// <para><b>What is asked of the trips.</b> Touchpoints rated one after the other and before the whole. Ratings of one sitting cannot tell: by then the memory of the whole colours the parts.
/// Such trips are left out and counted.</para>
/// <para><b>Method.</b> Customers with all their trips are drawn anew (seeded) and intervals lie between percentiles. A part stands out when the interval of its coefficient beside the other four lies
/// above 0. So as not to be flattered, fitted weights are tried on the half of the customers that they were not fitted to, over many halves, and in each resample on another half, against the scores of the study's own
/// policy on the same customers. <b>Undefined.</b> Nothing is told when there are too few trips or customers, something does not vary, neither mean, best, worst nor last stands out, or fitted weights may explain nothing of those they were not fitted to.</para>
/// <para><b>Caution.</b> Studies disagree about the rule (Verhoef, Antonides and de Hoog 2004 against the laboratory), so it may differ between companies. An association is not a cause: a habit of giving high ratings
/// raises parts and whole alike, and is taken for the mean; where most trips begin or end with the same touchpoint (<see cref="MemoryFindings.UsualLast"/>), first and end cannot be told from what
/// that touchpoint itself counts; and ratings are rounded and cut at the ends of their scales, which with many trips gives other parts a small coefficient: look at the shares and weights, not only at what stands out.</para>
/// <para><b>Sources.</b> Fredrickson and Kahneman (1993), J. Pers. Soc. Psychol. 65, 45-55; Verhoef, Antonides and de Hoog (2004), J. Service Research 7(1), 53-64;
/// Lindeman, Merenda and Gold (1980); Lawson and Hanson (1974), Solving Least Squares Problems; Efron (1979), Ann. Statistics 7, 1-26.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class MemoryFit
{
    // Halves of the customers over which what was held out is averaged.
    private const int Halves = 50;

    /// <summary>Looks at trips.</summary>
    /// <param name="study">The journey, the questions whose scales the touchpoints are rated on, and the policy that is compared with.</param>
    /// <param name="outcome">The id of the question about the whole.</param>
    /// <param name="trips">The trips, in any order.</param>
    /// <param name="settings">What is asked of them; null for <see cref="MemorySettings.Default"/>.</param>
    /// <returns>The findings; they say so when nothing can be told.</returns>
    /// <exception cref="ArgumentException">The study has no such question, or a trip has a touchpoint that the journey has not.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its scale.</exception>
    public static MemoryFindings Of(Study study, string outcome, IEnumerable<RememberedTrip> trips, MemorySettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(trips);
        settings ??= MemorySettings.Default;
        Question question = study[outcome];
        var table = MemoryTable.Of(study, question, trips, settings);
        var findings = new MemoryFindings(question, settings)
        {
            Trips = table.Rows.Length,
            Customers = table.Customers,
            LeftOutSittings = table.Sittings,
            LeftOutUnrated = table.Unrated,
            UsualFirst = table.UsualFirst,
            UsualLast = table.UsualLast,
        };
        bool isFew = table.Rows.Length < settings.MinimumTrips || table.Customers < settings.MinimumCustomers;
        if (isFew)
        {
            return Doubted(findings, table.Sittings > table.Rows.Length ? MemoryDoubt.RatedInOneSitting : MemoryDoubt.TooFewTrips);
        }

        MemorySums[] customers = MemorySums.ByCustomer(table);
        CovarianceMatrix whole = Sum(customers, _ => 1).ToMatrix();
        return MemoryModel.Varies(whole) ? Judge(study, findings, customers, whole) : Doubted(findings, MemoryDoubt.NoVariation);
    }

    private static MemoryFindings Judge(Study study, MemoryFindings looked, MemorySums[] customers, CovarianceMatrix whole)
    {
        ResamplingSettings resampling = looked.Settings.Resampling;
        Replicate[] replicates = [.. Enumerable.Range(0, resampling.Replicates).Select(r => Resample(customers, resampling.Seed, r, resampling.Replicates))];
        HeldOut[] halves = [.. Enumerable.Range(0, Halves).Select(h => Split(customers, _ => 1, new(resampling.Seed, (2 * resampling.Replicates) + h)))];
        double[] shares = MemoryModel.Shares(whole);
        double[] coefficients = MemoryModel.Coefficients(whole);
        ImmutableArray<MemoryPartFinding> parts = [.. Enum.GetValues<MemoryPart>().Select((part, p) => new MemoryPartFinding(part)
        {
            Share = Between(shares[p], replicate => replicate.Shares[p], (0, 1)),
            Coefficient = Between(coefficients[p], replicate => replicate.Coefficients[p], (double.NegativeInfinity, double.PositiveInfinity)),
        })];
        Estimate gain = Between(halves.Average(half => half.Fitted - half.Policy), replicate => replicate.HeldOut.Fitted - replicate.HeldOut.Policy, (-1, 1));
        Estimate fitted = Between(halves.Average(half => half.Fitted), replicate => replicate.HeldOut.Fitted, (0, 1));
        double[]? weights = parts.Take(MemoryModel.Weighable).Any(part => part.StandsOut) && fitted.Low > 0 ? MemoryModel.Weights(whole) : null;
        return new(looked.Outcome, looked.Settings)
        {
            Trips = looked.Trips,
            Customers = looked.Customers,
            LeftOutSittings = looked.LeftOutSittings,
            LeftOutUnrated = looked.LeftOutUnrated,
            UsualFirst = looked.UsualFirst,
            UsualLast = looked.UsualLast,
            Verdict = weights is null ? MemoryVerdict.CannotTell : gain.Low > 0 ? MemoryVerdict.OtherWeightsFit : MemoryVerdict.PolicyServes,
            Doubt = weights is null ? MemoryDoubt.NothingStandsOut : null,
            Parts = [.. parts.Select((part, p) => part with { Weight = weights is null ? null : p < weights.Length ? Rounded(weights[p]) : 0 })],
            RSquared = Between(shares.Sum(), replicate => replicate.Shares.Sum(), (0, 1)),
            PolicyRSquared = Between(halves.Average(half => half.Policy), replicate => replicate.HeldOut.Policy, (0, 1)),
            FittedRSquared = fitted,
            Gain = gain,
            Policy = weights is null ? null : study.Scoring with
            {
                Mean = Rounded(weights[0]),
                Peak = Rounded(weights[1]),
                Trough = Rounded(weights[2]),
                End = Rounded(weights[3]),
                Extreme = 0,
                Recency = 1,
                LossAversion = null,
            },
        };

        Estimate Between(double value, Func<Replicate, double> of, (double Min, double Max) range)
        {
            double[] ascending = [.. replicates.Select(of).Order()];
            (double low, double high) = BootstrapInterval.Percentile(ascending, resampling.Level);
            double mean = ascending.Average();
            double error = Math.Sqrt(ascending.Sum(each => (each - mean) * (each - mean)) / (ascending.Length - 1));
            return Estimate.Of(
                Math.Clamp(value, range.Min, range.Max),
                Math.Clamp(low, range.Min, range.Max),
                Math.Clamp(high, range.Min, range.Max),
                error,
                resampling.Level,
                looked.Trips,
                IntervalMethod.PercentileBootstrap);
        }
    }

    private static MemoryFindings Doubted(MemoryFindings looked, MemoryDoubt doubt) => new(looked.Outcome, looked.Settings)
    {
        Trips = looked.Trips,
        Customers = looked.Customers,
        LeftOutSittings = looked.LeftOutSittings,
        LeftOutUnrated = looked.LeftOutUnrated,
        UsualFirst = looked.UsualFirst,
        UsualLast = looked.UsualLast,
        Verdict = MemoryVerdict.CannotTell,
        Doubt = doubt,
        Needed = doubt is MemoryDoubt.NoVariation ? null : looked.Settings.MinimumTrips,
        RSquared = Unknown(looked, doubt),
        PolicyRSquared = Unknown(looked, doubt),
        FittedRSquared = Unknown(looked, doubt),
        Gain = Unknown(looked, doubt),
    };

    private static Estimate Unknown(MemoryFindings looked, MemoryDoubt doubt) => Estimate.Undefined(
        looked.Trips == 0 ? UndefinedReason.NoAnswers : doubt == MemoryDoubt.NoVariation ? UndefinedReason.NoVariation : UndefinedReason.TooFewAnswers,
        doubt == MemoryDoubt.NoVariation ? null : looked.Settings.MinimumTrips,
        looked.Settings.Resampling.Level,
        looked.Trips,
        IntervalMethod.PercentileBootstrap);

    private static Replicate Resample(MemorySums[] customers, ulong seed, int replicate, int replicates)
    {
        var draws = new Draws(seed, replicate);
        int[] taken = new int[customers.Length];
        for (int c = 0; c < taken.Length; c++)
        {
            taken[draws.Below(taken.Length)]++;
        }

        CovarianceMatrix matrix = Sum(customers, customer => taken[customer]).ToMatrix();
        return new(
            MemoryModel.Shares(matrix), MemoryModel.Coefficients(matrix), Split(customers, customer => taken[customer], new(seed, replicates + replicate)));
    }

    // Fits each half of the customers and tries it on the other; who is in which does not depend on how often anybody was drawn.
    private static HeldOut Split(MemorySums[] customers, Func<int, int> taken, Draws draws)
    {
        MemorySums[] halves = [new(), new()];
        for (int c = 0; c < customers.Length; c++)
        {
            halves[draws.Below(2)].Add(customers[c], taken(c));
        }

        CovarianceMatrix[] matrices = [halves[0].ToMatrix(), halves[1].ToMatrix()];
        double fitted = MemoryModel.RSquared(matrices[0], MemoryModel.Weights(matrices[1])) + MemoryModel.RSquared(matrices[1], MemoryModel.Weights(matrices[0]));
        return new(fitted / 2, (MemoryModel.PolicyRSquared(matrices[0]) + MemoryModel.PolicyRSquared(matrices[1])) / 2);
    }

    private static MemorySums Sum(MemorySums[] customers, Func<int, int> times)
    {
        var sum = new MemorySums();
        for (int c = 0; c < customers.Length; c++)
        {
            if (times(c) is > 0 and int taken)
            {
                sum.Add(customers[c], taken);
            }
        }

        return sum;
    }

    // Thousandths are more than any number of trips can tell apart.
    private static decimal Rounded(double weight) => decimal.Round((decimal)weight, 3, MidpointRounding.ToEven);

    private readonly record struct HeldOut(double Fitted, double Policy);

    private sealed record Replicate(double[] Shares, double[] Coefficients, HeldOut HeldOut);
}
