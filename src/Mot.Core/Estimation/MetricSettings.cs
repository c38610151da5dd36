namespace Mot.Core.Estimation;

/// <summary>How a metric is to be estimated.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record MetricSettings
{
    /// <summary>Unweighted, the metric's default method, level 0.95, no margin.</summary>
    public static MetricSettings Default { get; } = new();

    /// <summary>Unweighted or with case weights. Default: unweighted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared weighting.</exception>
    public Weighting Weighting
    {
        get;
        init => field = Guard.Defined(value, nameof(Weighting));
    }

    /// <summary>The method of the interval. Default: the metric's own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared method.</exception>
    public IntervalMethod Method
    {
        get;
        init => field = Guard.Defined(value, nameof(Method));
    }

    /// <summary>The confidence level, strictly between 0 and 1. Default: 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 0 and 1.</exception>
    public double Level
    {
        get;
        init => field = Guard.Level(value, nameof(Level));
    } = Estimate.DefaultLevel;

    /// <summary>For differences: the smallest that matters, in the unit of the metric; above 0. Default: none declared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a number above 0.</exception>
    public double? Margin
    {
        get;
        init => field = value is null || (value > 0 && double.IsFinite(value.Value))
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Margin), value, "A margin must be a number above 0.");
    }
}
