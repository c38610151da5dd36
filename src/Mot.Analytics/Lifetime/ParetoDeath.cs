namespace Mot.Analytics.Lifetime;

/// <summary>The part of a Pareto/NBD likelihood in which the customer stopped between the last purchase and now, with its moments.</summary>
/// <remarks>
/// <para><b>Definition.</b> The integral over τ from t_x to T of (α + τ)^-(r+x) (β + τ)^-(s+1), times s; beside it, for one who goes on, (α + T)^-(r+x) (β + T)^-s. The usual form is a difference of two hypergeometric functions that cancels and overflows;
/// the integral has neither trouble, and its derivatives are moments of the same integrand.</para>
/// <para><b>Method.</b> In y = ln((δ + τ)/(δ + t_x)) with δ the smaller of α and β the integrand is analytic in the strip |Im y| &lt; π. Panels of 8 or 16 nodes, as wide as its decay allows, until what is left is below 1e-18 of what there is.</para>
/// <para><b>Sources.</b> Schmittlein, Morrison and Colombo (1987), Management Science 33, 1-24; Fader and Hardie (2005), A note on deriving the Pareto/NBD model.</para>
/// </remarks>
internal struct ParetoDeath
{
    private const double WidestPanel = 3;
    private const double MostDecay = 12;
    private const double NarrowPanel = 1.5;
    private const double LittleDecay = 3;
    private const double Negligible = 43;

    // What the integrand is divided by, as a logarithm; the rest are sums at the nodes.
    private double _reference;

    /// <summary>The integral times s is e^<see cref="Log"/>; minus infinity where T = t_x.</summary>
    internal double Log { get; private set; }

    /// <summary>Mean of ln(α + τ), of 1/(α + τ), of ln(β + τ), of 1/(β + τ), weighted by the integrand; then of their ten products in the order 00 01 02 03 11 12 13 22 23 33.</summary>
    internal Moments Means;

    internal static ParetoDeath Of(double m, double alpha, double s, double beta, double last, double age, bool hasMoments)
    {
        var death = new ParetoDeath { Log = double.NegativeInfinity };
        if (!(age > last))
        {
            return death;
        }

        double small = Math.Min(alpha, beta);
        double end = Math.Log((small + age) / (small + last));
        death._reference = Math.Max(LogIntegrand(0, m, alpha, s, beta, small, last), LogIntegrand(end, m, alpha, s, beta, small, last));
        double sum = 0;
        var sums = default(Moments);
        for (double y = 0; y < end;)
        {
            double width = Math.Min(WidestPanel, MostDecay / Math.Max(Decay(y, m, alpha, s, beta, small, last), 1e-3));
            width = Math.Min(end - y, Math.Min(width, MostDecay / Math.Max(Decay(y + width, m, alpha, s, beta, small, last), 1e-3)));
            double decay = Decay(y + width, m, alpha, s, beta, small, last);
            GaussLegendre rule = width <= NarrowPanel && width * Math.Abs(decay) <= LittleDecay ? GaussLegendre.Eight : GaussLegendre.Sixteen;
            sum += Panel(rule, y, width, m, alpha, s, beta, small, last, death._reference, hasMoments, ref sums);
            y = width >= end - y ? end : y + width;
            if (decay > 0 && LogIntegrand(y, m, alpha, s, beta, small, last) - death._reference - Math.Log(sum) < -Negligible)
            {
                break;
            }
        }

        death.Log = death._reference + Math.Log(s * sum);
        if (hasMoments)
        {
            sums.Divide(sum);
            death.Means = sums;
        }

        return death;
    }

    private static double Panel(
        GaussLegendre rule, double from, double width, double m, double alpha, double s, double beta, double small, double last, double reference, bool hasMoments, ref Moments sums)
    {
        double[] nodes = rule.Nodes;
        double[] weights = rule.Weights;
        double start = small + last;
        double logStart = Math.Log(start);
        bool alphaIsSmall = alpha <= beta;
        double difference = Math.Abs(alpha - beta);
        double sum = 0;
        for (int k = 0; k < nodes.Length; k++)
        {
            double y = from + (width * nodes[k]);
            double near = start * Math.Exp(y);
            double logNear = logStart + y;
            double far = near + difference;
            double logFar = difference == 0 ? logNear : Math.Log(far);
            (double ofAlpha, double ofBeta) = alphaIsSmall ? (logNear, logFar) : (logFar, logNear);
            double weight = width * weights[k] * Math.Exp(logNear - (m * ofAlpha) - ((s + 1) * ofBeta) - reference);
            sum += weight;
            if (hasMoments)
            {
                (double perAlpha, double perBeta) = alphaIsSmall ? (1 / near, 1 / far) : (1 / far, 1 / near);
                sums.Add(weight, ofAlpha, perAlpha, ofBeta, perBeta);
            }
        }

        return sum;
    }

    // The logarithm of the integrand in y: the last term is dτ/dy.
    private static double LogIntegrand(double y, double m, double alpha, double s, double beta, double small, double last)
    {
        double near = (small + last) * Math.Exp(y);
        return Math.Log(near) - (m * Math.Log(near + (alpha - small))) - ((s + 1) * Math.Log(near + (beta - small)));
    }

    private static double Decay(double y, double m, double alpha, double s, double beta, double small, double last)
    {
        double near = (small + last) * Math.Exp(y);
        return (m * near / (near + (alpha - small))) + ((s + 1) * near / (near + (beta - small))) - 1;
    }

    /// <summary>Weighted sums of four quantities and of their products.</summary>
    internal struct Moments
    {
        internal double M0, M1, M2, M3, P00, P01, P02, P03, P11, P12, P13, P22, P23, P33;

        internal void Add(double weight, double q0, double q1, double q2, double q3)
        {
            double w0 = weight * q0;
            double w1 = weight * q1;
            double w2 = weight * q2;
            double w3 = weight * q3;
            M0 += w0;
            M1 += w1;
            M2 += w2;
            M3 += w3;
            P00 += w0 * q0;
            P01 += w0 * q1;
            P02 += w0 * q2;
            P03 += w0 * q3;
            P11 += w1 * q1;
            P12 += w1 * q2;
            P13 += w1 * q3;
            P22 += w2 * q2;
            P23 += w2 * q3;
            P33 += w3 * q3;
        }

        internal void Divide(double sum)
        {
            (M0, M1, M2, M3) = (M0 / sum, M1 / sum, M2 / sum, M3 / sum);
            (P00, P01, P02, P03) = (P00 / sum, P01 / sum, P02 / sum, P03 / sum);
            (P11, P12, P13, P22, P23, P33) = (P11 / sum, P12 / sum, P13 / sum, P22 / sum, P23 / sum, P33 / sum);
        }
    }
}
