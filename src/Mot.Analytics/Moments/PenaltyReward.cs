using System.Collections.Immutable;
using Mot.Analytics.Drivers;
using Mot.Core;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>Penalty-reward contrast and impact asymmetry: whether failing at a touchpoint costs more than excelling earns.</summary>
/// <remarks>
/// <para><b>Definition.</b> The outcome is regressed on two regressors per driver, low (1 for a low rating) and high (1 for a high one), with the ratings between as
/// the reference, and on a third that says who rated it at all, so that everybody who answered the outcome stays in. With coefficients l and h: penalty P = |min(l, 0)|,
/// reward R = max(h, 0), range R + P, asymmetry (R - P)/(R + P). A coefficient of the wrong sign counts as 0 and is flagged; none is dropped for want of significance.</para>
/// <para><b>Unit and range.</b> Points of the outcome's scale towards its good end; the asymmetry from -1 to 1. <b>Undefined.</b> Fewer low, middle or high ratings than
/// <see cref="AsymmetryPolicy.MinimumRatings"/>; a band that the answers do not tell from other regressors; an outcome that does not vary; an asymmetry where nothing costs or earns.</para>
/// <para><b>Method.</b> With replicate groups <see cref="IntervalMethod.Jackknife"/>, which honours clusters and weights. Without, <see cref="IntervalMethod.StudentT"/> with
/// the standard errors of least squares, which suppose that all respondents scatter alike around the regression (joint counts cannot tell whether they do);
/// with weights there is none, because joint counts keep no squares of weights. An interval of a coefficient becomes that of the penalty or reward by cutting it at 0. That of
/// the range and the asymmetry is the delta method's without groups; where the range is not clearly above 0 the asymmetry may be anything from -1 to 1, and its interval says so.</para>
/// <para><b>Sources.</b> Brandt (1987), in Surprenant (ed.), Add Value to Your Service, 61-65; Mikulić and Prebežac (2008), Managing Service Quality 18(6), 559-576.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class PenaltyReward
{
    // How many groups single respondents, or more clusters than that, are dealt to.
    private const int MostGroups = 100;

    /// <summary>From joint counts without groups.</summary>
    /// <param name="ratings">The joint counts of the outcome and the drivers.</param>
    /// <param name="drivers">The ids of the drivers; null for all questions but the outcome.</param>
    /// <param name="policy">The choices; null for <see cref="AsymmetryPolicy.Default"/>.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">A driver is no question other than the outcome or occurs twice, or the policy does not fit; the message lists all faults.</exception>
    public static PenaltyRewardFindings Of(
        CoRatings ratings, IEnumerable<string>? drivers = null, AsymmetryPolicy? policy = null, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return Of(ratings, [], drivers, policy, Checked(settings, IntervalMethod.StudentT));
    }

    /// <summary>From the joint counts of replicate groups, which together are everybody.</summary>
    /// <param name="groups">The joint counts of each group, all over the same questions; groups without rows are passed over.</param>
    /// <param name="drivers">The ids of the drivers; null for all questions but the outcome.</param>
    /// <param name="policy">The choices; null for <see cref="AsymmetryPolicy.Default"/>.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">There is no group, groups have different questions, a driver is no question other than the outcome or occurs twice, or the policy does not fit.</exception>
    public static PenaltyRewardFindings Of(
        IReadOnlyList<CoRatings> groups, IEnumerable<string>? drivers = null, AsymmetryPolicy? policy = null, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        settings = Checked(settings, IntervalMethod.Jackknife);
        if (groups.Count == 0)
        {
            throw new ArgumentException("There must be at least one group.", nameof(groups));
        }

        CoRatings total = groups[0].Clone();
        foreach (CoRatings group in groups.Skip(1))
        {
            total.Merge(group);
        }

        return Of(total, [.. groups.Where(group => group.RowCount > 0)], drivers, policy, settings);
    }

    /// <summary>From the answers of single respondents, who are left out cluster by cluster, or in a hundred groups where they have none.</summary>
    /// <remarks>Respondents without clusters are dealt to the groups in turn, and so are clusters, in the order of their names, when there are more than a hundred. Where some name a cluster, those who do not are one.</remarks>
    /// <param name="rows">The answers.</param>
    /// <param name="outcome">The id of the outcome.</param>
    /// <param name="drivers">The ids of the drivers.</param>
    /// <param name="policy">The choices; null for <see cref="AsymmetryPolicy.Default"/>.</param>
    /// <param name="settings">Weighting and level; null for the defaults.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">There is no such question, a driver is the outcome or occurs twice, or the policy does not fit.</exception>
    public static PenaltyRewardFindings Of(
        RatingRows rows, string outcome, IEnumerable<string> drivers, AsymmetryPolicy? policy = null, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(drivers);
        int first = rows.IndexOf(outcome);
        ImmutableArray<int> others = [.. drivers.Select(rows.IndexOf)];
        int[] group = Groups(rows);
        return Of(
            [.. Enumerable.Range(0, Math.Max(group.DefaultIfEmpty(0).Max() + 1, 1)).Select(g => rows.JointCounts(first, others, row => group[row] == g))],
            drivers: null,
            policy,
            settings);
    }

    private static PenaltyRewardFindings Of(
        CoRatings ratings, ImmutableArray<CoRatings> groups, IEnumerable<string>? drivers, AsymmetryPolicy? policy, MetricSettings settings)
    {
        policy ??= AsymmetryPolicy.Default;
        ImmutableArray<Fault> faults = policy.Validate(ratings.Questions);
        if (!faults.IsEmpty)
        {
            throw new ArgumentException(Fault.Describe("This policy does not fit.", faults), nameof(policy));
        }

        ImmutableArray<(int Question, RatingBands? Bands)> chosen = [.. Chosen(ratings, drivers).Select(q => (q, policy.BandsOf(ratings.Questions[q])))];
        bool weighted = settings.Weighting == Weighting.CaseWeights;
        ImmutableArray<AnswerColumn> columns = ContrastFit.Columns(ratings, chosen);
        var covariances = CovarianceMatrix.Of(ratings, columns, weighted);
        var whole = ContrastFit.Of(covariances, ratings.Outcome.Scale, out UndefinedReason? whyNone);
        ColumnSums[] sums = [.. groups.Select(group => ColumnSums.Of(group, columns, weighted))];
        ImmutableArray<ContrastFit?> leftOut = [.. Enumerable.Range(0, sums.Length).Select(group => ContrastFit.Of(Without(covariances, sums, group), ratings.Outcome.Scale, out _))];
        bool isJackknifed = !groups.IsEmpty || weighted;
        var contrasts = chosen.Select((_, d) => new DriverContrast(whole, whyNone, leftOut, d, isJackknifed, settings.Level, ratings.RowCount));
        ImmutableArray<ImpactAsymmetry> found =
            [.. chosen.Zip(contrasts, (driver, contrast) => Judged(ratings, driver.Question, driver.Bands, contrast, policy))];

        double[] ranges = [.. found.Where(driver => driver.Range.IsDefined).Select(driver => driver.Range.Value!.Value).Order()];
        double? mean = ranges.Length > 0 ? ranges.Sum() / ranges.Length : null;
        return new(ratings.Outcome, policy, [.. found.Select(driver => driver with { IsHighImpact = driver.Range.Value is { } range ? range >= mean : null })])
        {
            Weighting = settings.Weighting,
            RowCount = ratings.RowCount,
            RSquared = whole?.RSquared,
            MeanRange = mean,
        };
    }

    private static ImpactAsymmetry Judged(CoRatings ratings, int question, RatingBands? bands, DriverContrast contrast, AsymmetryPolicy policy)
    {
        RatingScale scale = ratings.Questions[question].Scale;
        (long low, long middle, long high) = (0, 0, 0);
        for (int step = 0; step < scale.StepCount; step++)
        {
            var answer = Answer.FromTrustedStep(step);
            long count = ratings.CountOf(question, answer, question, answer);
            bool isLow = bands?.IsLow(scale, step) ?? false;
            bool isHigh = bands?.IsHigh(scale, step) ?? false;
            low += isLow ? count : 0;
            high += isHigh ? count : 0;
            middle += isLow || isHigh ? 0 : count;
        }

        Estimate lowEffect = bands is null ? contrast.NotIdentifiable : contrast.Low(Math.Min(low, middle), policy.MinimumRatings);
        Estimate highEffect = bands is null ? contrast.NotIdentifiable : contrast.High(Math.Min(high, middle), policy.MinimumRatings);
        Estimate range = contrast.Range(lowEffect, highEffect);
        Estimate asymmetry = contrast.Asymmetry(lowEffect, highEffect, range);
        return new(ratings.Questions[question], bands)
        {
            LowCount = low,
            MiddleCount = middle,
            HighCount = high,
            UnratedCount = ratings.RowCount - low - middle - high,
            Low = lowEffect,
            High = highEffect,
            Penalty = DriverContrast.Penalty(lowEffect),
            Reward = DriverContrast.Reward(highEffect),
            Range = range,
            Asymmetry = asymmetry,
            Class = asymmetry.Value is { } value ? policy.ClassOf(value) : null,
            LowestClass = asymmetry.Low is { } lowest ? policy.ClassOf(lowest) : null,
            HighestClass = asymmetry.High is { } highest ? policy.ClassOf(highest) : null,
        };
    }

    private static CovarianceMatrix Without(CovarianceMatrix whole, ColumnSums[] groups, int group)
    {
        double[] taken = [.. groups.Select((_, g) => g == group ? 0.0 : 1)];
        double[] values = new double[whole.Columns.Length * whole.Columns.Length];
        ColumnSums.Covariance(groups, taken, values);
        return whole.WithValues(values);
    }

    private static ImmutableArray<int> Chosen(CoRatings ratings, IEnumerable<string>? drivers)
    {
        if (drivers is null)
        {
            return [.. Enumerable.Range(1, ratings.Questions.Length - 1)];
        }

        ImmutableArray<int> chosen = [.. drivers.Select(driver => ratings.Questions.Select(question => question.Id).ToList().IndexOf(driver) is > 0 and int at
            ? at
            : throw new ArgumentException($"'{driver}' is not one of the questions that were counted with the outcome '{ratings.Outcome.Id}'.", nameof(drivers)))];
        return chosen.Distinct().Count() == chosen.Length ? chosen : throw new ArgumentException("A driver occurs twice.", nameof(drivers));
    }

    private static int[] Groups(RatingRows rows)
    {
        if (rows.Clusters.All(cluster => cluster is null))
        {
            return [.. Enumerable.Range(0, rows.Count).Select(row => row % MostGroups)];
        }

        var places = rows.Clusters.Select(cluster => cluster ?? string.Empty).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((cluster, place) => (cluster, place)).ToDictionary(each => each.cluster, each => each.place % MostGroups, StringComparer.Ordinal);
        return [.. rows.Clusters.Select(cluster => places[cluster ?? string.Empty])];
    }

    private static MetricSettings Checked(MetricSettings? settings, IntervalMethod only)
    {
        settings ??= MetricSettings.Default;
        return settings.Method == IntervalMethod.Default || settings.Method == only
            ? settings
            : throw new ArgumentException($"There is no {settings.Method} interval here; choose {only}.", nameof(settings));
    }
}
