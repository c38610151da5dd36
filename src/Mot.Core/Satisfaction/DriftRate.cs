using Mot.Core.Estimation;

namespace Mot.Core.Satisfaction;

/// <summary>How fast expectations drift: the share of a surprise that enters the next expectation, estimated from customers who were asked twice.</summary>
/// <remarks>
/// <para><b>Definition.</b> With the surprise d = perceived - expected before, and y = expected after - expected before:
/// Σdy/Σd², the slope of y on d through the origin, because without a surprise nothing moves.</para>
/// <para><b>Unit and range.</b> A coefficient. As an update rate it lies from 0 to 1; the estimate is not forced to, because a value beyond says that
/// expectations do not drift in this way. Errors in measuring the expectation before pull it up: they enter d and y alike.</para>
/// <para><b>Direction and best value.</b> None.</para>
/// <para><b>Method.</b> <see cref="IntervalMethod.ClusterRobust"/>: the steps of one customer may depend on one another. The variance is
/// C/(C - 1) · Σ(Σde)²/(Σd²)², the inner sum over the steps of a customer with residuals e, and Student's t has C - 1 degrees of freedom,
/// with C the customers that were surprised at least once.</para>
/// <para><b>Undefined.</b> No steps, or not identifiable because fewer than five customers were surprised; the five are a convention, below
/// which the method is far too certain. N counts customers.</para>
/// <para><b>Sources.</b> Liang and Zeger (1986), Biometrika 73, 13-22; Boulding, Kalra, Staelin and Zeithaml (1993), Journal of Marketing Research 30, 7-27.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class DriftRate
{
    /// <summary>The fewest customers with a surprise from whom a rate is estimated: a convention.</summary>
    private const int FewestCustomers = 5;

    /// <summary>What this metric is: a coefficient without bounds, neither end better.</summary>
    public static Metric Metric { get; } = Metric.Of("drift-rate", MetricUnit.Coefficient, null, null, direction: null);

    /// <summary>The rate of some customers.</summary>
    /// <param name="steps">What was expected, perceived and expected next; a customer may have several.</param>
    /// <param name="settings">Level; null for the defaults.</param>
    /// <returns>The rate; undefined when fewer than five customers were surprised.</returns>
    /// <exception cref="ArgumentException">A step is null, or weights or another method are asked for.</exception>
    public static Estimate Of(IEnumerable<DriftStep> steps, MetricSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(steps);
        settings ??= MetricSettings.Default;
        if (settings.Weighting != Weighting.None || settings.Method is not (IntervalMethod.Default or IntervalMethod.ClusterRobust))
        {
            throw new ArgumentException("A drift rate is unweighted and has no interval but ClusterRobust.", nameof(settings));
        }

        // By customer in ordinal order, which is the stated order of the floating-point sums; the sums of each are exact.
        var customers = new SortedDictionary<string, (decimal Products, decimal Squares)>(StringComparer.Ordinal);
        foreach (DriftStep step in steps)
        {
            string customer = step?.Customer.Value ?? throw new ArgumentException("A step is null.", nameof(steps));
            decimal surprise = step.Perceived - step.ExpectedBefore;
            (decimal products, decimal squares) = customers.GetValueOrDefault(customer);
            customers[customer] = (products + (surprise * (step.ExpectedAfter - step.ExpectedBefore)), squares + (surprise * surprise));
        }

        (double Products, double Squares)[] surprised =
            [.. customers.Values.Where(sums => sums.Squares > 0).Select(sums => ((double)sums.Products, (double)sums.Squares))];
        if (surprised.Length < FewestCustomers)
        {
            UndefinedReason reason = customers.Count == 0 ? UndefinedReason.NoAnswers : UndefinedReason.NotIdentifiable;
            return Estimate.Undefined(reason, FewestCustomers, settings.Level, customers.Count, IntervalMethod.ClusterRobust);
        }

        double squaresOfAll = surprised.Sum(sums => sums.Squares);
        double rate = surprised.Sum(sums => sums.Products) / squaresOfAll;
        double scores = 0;
        foreach ((double products, double squares) in surprised)
        {
            double score = products - (rate * squares);
            scores += score * score;
        }

        double c = surprised.Length;
        double error = Math.Sqrt(c / (c - 1) * scores) / squaresOfAll;
        double half = StudentT.TwoSided(settings.Level, c - 1) * error;
        return Estimate.Of(rate, rate - half, rate + half, error, settings.Level, customers.Count, IntervalMethod.ClusterRobust);
    }
}
