using System.Globalization;
using Mot.Core;

namespace Mot.Analytics.Lifetime;

/// <summary>The Pareto/NBD model of coming back, with its four parameters known.</summary>
/// <remarks>
/// <para><b>Definition.</b> A customer buys at a rate that is gamma (r, α) over customers, and stops for good after a time that is exponential with a rate that is gamma (s, β): whether a purchase was made or not.</para>
/// <para><b>Unit and range.</b> α and β are in the unit of time of the histories; r and s have none.</para>
/// <para><b>Accuracy.</b> Against 50-digit results, to 1e-8 relative for up to thousands of purchases, where the usual form gives no number from 250 purchases on.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Sources.</b> Schmittlein, Morrison and Colombo (1987), Management Science 33, 1-24; Fader, Hardie and Lee (2005), J. Marketing Research 42, 415-430 (discounted residual purchases).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ParetoNbd
{
    /// <summary>Takes the parameters, each from 1e-30 to 1e30.</summary>
    /// <param name="rateShape">r.</param>
    /// <param name="rateScale">α.</param>
    /// <param name="dropoutShape">s.</param>
    /// <param name="dropoutScale">β.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public ParetoNbd(double rateShape, double rateScale, double dropoutShape, double dropoutScale)
    {
        RateShape = Guard.InRange(rateShape, BgNbd.Least, BgNbd.Most);
        RateScale = Guard.InRange(rateScale, BgNbd.Least, BgNbd.Most);
        DropoutShape = Guard.InRange(dropoutShape, BgNbd.Least, BgNbd.Most);
        DropoutScale = Guard.InRange(dropoutScale, BgNbd.Least, BgNbd.Most);
    }

    private ParetoNbd()
    {
    }

    /// <summary>r.</summary>
    public double RateShape { get; private init; }

    /// <summary>α, in the unit of time.</summary>
    public double RateScale { get; private init; }

    /// <summary>s.</summary>
    public double DropoutShape { get; private init; }

    /// <summary>β, in the unit of time.</summary>
    public double DropoutScale { get; private init; }

    /// <summary>The logarithm of the likelihood of a history.</summary>
    /// <param name="history">The history.</param>
    /// <returns>A finite number.</returns>
    public double LogLikelihood(PurchaseHistory history)
    {
        (double on, double gone) = Parts(history);
        double value = Rising.LogOf(RateShape, history.Repeats) + (RateShape * Math.Log(RateScale)) + (DropoutShape * Math.Log(DropoutScale));
        return value + Math.Max(on, gone) + Math.Log(1 + Math.Exp(-Math.Abs(on - gone)));
    }

    /// <summary>The probability that the customer has not stopped.</summary>
    /// <param name="history">The history.</param>
    /// <returns>From 0 to 1.</returns>
    public double Alive(PurchaseHistory history) => 1 / (1 + Math.Exp(-LogOddsAlive(history)));

    /// <summary>How many purchases are expected of a new customer after the first.</summary>
    /// <param name="horizon">Over how long, from 0 up to 1e9, in the unit of α.</param>
    /// <returns>From 0 up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of range.</exception>
    public double Expected(double horizon)
    {
        Guard.InRange(horizon, 0, PurchaseHistory.LongestTime);
        double power = DropoutShape - 1;
        double apart = Math.Log(1 + (horizon / DropoutScale));

        // [1 - (β/(β+t))^(s-1)]/(s-1), which is a logarithm at s = 1.
        double time = Math.Abs(power * apart) < 1e-9 ? apart * (1 - (power * apart / 2)) : -ExpLessOne(-power * apart) / power;
        return RateShape * DropoutScale / RateScale * time;
    }

    /// <summary>How many purchases are expected of a customer with a history, whether alive or not.</summary>
    /// <param name="history">The history.</param>
    /// <param name="horizon">Over how long from now, from 0 up to 1e9, in the unit of α.</param>
    /// <returns>From 0 up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of range.</exception>
    public double Expected(PurchaseHistory history, double horizon) => Alive(history) * After(history).Expected(horizon);

    /// <summary>DERT: how many purchases are expected of a customer with a history from now on for ever, each counted less the later it is.</summary>
    /// <param name="history">The history.</param>
    /// <param name="discount">δ, the continuous rate per unit of time, from 1e-9 to 1000: a purchase after t counts e^-δt.</param>
    /// <returns>From 0 up.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rate is out of range.</exception>
    public double DiscountedResidual(PurchaseHistory history, double discount)
    {
        Guard.InRange(discount, 1e-9, 1000);
        return Alive(history) * After(history).DiscountedAhead(discount);
    }

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
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"r {RateShape}, alpha {RateScale}, s {DropoutShape}, beta {DropoutScale}");

    /// <summary>What is believed of a customer with this history who is alive: the same model with other parameters.</summary>
    internal ParetoNbd After(PurchaseHistory history) => new()
    {
        RateShape = RateShape + history.Repeats,
        RateScale = RateScale + history.Age,
        DropoutShape = DropoutShape,
        DropoutScale = DropoutScale + history.Age,
    };

    /// <summary>ln of the odds of being alive; plus infinity where the last purchase was just now.</summary>
    internal double LogOddsAlive(PurchaseHistory history)
    {
        (double on, double gone) = Parts(history);
        return on - gone;
    }

    /// <summary>The probabilities of 0, 1, 2, … purchases of a new customer, up to a count or to where nothing is left.</summary>
    internal double[] CountProbabilities(double t, long most)
    {
        var sums = new List<double>();
        Mix(sums, 1, t, most, DropoutShape * Math.Log(DropoutScale / (DropoutScale + t)));

        // One who stops at τ, in panels of ln(δ + τ) with δ the smaller scale; narrower where many purchases make the counts steep.
        double small = Math.Min(RateScale, DropoutScale);
        double end = Math.Log((small + t) / small);
        int panels = (int)Math.Ceiling(end * (1 + (Math.Sqrt(RateShape) / 4)) / 1.5);
        for (int p = 0; p < panels; p++)
        {
            for (int k = 0; k < GaussLegendre.Sixteen.Nodes.Length; k++)
            {
                double near = small * Math.Exp(end * (p + GaussLegendre.Sixteen.Nodes[k]) / panels);
                double stopped = near - small;
                double density = Math.Log(DropoutShape / (DropoutScale + stopped)) + (DropoutShape * Math.Log(DropoutScale / (DropoutScale + stopped)));
                Mix(sums, end / panels * GaussLegendre.Sixteen.Weights[k] * near, stopped, most, density);
            }
        }

        return [.. sums];
    }

    /// <summary>The discounted purchases of a customer who is alive now.</summary>
    internal double DiscountedAhead(double discount)
    {
        // E[rate] ∫ e^-δt (β/(β+t))^s dt over all t; with t = β(e^y - 1) the integrand falls off doubly exponentially.
        double z = discount * DropoutScale;
        double sum = 0;
        for (double y = 0; ;)
        {
            double width = Math.Min(1, 4 / (z * Math.Exp(y)));
            double panel = 0;
            for (int k = 0; k < GaussLegendre.Sixteen.Nodes.Length; k++)
            {
                double at = y + (width * GaussLegendre.Sixteen.Nodes[k]);
                panel += width * GaussLegendre.Sixteen.Weights[k] * Math.Exp(((1 - DropoutShape) * at) - (z * ExpLessOne(at)));
            }

            sum += panel;
            y += width;
            if (panel <= 1e-17 * sum && z * Math.Exp(y) > 1 - DropoutShape)
            {
                return RateShape / RateScale * DropoutScale * sum;
            }
        }
    }

    private void Mix(List<double> sums, double weight, double t, long most, double logDensity)
    {
        double share = weight * Math.Exp(logDensity);
        for (var counts = new NegativeBinomial(RateShape, RateScale, t); counts.K <= most; counts.Next())
        {
            while (sums.Count <= counts.K)
            {
                sums.Add(0);
            }

            sums[(int)counts.K] += share * counts.Probability;
            double ratio = counts.HighestRatio;
            if (counts.Probability == 0 || (ratio < 1 && counts.Probability * ratio / (1 - ratio) < 1e-17))
            {
                return;
            }
        }
    }

    // Logarithms of the two parts of the likelihood: one who goes on, one who has stopped.
    private (double On, double Gone) Parts(PurchaseHistory history)
    {
        double m = RateShape + history.Repeats;
        double on = -(m * Math.Log(RateScale + history.Age)) - (DropoutShape * Math.Log(DropoutScale + history.Age));
        return (on, ParetoDeath.Of(m, RateScale, DropoutShape, DropoutScale, history.Last, history.Age, false).Log);
    }

    // e^v - 1 without cancellation (Kahan).
    private static double ExpLessOne(double v)
    {
        double u = Math.Exp(v);
        return Math.Abs(v) > 0.5 ? u - 1 : u == 1 ? v : (u - 1) * v / Math.Log(u);
    }
}
