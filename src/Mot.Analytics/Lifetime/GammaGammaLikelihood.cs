namespace Mot.Analytics.Lifetime;

/// <summary>The log-likelihood of the gamma-gamma model over grouped spends, with exact first and second derivatives.</summary>
/// <remarks><b>Sources.</b> Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value; Colombo and Jiang (1999), J. Interactive Marketing 13(3), 2-12.</remarks>
internal static class GammaGammaLikelihood
{
    /// <summary>At ln p, ln q, ln γ, in logarithms.</summary>
    internal static Slope Of(SpendColumns data, double[] logs)
    {
        (double p, double q, double gamma) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]));
        var slope = new Slope(3);
        double[] g = slope.Gradient;
        double[,] h = slope.Hessian;

        // The density of a mean m is that of the sum m x, times x: (m x)^(px) γ^q / ((γ + m x)^(px+q) B(px, q)) / m.
        double value = OfValues(data, p, q, slope) - data.LogMeans;
        for (int i = 0; i < data.Size; i++)
        {
            double count = data.Counts[i];
            double x = data.Values[data.Purchases[i]];
            double sum = data.Together[i];
            double inverse = 1 / (gamma + sum);
            double shape = (p * x) + q;
            double logPart = Math.Log(sum * inverse);
            double logRest = Math.Log(gamma * inverse);
            value += count * ((p * x * logPart) + (q * logRest));
            g[0] += count * x * logPart;
            g[1] += count * logRest;
            g[2] += count * ((q / gamma) - (shape * inverse));
            h[0, 2] -= count * x * inverse;
            h[1, 2] += count * ((1 / gamma) - inverse);
            h[2, 2] += count * ((shape * inverse * inverse) - (q / (gamma * gamma)));
        }

        slope.Value = value;
        slope.ToLogarithms([p, q, gamma]);
        return slope;
    }

    // ln Γ(px+q) - ln Γ(px) - ln Γ(q), which depends on a customer through x alone.
    private static double OfValues(SpendColumns data, double p, double q, Slope slope)
    {
        double logQ = GammaFunction.Log(q);
        (double firstQ, double secondQ) = GammaFunction.Derivatives(q);
        double value = 0;
        for (int v = 0; v < data.Values.Length; v++)
        {
            double count = data.CountsOfValues[v];
            double x = data.Values[v];
            (double first, double second) = GammaFunction.Derivatives((p * x) + q);
            (double firstP, double secondP) = GammaFunction.Derivatives(p * x);
            value += count * (GammaFunction.Log((p * x) + q) - GammaFunction.Log(p * x) - logQ);
            slope.Gradient[0] += count * x * (first - firstP);
            slope.Gradient[1] += count * (first - firstQ);
            slope.Hessian[0, 0] += count * x * x * (second - secondP);
            slope.Hessian[0, 1] += count * x * second;
            slope.Hessian[1, 1] += count * (second - secondQ);
        }

        return value;
    }
}
