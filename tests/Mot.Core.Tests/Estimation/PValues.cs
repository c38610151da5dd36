using Mot.Core.Estimation;

namespace Mot.Core.Tests.Estimation;

/// <summary>Comparisons that have given p-values, and the rules that textbooks state on p-values.</summary>
internal static class PValues
{
    /// <summary>A normal difference with standard error 1 whose two-sided p-value this is.</summary>
    public static Comparison ToComparison(double p, double? margin = null)
    {
        double z = p switch
        {
            <= 0 => 38,
            >= 1 => 0,
            _ => -Normal.Quantile(p / 2),
        };
        return Normally(z, margin);
    }

    public static Comparison Normally(double z, double? margin = null, bool higherIsBetter = true) => Comparison.Create(
        level => Estimate.Of(z, z - Normal.TwoSided(level), z + Normal.TwoSided(level), 1, level, 100, IntervalMethod.Wald),
        0.95,
        margin,
        higherIsBetter);

    public static ComparisonFamily Family(IEnumerable<double> p, FamilyCorrection correction, double alpha) =>
        ComparisonFamily.Of("family", p.Select(value => ToComparison(value)), correction, 1 - alpha);

    /// <summary>How many the step-up rule of Benjamini and Hochberg (1995) rejects.</summary>
    public static int StepUp(IEnumerable<double> p, double alpha)
    {
        double[] sorted = [.. p.Order()];
        int k = sorted.Length;
        while (k > 0 && sorted[k - 1] > k * alpha / sorted.Length)
        {
            k--;
        }

        return k;
    }

    /// <summary>The two-sided p-value of z by the continued fraction or the series of the error function; shares nothing with the library.</summary>
    public static double OfNormal(double z)
    {
        double x = Math.Abs(z);
        if (x > 3)
        {
            // Laplace's continued fraction of Mills' ratio (Abramowitz and Stegun 26.2.14).
            double fraction = x;
            for (int k = 400; k >= 1; k--)
            {
                fraction = x + (k / fraction);
            }

            return 2 * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) / fraction;
        }

        // Abramowitz and Stegun 26.2.11.
        (double sum, double term) = (x, x);
        for (int k = 1; k < 200; k++)
        {
            term *= x * x / ((2 * k) + 1);
            sum += term;
        }

        return 1 - (2 * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * sum);
    }
}
