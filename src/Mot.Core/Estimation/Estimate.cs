using System.Globalization;

namespace Mot.Core.Estimation;

/// <summary>A number about a population together with its doubt.</summary>
/// <remarks>
/// <para><b>Default value.</b> Undefined, because nobody answered: never 0 and never NaN. Ask <see cref="IsDefined"/>, or
/// read the nullable properties.</para>
/// <para>Estimates handed to a host are not checked for small groups; only a <c>ReleaseGate</c> does that.</para>
/// <para><b>Equality and order.</b> By value; no order, because two estimates are compared as a <see cref="Comparison"/>.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public readonly record struct Estimate
{
    /// <summary>The level of an interval when none is asked for: 0.95.</summary>
    public const double DefaultLevel = 0.95;

    private readonly double _value;
    private readonly double _low;
    private readonly double _high;
    private readonly double? _standardError;

    private Estimate(double value, double low, double high, double? standardError, double level, long n, IntervalMethod method)
    {
        IsDefined = true;
        _value = value;
        _low = low;
        _high = high;
        _standardError = standardError;
        Level = level;
        N = n;
        Method = method;
    }

    private Estimate(UndefinedReason reason, long? needed, double level, long n, IntervalMethod method)
    {
        WhyUndefined = reason;
        Needed = needed;
        Level = level;
        N = n;
        Method = method;
    }

    /// <summary>Whether there is a number.</summary>
    public bool IsDefined { get; }

    /// <summary>The number, in the unit of its metric; null when undefined.</summary>
    public double? Value => IsDefined ? _value : null;

    /// <summary>The lower end of the interval; null when undefined.</summary>
    public double? Low => IsDefined ? _low : null;

    /// <summary>The upper end of the interval; null when undefined.</summary>
    public double? High => IsDefined ? _high : null;

    /// <summary>The standard error of the number itself (of a score interval: that of the Wald form); null when undefined, and where the method has none, as for a quantile.</summary>
    public double? StandardError => _standardError;

    /// <summary>The confidence level of the interval, for example 0.95; 0 only in the default value.</summary>
    public double Level { get; }

    /// <summary>How many people answered.</summary>
    public long N { get; }

    /// <summary>The size of an equally weighted sample with the same doubt (Kish 1965); null unless case weights were asked for.</summary>
    public double? EffectiveN { get; internal init; }

    /// <summary>How many groups the jackknife left out in turn; null for other methods.</summary>
    public int? Groups { get; internal init; }

    /// <summary>How the interval was computed.</summary>
    public IntervalMethod Method { get; }

    /// <summary>How many answers (or groups) would be enough for the method; null when defined.</summary>
    public long? Needed { get; }

    /// <summary>Why there is no number; null when there is one.</summary>
    public UndefinedReason? Reason => IsDefined ? null : WhyUndefined;

    private UndefinedReason WhyUndefined { get; }

    /// <summary>Value and interval in the invariant culture, or the reason why there is none.</summary>
    public override string ToString() => IsDefined
        ? string.Create(CultureInfo.InvariantCulture, $"{_value:0.####} [{_low:0.####}, {_high:0.####}] n {N}")
        : $"undefined ({WhyUndefined}) n {Guard.Text(N)}";

    internal static Estimate Of(
        double value, double low, double high, double? standardError, double level, long n, IntervalMethod method) =>
        new(Finite(value), Finite(low), Finite(high), standardError is { } error ? Finite(error) : null, level, n, method);

    internal static Estimate Undefined(UndefinedReason reason, long? needed, double level, long n, IntervalMethod method) =>
        new(reason, needed, level, n, method);

    // A zero is +0, so that equal results have equal bits.
    private static double Finite(double value) =>
        double.IsFinite(value) ? value + 0.0 : throw new InvalidOperationException("An estimate came out as no number; this is a fault of the library.");
}
