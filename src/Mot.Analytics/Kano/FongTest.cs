using Mot.Core;

namespace Mot.Analytics.Kano;

/// <summary>Whether the two most frequent categories of a feature differ significantly.</summary>
/// <remarks>
/// <para><b>Definition.</b> With a and b the two largest counts of M, O, A, I and R, and n all pairs, R and Q included: they differ unless
/// |a - b| &lt; f √((a + b)(2n - a - b) / 2n), with f = 1.65 as a rule.</para>
/// <para><b>Assumptions.</b> A simple random sample. With weights the counts are the weighted shares times Kish's effective n, which is an approximation.</para>
/// <para><b>Sources.</b> Fong (1996), "Using the self-stated importance questionnaire to interpret Kano questionnaire results", Center for Quality of Management Journal 5(3).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record FongTest
{
    private FongTest(double difference, double critical)
    {
        Difference = difference;
        Critical = critical;
    }

    /// <summary>The difference of the two counts; not negative.</summary>
    public double Difference { get; }

    /// <summary>How large it has to be at least.</summary>
    public double Critical { get; }

    /// <summary>Whether the most frequent category stands out.</summary>
    public bool IsDistinct => Difference >= Critical;

    /// <summary>The test of two counts.</summary>
    /// <param name="first">How many chose one category; 0 to <paramref name="n"/>.</param>
    /// <param name="second">How many chose the other; both together at most <paramref name="n"/>.</param>
    /// <param name="n">How many pairs of answers there are; above 0.</param>
    /// <param name="factor">The factor, from 0 to 10. By default 1.65.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or not a number.</exception>
    public static FongTest Of(double first, double second, double n, double factor = 1.65)
    {
        Guard.InRange(n, double.Epsilon, double.MaxValue);
        Guard.InRange(first, 0, n);

        // A share times an effective n is rounded; the sum of two may be so much above n.
        Guard.InRange(second, 0, (n * (1 + 1e-12)) - first);
        Guard.InRange(factor, 0, 10);
        double both = first + second;
        return new(Math.Abs(first - second), factor * Math.Sqrt(Math.Max(both * ((2 * n) - both), 0) / (2 * n)));
    }
}
