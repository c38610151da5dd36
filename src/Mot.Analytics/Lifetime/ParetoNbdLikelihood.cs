namespace Mot.Analytics.Lifetime;

/// <summary>The log-likelihood of Pareto/NBD over grouped histories, with exact first and second derivatives.</summary>
/// <remarks><b>Sources.</b> Schmittlein, Morrison and Colombo (1987), Management Science 33, 1-24.</remarks>
internal static class ParetoNbdLikelihood
{
    /// <summary>At ln r, ln α, ln s, ln β, in logarithms.</summary>
    internal static Slope Of(HistoryColumns data, double[] logs, bool hasDerivatives)
    {
        (double r, double alpha, double s, double beta) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
        var slope = new Slope(4);
        double[] g = slope.Gradient;
        double[,] h = slope.Hessian;
        double value = 0;
        var rate = new Rising(r);
        for (int v = 0; v < data.Values.Length; v++)
        {
            rate.To(data.Values[v]);
            value += data.CountsOfValues[v] * rate.Log;
            g[0] += data.CountsOfValues[v] * rate.First;
            h[0, 0] += data.CountsOfValues[v] * rate.Second;
        }

        for (int i = 0; i < data.Size; i++)
        {
            double count = data.Counts[i];
            double m = r + data.Values[data.Repeats[i]];
            var death = ParetoDeath.Of(m, alpha, s, beta, data.Last[i], data.Age[i], hasDerivatives);
            double logAlpha = Math.Log(alpha + data.Age[i]);
            double logBeta = Math.Log(beta + data.Age[i]);
            double on = -(m * logAlpha) - (s * logBeta);
            double odds = death.Log - on;
            double tail = Math.Exp(-Math.Abs(odds));
            double gone = (odds > 0 ? 1 : tail) / (1 + tail);
            value += count * (Math.Max(on, death.Log) + Math.Log(1 + tail));
            if (hasDerivatives)
            {
                Add(slope, count, gone, m, s, death.Means, logAlpha, 1 / (alpha + data.Age[i]), logBeta, 1 / (beta + data.Age[i]));
            }
        }

        slope.Value = value + (data.N * ((r * logs[1]) + (s * logs[3]))) - (data.RepeatsTogether * Math.Log(data.Unit));
        g[0] += data.N * logs[1];
        g[1] += data.N * r / alpha;
        g[2] += data.N * logs[3];
        g[3] += data.N * s / beta;
        h[0, 1] += data.N / alpha;
        h[1, 1] -= data.N * r / (alpha * alpha);
        h[2, 3] += data.N / beta;
        h[3, 3] -= data.N * s / (beta * beta);
        slope.ToLogarithms([r, alpha, s, beta]);
        return slope;
    }

    // A mixture again: one who goes on, and one who stopped at some τ. Of each: gradient (-ln(α+τ), -m/(α+τ), [1/s] - ln(β+τ), -(s[+1])/(β+τ)).
    private static void Add(
        Slope slope, double count, double gone, double m, double s, in ParetoDeath.Moments q, double logAlpha, double perAlpha, double logBeta, double perBeta)
    {
        double on = 1 - gone;
        double k = s + 1;
        double inverse = 1 / s;

        // Means of the gradient and of its products over both parts.
        double g0 = -((gone * q.M0) + (on * logAlpha));
        double g1 = -m * ((gone * q.M1) + (on * perAlpha));
        double g2 = (gone * (inverse - q.M2)) - (on * logBeta);
        double g3 = -((gone * k * q.M3) + (on * s * perBeta));
        double p00 = (gone * q.P00) + (on * logAlpha * logAlpha);
        double p01 = m * ((gone * q.P01) + (on * logAlpha * perAlpha));
        double p02 = (gone * (q.P02 - (inverse * q.M0))) + (on * logAlpha * logBeta);
        double p03 = (gone * k * q.P03) + (on * s * logAlpha * perBeta);
        double p11 = m * m * ((gone * q.P11) + (on * perAlpha * perAlpha));
        double p12 = m * ((gone * (q.P12 - (inverse * q.M1))) + (on * perAlpha * logBeta));
        double p13 = m * ((gone * k * q.P13) + (on * s * perAlpha * perBeta));
        double p22 = (gone * (q.P22 - (2 * inverse * q.M2) + (inverse * inverse))) + (on * logBeta * logBeta);
        double p23 = (gone * k * (q.P23 - (inverse * q.M3))) + (on * s * logBeta * perBeta);
        double p33 = (gone * k * k * q.P33) + (on * s * s * perBeta * perBeta);

        double[] g = slope.Gradient;
        double[,] h = slope.Hessian;
        g[0] += count * g0;
        g[1] += count * g1;
        g[2] += count * g2;
        g[3] += count * g3;
        h[0, 0] += count * (p00 - (g0 * g0));
        h[0, 1] += count * (p01 - (g0 * g1) + (g1 / m));
        h[0, 2] += count * (p02 - (g0 * g2));
        h[0, 3] += count * (p03 - (g0 * g3));
        h[1, 1] += count * (p11 - (g1 * g1) + (p11 / m));
        h[1, 2] += count * (p12 - (g1 * g2));
        h[1, 3] += count * (p13 - (g1 * g3));
        h[2, 2] += count * (p22 - (g2 * g2) - (gone * inverse * inverse));
        h[2, 3] += count * (p23 - (g2 * g3) - (gone * q.M3) - (on * perBeta));
        h[3, 3] += count * (p33 - (g3 * g3) + (gone * k * q.P33) + (on * s * perBeta * perBeta));
    }
}
