using System.Globalization;
using Mot.Core;

namespace Mot.Analytics.Lifetime;

/// <summary>The BG/NBD model of coming back, with its four parameters known.</summary>
/// <remarks>
/// <para><b>Definition.</b> A customer buys at a rate that is gamma (r, α) over customers, and after each repeat purchase stops for good with a probability that is beta (a, b). So nobody stops before the first repeat
/// purchase: <see cref="Alive"/> of a customer without one is 1 whatever the age. That is a property of the model and no finding; forecasts of a fit say "not assessable".</para>
/// <para><b>Unit and range.</b> α is in the unit of time of the histories; the others have none.</para>
/// <para><b>Accuracy.</b> Against 50-digit results, to 1e-8 relative for up to thousands of purchases.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> Fader, Hardie and Lee (2005), Marketing Science 24, 275-284.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record BgNbd
{
    internal const double Least = 1e-30;
    internal const double Most = 1e30;

    // Beyond this the series is long and the integral, which is not, takes its place.
    private const double MostTerms = 2000;

    /// <summary>Takes the parameters, each from 1e-30 to 1e30.</summary>
    /// <param name="rateShape">r.</param>
    /// <param name="rateScale">α.</param>
    /// <param name="dropoutA">a.</param>
    /// <param name="dropoutB">b.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public BgNbd(double rateShape, double rateScale, double dropoutA, double dropoutB)
    {
        RateShape = Guard.InRange(rateShape, Least, Most);
        RateScale = Guard.InRange(rateScale, Least, Most);
        DropoutA = Guard.InRange(dropoutA, Least, Most);
        DropoutB = Guard.InRange(dropoutB, Least, Most);
    }

    private BgNbd()
    {
    }

    /// <summary>r.</summary>
    public double RateShape { get; private init; }

    /// <summary>α, in the unit of time.</summary>
    public double RateScale { get; private init; }

    /// <summary>a.</summary>
    public double DropoutA { get; private init; }

    /// <summary>b.</summary>
    public double DropoutB { get; private init; }

    /// <summary>The logarithm of the likelihood of a history.</summary>
    /// <param name="history">The history.</param>
    /// <returns>A finite number.</returns>
    public double LogLikelihood(PurchaseHistory history)
    {
        long x = history.Repeats;
        double m = RateShape + x;
        double alive = -m * Math.Log(RateScale + history.Age);
        double value = Rising.LogOf(RateShape, x) + (RateShape * Math.Log(RateScale)) + Rising.LogOf(DropoutB, x) - Rising.LogOf(DropoutA + DropoutB, x);
        double odds = LogOddsAlive(history);
        return value + alive + (double.IsPositiveInfinity(odds) ? 0 : Math.Max(-odds, 0) + Math.Log(1 + Math.Exp(-Math.Abs(odds))));
    }

    /// <summary>The probability that the customer has not stopped.</summary>
    /// <param name="history">The history.</param>
    /// <returns>From 0 to 1; 1 for everybody without a repeat purchase.</returns>
    public double Alive(PurchaseHistory history) => 1 / (1 + Math.Exp(-LogOddsAlive(history)));

    /// <summary>How many purchases are expected of a new customer after the first.</summary>
    /// <param name="horizon">Over how long, from 0 up to 1e9, in the unit of α.</param>
    /// <returns>From 0 up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of range.</exception>
    public double Expected(double horizon)
    {
        double t = Guard.InRange(horizon, 0, PurchaseHistory.LongestTime);
        return t / RateScale * Math.Max(1, RateShape) < MostTerms ? BySeries(t) : ByIntegral(t / RateScale);
    }

    /// <summary>How many purchases are expected of a customer with a history, whether alive or not.</summary>
    /// <param name="history">The history.</param>
    /// <param name="horizon">Over how long from now, from 0 up to 1e9, in the unit of α.</param>
    /// <returns>From 0 up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of range.</exception>
    public double Expected(PurchaseHistory history, double horizon) => Alive(history) * After(history).Expected(horizon);

    /// <summary>The probability that a new customer makes so many purchases after the first.</summary>
    /// <param name="count">How many, from 0 to 1,000,000.</param>
    /// <param name="horizon">Over how long, from 0 up to 1e9, in the unit of α.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count or the horizon is out of range.</exception>
    public double Probability(long count, double horizon)
    {
        Guard.InRange(count, 0, 1_000_000);
        double[] counts = CountProbabilities(Guard.InRange(horizon, 0, PurchaseHistory.LongestTime), count);
        return count < counts.Length ? counts[count] : 0;
    }

    /// <summary>The four parameters in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"r {RateShape}, alpha {RateScale}, a {DropoutA}, b {DropoutB}");

    /// <summary>What is believed of a customer with this history who is alive: the same model with other parameters.</summary>
    internal BgNbd After(PurchaseHistory history) => new()
    {
        RateShape = RateShape + history.Repeats,
        RateScale = RateScale + history.Age,
        DropoutA = DropoutA,
        DropoutB = DropoutB + history.Repeats,
    };

    /// <summary>ln of the odds of being alive; plus infinity without a repeat purchase.</summary>
    internal double LogOddsAlive(PurchaseHistory history) => history.Repeats == 0
        ? double.PositiveInfinity
        : Math.Log((DropoutB + history.Repeats - 1) / DropoutA)
            - ((RateShape + history.Repeats) * (Math.Log(RateScale + history.Age) - Math.Log(RateScale + history.Last)));

    /// <summary>The probabilities of 0, 1, 2, … purchases of a new customer, up to a count or to where nothing is left.</summary>
    internal double[] CountProbabilities(double t, long most)
    {
        // P(X = k) = P(there for k, no more) + P(stopped at k): (b)_k/(a+b)_k P(N = k) + [(b)_(k-1)/(a+b)_(k-1) - (b)_k/(a+b)_k] P(N >= k).
        var counts = new NegativeBinomial(RateShape, RateScale, t);
        var probabilities = new List<double>();
        double there = 1;
        double before = 1;
        double below = 0;
        for (long k = 0; k <= most; k++)
        {
            double exactly = 0;
            if (k == counts.K)
            {
                exactly = counts.Probability;
            }

            probabilities.Add((there * exactly) + (k == 0 ? 0 : (before - there) * Math.Max(0, 1 - below)));
            below += exactly;
            if (k == counts.K)
            {
                double ratio = counts.HighestRatio;
                if (exactly == 0 || (ratio < 1 && exactly * ratio / (1 - ratio) < 1e-17))
                {
                    break;
                }

                counts.Next();
            }

            before = there;
            there *= (DropoutB + k) / (DropoutA + DropoutB + k);
        }

        return [.. probabilities];
    }

    /// <summary>What a new customer is expected to buy, by a sum over what the process holds.</summary>
    internal double BySeries(double t)
    {
        var count = new NegativeBinomial(RateShape, RateScale, t);

        // The customer is there for purchase j + 1 with probability (b)_j/(a+b)_j; the sum over the purchases that the process holds. Every term is positive, and a = 1 is nothing special.
        double there = 1;
        double made = 0;
        double sum = 0;
        for (long k = 0; ; k++)
        {
            if (k == count.K)
            {
                double term = count.Probability * made;
                sum += term;
                double ratio = count.HighestRatio * (k + 2) / (k + 1);
                if (count.Probability == 0 || (k > 0 && ratio < 1 && term * ratio / (1 - ratio) <= 1e-16 * sum))
                {
                    return sum;
                }

                count.Next();
            }

            made += there;
            there *= (DropoutB + k) / (DropoutA + DropoutB + k);
        }
    }

    /// <summary>The same by an integral, over a time of w times α.</summary>
    /// <remarks>The mean over the dropout probability p of [1 - (1 + p w)^-r]/p, in y = ln(p/(1-p)): analytic in the strip |Im y| &lt; π, so that the trapezoidal rule converges exponentially.</remarks>
    internal double ByIntegral(double w)
    {
        (double a, double b) = (DropoutA, DropoutB);
        double step = 0.4 * Math.Min(1, Math.Sqrt((1 / a) + (1 / b)));
        double logBeta = GammaFunction.Log(a) + GammaFunction.Log(b) - GammaFunction.Log(a + b);
        double middle = Math.Log(a / b);
        double sum = Term(middle);
        for (double y = middle + step, added = sum; added > 1e-18 * sum; y += step)
        {
            sum += added = Term(y);
        }

        // To the left it falls like p^a, from where p w is small on exactly so: the rest is a geometric series.
        for (double y = middle - step; ; y -= step)
        {
            double added = Term(y);
            if (added <= 1e-18 * sum)
            {
                return sum * step;
            }

            if (Math.Exp(y) * w * (RateShape + 1) < 1e-17)
            {
                return (sum + (added / (1 - Math.Exp(-a * step)))) * step;
            }

            sum += added;
        }

        double Term(double y)
        {
            double tail = Math.Exp(-Math.Abs(y));
            double logP = (y > 0 ? 0 : y) - Math.Log(1 + tail);
            double logRest = (y > 0 ? -y : 0) - Math.Log(1 + tail);
            double pw = Math.Exp(logP) * w;
            double bought = pw < 1e-8 ? pw * RateShape * (1 - (pw * (RateShape + 1) / 2)) : 1 - Math.Exp(-RateShape * Math.Log(1 + pw));
            return Math.Exp(((a - 1) * logP) + (b * logRest) - logBeta) * bought;
        }
    }
}
