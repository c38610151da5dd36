using Mot.Core.Estimation;

namespace Mot.Analytics.Drivers;

/// <summary>Intervals from the values that resamples give.</summary>
/// <remarks>
/// <para><b>Definition.</b> With R values in ascending order, the bound at α is the value at place (R + 1)α; between two places it is interpolated on the scale of normal
/// quantiles, and beyond the ends it is the end (Davison and Hinkley 1997, eq. 5.8). BCa moves α to Φ(z₀ + (z₀ + zα)/(1 - a(z₀ + zα))), with z₀ the normal quantile of the share of
/// values below the estimate and a = ΣL³/(6(ΣL²)^1.5) from the jackknife's influence values L.</para>
/// <para><b>Sources.</b> Efron (1979), Ann. Statistics 7, 1-26; Efron (1987), J. Am. Stat. Assoc. 82, 171-185; Davison and Hinkley (1997), Bootstrap Methods and their Application.</para>
/// </remarks>
internal static class BootstrapInterval
{
    /// <summary>Between two percentiles.</summary>
    internal static (double Low, double High) Percentile(ReadOnlySpan<double> ascending, double level) =>
        (At(ascending, (1 - level) / 2), At(ascending, (1 + level) / 2));

    /// <summary>Corrected for bias and acceleration.</summary>
    internal static (double Low, double High) Bca(ReadOnlySpan<double> ascending, double estimate, ReadOnlySpan<double> influence, double level)
    {
        int below = 0;
        while (below < ascending.Length && ascending[below] < estimate)
        {
            below++;
        }

        // All on one side says no more than that the quantile lies beyond the last of them.
        double bias = Normal.Quantile(Math.Clamp((double)below / ascending.Length, 0.5 / ascending.Length, 1 - (0.5 / ascending.Length)));
        (double squares, double cubes) = (0, 0);
        foreach (double value in influence)
        {
            squares += value * value;
            cubes += value * value * value;
        }

        double acceleration = squares > 0 ? cubes / (6 * Math.Pow(squares, 1.5)) : 0;
        return (At(ascending, Moved((1 - level) / 2, bias, acceleration)), At(ascending, Moved((1 + level) / 2, bias, acceleration)));
    }

    private static double Moved(double alpha, double bias, double acceleration)
    {
        double z = bias + Normal.Quantile(alpha);
        return MathNet.Numerics.Distributions.Normal.CDF(0, 1, bias + (z / (1 - (acceleration * z))));
    }

    private static double At(ReadOnlySpan<double> ascending, double alpha)
    {
        int count = ascending.Length;
        double place = (count + 1) * alpha;
        int below = (int)Math.Floor(place);
        if (below < 1 || below >= count)
        {
            return below < 1 ? ascending[0] : ascending[^1];
        }

        // A place that was meant to be whole is whole.
        if (Math.Abs(place - Math.Round(place)) < 1e-9)
        {
            return ascending[(int)Math.Round(place) - 1];
        }

        double from = Normal.Quantile((double)below / (count + 1));
        double to = Normal.Quantile((below + 1.0) / (count + 1));
        return ascending[below - 1] + ((Normal.Quantile(alpha) - from) / (to - from) * (ascending[below] - ascending[below - 1]));
    }
}
