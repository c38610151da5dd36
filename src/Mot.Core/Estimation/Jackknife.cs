namespace Mot.Core.Estimation;

/// <summary>The delete-a-group jackknife: how much a number moves when one group at a time is left out.</summary>
/// <remarks>
/// <para><b>Definition.</b> With G groups and θ₍g₎ computed without group g: se² = (G - 1)/G · Σ (θ₍g₎ - θ̄)², and G - 1 degrees
/// of freedom.</para>
/// <para><b>Assumptions.</b> Groups are independent of one another: whole clusters, or random shares of the respondents. There are
/// at least five: between fewer the spread is itself so uncertain that two groups which agree by chance would pass for
/// certainty. The five are a convention.</para>
/// <para><b>Sources.</b> Kott (2001), J. Official Statistics 17, 521-526; Wolter (2007), Introduction to Variance Estimation, ch. 4.</para>
/// </remarks>
internal static class Jackknife
{
    /// <summary>The fewest groups with answers from which an interval is computed.</summary>
    internal const int FewestGroups = 5;

    /// <summary>The standard error from the values with one group left out each.</summary>
    internal static double StandardError(ReadOnlySpan<double> leftOut)
    {
        double mean = 0;
        foreach (double value in leftOut)
        {
            mean += value;
        }

        mean /= leftOut.Length;
        double squares = 0;
        foreach (double value in leftOut)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt((leftOut.Length - 1.0) / leftOut.Length * squares);
    }

    /// <summary>The degrees of freedom of a difference of two independent numbers (Satterthwaite 1946); the first's where neither varies.</summary>
    internal static double Degrees(double firstVariance, double firstDegrees, double secondVariance, double secondDegrees)
    {
        double sum = firstVariance + secondVariance;
        double parts = (firstVariance * firstVariance / firstDegrees) + (secondVariance * secondVariance / secondDegrees);
        return parts > 0 ? sum * sum / parts : firstDegrees;
    }
}
