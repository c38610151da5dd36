using Mot.Core.Ratings;

namespace Mot.Core.Estimation;

/// <summary>How strongly the answers to two questions go together: three correlations, from joint counts.</summary>
/// <remarks>
/// <para><b>Definition.</b> Over the pairs in which both questions are answered, among the rows that the joint counts hold (those with an answered
/// outcome): Pearson's r = Σ(x - x̄)(y - ȳ)/√(Σ(x - x̄)² Σ(y - ȳ)²); Spearman's the same of ranks, equal ratings sharing the mean of their ranks;
/// Kendall's tau-b = (P - Q)/√((N - Tx)(N - Ty)), with P pairs of people in the same order, Q in opposite order, N all pairs of people and T those
/// that are tied in one of the two.</para>
/// <para><b>Unit and range.</b> A coefficient from -1 to 1, which no interval leaves. <b>Direction and best value.</b> None. The sign speaks of
/// ratings as they are written: between a scale where higher is better and one where lower is better it is turned round. An association is not a cause.</para>
/// <para><b>Method.</b> Pearson: <see cref="IntervalMethod.FisherZ"/> with variance 1/(n - 3), which assumes nearly normal answers. Spearman: the same with
/// variance (1 + r²/2)/(n - 3) (Bonett and Wright 2000). Tau-b: <see cref="IntervalMethod.Wald"/> with the large-sample standard error of the
/// table of counts, cut to the range; a perfect tau-b has no width, which is what the method says and not certainty. Unweighted: joint counts keep no squares of weights, so that an effective n is not known.</para>
/// <para><b>Undefined.</b> No pair; fewer than four pairs; or one of the two questions has the same answer in all pairs.</para>
/// <para><b>Sources.</b> Fisher (1921), Metron 1, 3-32; Spearman (1904), Am. J. Psychology 15, 72-101; Bonett and Wright (2000), Psychometrika 65, 23-28;
/// Kendall (1945), Biometrika 33, 239-251; Brown and Benedetti (1977), J. Am. Stat. Assoc. 72, 309-315 (standard error).</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class Correlation
{
    /// <summary>What Pearson's correlation is: a coefficient from -1 to 1, neither end better.</summary>
    public static Metric PearsonMetric { get; } = Metric.Of("pearson", MetricUnit.Coefficient, -1, 1, direction: null);

    /// <summary>What Spearman's correlation is: a coefficient from -1 to 1, neither end better.</summary>
    public static Metric SpearmanMetric { get; } = Metric.Of("spearman", MetricUnit.Coefficient, -1, 1, direction: null);

    /// <summary>What Kendall's tau-b is: a coefficient from -1 to 1, neither end better.</summary>
    public static Metric KendallTauBMetric { get; } = Metric.Of("kendall-tau-b", MetricUnit.Coefficient, -1, 1, direction: null);

    /// <summary>Pearson's correlation: how nearly the answers lie on a line.</summary>
    /// <param name="ratings">The joint counts.</param>
    /// <param name="first">The index of a question.</param>
    /// <param name="second">The index of another question.</param>
    /// <param name="settings">Level; null for the defaults.</param>
    /// <returns>The correlation from -1 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An index is not a question's.</exception>
    /// <exception cref="ArgumentException">Weights or a method are asked for.</exception>
    public static Estimate Pearson(CoRatings ratings, int first, int second, MetricSettings? settings = null) =>
        PairTable.Of(ratings, first, second).Pearson(Checked(settings, IntervalMethod.FisherZ));

    /// <summary>Spearman's correlation: Pearson's of the ranks.</summary>
    /// <param name="ratings">The joint counts.</param>
    /// <param name="first">The index of a question.</param>
    /// <param name="second">The index of another question.</param>
    /// <param name="settings">Level; null for the defaults.</param>
    /// <returns>The correlation from -1 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An index is not a question's.</exception>
    /// <exception cref="ArgumentException">Weights or a method are asked for.</exception>
    public static Estimate Spearman(CoRatings ratings, int first, int second, MetricSettings? settings = null) =>
        PairTable.Of(ratings, first, second).Spearman(Checked(settings, IntervalMethod.FisherZ));

    /// <summary>Kendall's tau-b: pairs of people in the same order against pairs in opposite order.</summary>
    /// <param name="ratings">The joint counts.</param>
    /// <param name="first">The index of a question.</param>
    /// <param name="second">The index of another question.</param>
    /// <param name="settings">Level; null for the defaults.</param>
    /// <returns>The correlation from -1 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An index is not a question's.</exception>
    /// <exception cref="ArgumentException">Weights or a method are asked for.</exception>
    public static Estimate KendallTauB(CoRatings ratings, int first, int second, MetricSettings? settings = null) =>
        PairTable.Of(ratings, first, second).KendallTauB(Checked(settings, IntervalMethod.Wald));

    private static double Checked(MetricSettings? settings, IntervalMethod only)
    {
        settings ??= MetricSettings.Default;
        if (settings.Weighting != Weighting.None)
        {
            throw new ArgumentException("A correlation is not weighted here; give the settings without case weights.", nameof(settings));
        }

        return settings.Method == IntervalMethod.Default || settings.Method == only
            ? settings.Level
            : throw new ArgumentException($"This correlation has no {settings.Method} interval here; choose {only}.", nameof(settings));
    }
}
