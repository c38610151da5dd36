namespace Mot.Analytics.Lifetime;

/// <summary>The log-likelihood of BG/NBD over grouped histories, with exact first and second derivatives.</summary>
/// <remarks>
/// <para><b>Definition.</b> L = A1 A2 (A3 + [x > 0] A4) in logarithms; the bracket is a mixture, so its gradient is the mean of the gradients of its parts and its second derivatives are the mean of theirs
/// plus their covariance.</para>
/// <para><b>Sources.</b> Fader, Hardie and Lee (2005), Marketing Science 24, 275-284; the order A1 to A4 is their note of 2019.</para>
/// </remarks>
internal static class BgNbdLikelihood
{
    /// <summary>At ln r, ln α, ln a, ln b, in logarithms.</summary>
    internal static Slope Of(HistoryColumns data, double[] logs, bool hasDerivatives)
    {
        (double r, double alpha, double a, double b) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
        var slope = new Slope(4);
        double value = OfValues(data, r, a, b, slope);
        double logAlpha = logs[1];

        (double gr, double gAlpha, double ga, double gb) = (0, 0, 0, 0);
        (double rr, double rAlpha, double ra, double rb) = (0, 0, 0, 0);
        (double alphaAlpha, double alphaA, double alphaB, double aa, double ab, double bb) = (0, 0, 0, 0, 0, 0);
        for (int i = 0; i < data.Size; i++)
        {
            long x = data.Values[data.Repeats[i]];
            double count = data.Counts[i];
            double m = r + x;
            double logAge = Math.Log(alpha + data.Age[i]);
            double inverseAge = 1 / (alpha + data.Age[i]);
            if (x == 0)
            {
                value -= count * r * (logAge - logAlpha);
                gr -= count * logAge;
                gAlpha -= count * m * inverseAge;
                rAlpha -= count * inverseAge;
                alphaAlpha += count * m * inverseAge * inverseAge;
                continue;
            }

            double inverseLast = 1 / (alpha + data.Last[i]);
            double apart = logAge - Math.Log(alpha + data.Last[i]);
            double before = b + x - 1;
            double odds = Math.Log(a / before) + (m * apart);
            double tail = Math.Exp(-Math.Abs(odds));
            double gone = (odds > 0 ? 1 : tail) / (1 + tail);
            double alive = (odds > 0 ? tail : 1) / (1 + tail);
            value += count * ((Math.Max(odds, 0) + Math.Log(1 + tail)) - (m * logAge) + (r * logAlpha));
            if (!hasDerivatives)
            {
                continue;
            }

            // The difference of the gradients of the two parts.
            double spread = count * gone * alive;
            double dAlpha = m * (inverseAge - inverseLast);
            double dA = 1 / a;
            double dB = -1 / before;
            gr += count * ((gone * apart) - logAge);
            gAlpha += count * ((gone * dAlpha) - (m * inverseAge));
            ga += count * gone * dA;
            gb += count * gone * dB;
            rr += spread * apart * apart;
            rAlpha += (spread * apart * dAlpha) + (count * ((gone * (inverseAge - inverseLast)) - inverseAge));
            ra += spread * apart * dA;
            rb += spread * apart * dB;
            alphaAlpha += (spread * dAlpha * dAlpha) + (count * m * ((alive * inverseAge * inverseAge) + (gone * inverseLast * inverseLast)));
            alphaA += spread * dAlpha * dA;
            alphaB += spread * dAlpha * dB;
            aa += (spread * dA * dA) - (count * gone * dA * dA);
            ab += spread * dA * dB;
            bb += (spread * dB * dB) + (count * gone * dB * dB);
        }

        slope.Value = value - (data.RepeatsTogether * Math.Log(data.Unit));
        double[] g = slope.Gradient;
        double[,] h = slope.Hessian;
        g[0] += gr + (data.N * logAlpha);
        g[1] += gAlpha + (data.N * r / alpha);
        g[2] += ga;
        g[3] += gb;
        h[0, 0] += rr;
        h[0, 1] += rAlpha + (data.N / alpha);
        h[0, 2] += ra;
        h[0, 3] += rb;
        h[1, 1] += alphaAlpha - (data.N * r / (alpha * alpha));
        h[1, 2] += alphaA;
        h[1, 3] += alphaB;
        h[2, 2] += aa;
        h[2, 3] += ab;
        h[3, 3] += bb;
        slope.ToLogarithms([r, alpha, a, b]);
        return slope;
    }

    // Γ(r+x)/Γ(r) · Γ(a+b)Γ(b+x)/(Γ(b)Γ(a+b+x)), which depends on a customer through x alone.
    private static double OfValues(HistoryColumns data, double r, double a, double b, Slope slope)
    {
        var rate = new Rising(r);
        var stay = new Rising(b);
        var either = new Rising(a + b);
        double value = 0;
        for (int v = 0; v < data.Values.Length; v++)
        {
            double count = data.CountsOfValues[v];
            rate.To(data.Values[v]);
            stay.To(data.Values[v]);
            either.To(data.Values[v]);
            value += count * (rate.Log + stay.Log - either.Log);
            slope.Gradient[0] += count * rate.First;
            slope.Gradient[2] -= count * either.First;
            slope.Gradient[3] += count * (stay.First - either.First);
            slope.Hessian[0, 0] += count * rate.Second;
            slope.Hessian[2, 2] -= count * either.Second;
            slope.Hessian[2, 3] -= count * either.Second;
            slope.Hessian[3, 3] += count * (stay.Second - either.Second);
        }

        return value;
    }
}
