namespace Mot.Core.Estimation;

/// <summary>The interval of a correlation on Fisher's scale, z = artanh r, where its spread hardly depends on its size.</summary>
/// <remarks>
/// <para><b>Definition.</b> tanh(artanh r ± q √v), with q the normal quantile and v the variance of artanh r that the caller states. The
/// standard error is √v (1 - r²) (delta method).</para>
/// <para><b>Sources.</b> Fisher (1921), Metron 1, 3-32.</para>
/// </remarks>
internal static class FisherZ
{
    /// <summary>The fewest pairs for Pearson's correlation, whose variance is 1/(n - 3).</summary>
    internal const int FewestPairs = 4;

    internal static Estimate Of(double correlation, double variance, double level, long n)
    {
        // Sums that are exact give quotients that are not: a perfect correlation may come out one bit above 1.
        double r = Math.Clamp(correlation, -1, 1);
        double half = Normal.TwoSided(level) * Math.Sqrt(variance);
        double z = Math.Atanh(r);
        return Estimate.Of(
            r, Math.Tanh(z - half), Math.Tanh(z + half), Math.Sqrt(variance) * (1 - (r * r)), level, n, IntervalMethod.FisherZ);
    }
}
