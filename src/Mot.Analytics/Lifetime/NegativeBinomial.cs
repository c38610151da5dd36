namespace Mot.Analytics.Lifetime;

/// <summary>Counts of a Poisson process whose rate is gamma: probabilities one after the other, from where they begin to matter to where they stop.</summary>
/// <remarks>P(N = k) = Γ(r+k)/(Γ(r) k!) (1-z)^r z^k. What is left out on either side is below 1e-18 of the whole.</remarks>
internal struct NegativeBinomial
{
    private readonly double _r;
    private readonly double _z;

    /// <summary>Over a time t, where the rate has shape r and scale alpha: z = t/(alpha + t).</summary>
    internal NegativeBinomial(double r, double alpha, double t)
    {
        _r = r;
        _z = t / (alpha + t);
        double mean = r * t / alpha;
        double sd = Math.Sqrt(mean * (1 + (t / alpha)));

        // Below this many standard deviations to the left nothing is left: the tail on that side is thinner than a normal one.
        K = mean < 200 ? 0 : (long)Math.Max(0, Math.Floor(mean - (12 * sd)));
        double logStart = -r * Math.Log(1 + (t / alpha));
        Probability = Math.Exp(K == 0 ? logStart : logStart + (K * Math.Log(_z)) + Rising.LogOf(r, K) - GammaFunction.Log(K + 1.0));
    }

    /// <summary>The count.</summary>
    internal long K { get; private set; }

    /// <summary>Its probability.</summary>
    internal double Probability { get; private set; }

    /// <summary>What the next probability is of this one; what is left behind this one is at most q/(1-q) of it once q falls below 1.</summary>
    internal readonly double Ratio => (_r + K) / (K + 1) * _z;

    /// <summary>An upper bound of all ratios from here on.</summary>
    internal readonly double HighestRatio => Math.Max(Ratio, _z);

    internal void Next()
    {
        Probability *= Ratio;
        K++;
    }
}
