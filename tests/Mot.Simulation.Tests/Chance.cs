namespace Mot.Simulation.Tests;

/// <summary>How far a sample may lie from the truth before it cannot be chance: at most once in a million tests.</summary>
internal static class Chance
{
    private const double OnceInAMillion = 14.508657738524219;

    // Six standard errors: once in five hundred million for normal means.
    private const double StandardErrors = 6;

    /// <summary>Chernoff's bound on a share, which holds for every n: n times the divergence of the observed from the true share.</summary>
    internal static void ShouldHaveShare<T>(this IEnumerable<T> items, Func<T, bool> has, double share)
    {
        (int some, int all) = (0, 0);
        foreach (T item in items)
        {
            some += has(item) ? 1 : 0;
            all++;
        }

        all.ShouldBeGreaterThan(500);
        double observed = (double)some / all;
        double divergence = Term(observed, share) + Term(1 - observed, 1 - share);
        (all * divergence).ShouldBeLessThan(OnceInAMillion, $"{observed} of {all} instead of {share}");
    }

    /// <summary>The mean lies within six of its standard errors.</summary>
    internal static void ShouldHaveMean(this IEnumerable<double> numbers, double mean)
    {
        double[] all = [.. numbers];
        all.Length.ShouldBeGreaterThan(500);
        double observed = all.Average();
        double variance = all.Sum(number => (number - observed) * (number - observed)) / (all.Length - 1);
        observed.ShouldBe(mean, StandardErrors * Math.Sqrt(variance / all.Length));
    }

    private static double Term(double observed, double share) => observed == 0 ? 0 : observed * Math.Log(observed / share);
}
