using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Satisfaction;

namespace Mot.Analytics.Moments;

/// <summary>The estimates for one driver, from the regression of everybody and, for a jackknife, those without one group each.</summary>
internal sealed class DriverContrast(
    ContrastFit? whole, UndefinedReason? whyNone, ImmutableArray<ContrastFit?> leftOut, int driver, bool isJackknifed, double level, long rows)
{
    private static readonly (double Min, double Max) s_anything = (double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Nothing can be said at all.</summary>
    internal Estimate NotIdentifiable => Undefined(UndefinedReason.NotIdentifiable, needed: null);

    private IntervalMethod Method => isJackknifed ? IntervalMethod.Jackknife : IntervalMethod.StudentT;

    /// <summary>What a low rating goes with.</summary>
    internal Estimate Low(long fewest, int needed) =>
        Coefficient(fewest, needed, fit => fit.Low(driver), fit => fit.LowVariance(driver));

    /// <summary>What a high rating goes with.</summary>
    internal Estimate High(long fewest, int needed) =>
        Coefficient(fewest, needed, fit => fit.High(driver), fit => fit.HighVariance(driver));

    /// <summary>The size of a coefficient below 0; the interval is cut in the same way, because this never rises where the coefficient does.</summary>
    internal static Estimate Penalty(Estimate low) => low.IsDefined
        ? Estimate.Of(Penalty(low.Value!.Value), Penalty(low.High!.Value), Penalty(low.Low!.Value), low.StandardError, low.Level, low.N, low.Method) with { Groups = low.Groups }
        : low;

    /// <summary>The size of a coefficient above 0.</summary>
    internal static Estimate Reward(Estimate high) => high.IsDefined
        ? Estimate.Of(Reward(high.Value!.Value), Reward(high.Low!.Value), Reward(high.High!.Value), high.StandardError, high.Level, high.N, high.Method) with { Groups = high.Groups }
        : high;

    /// <summary>Penalty plus reward.</summary>
    internal Estimate Range(Estimate low, Estimate high)
    {
        if (WhyNot(low, high) is { } reason)
        {
            return reason;
        }

        if (isJackknifed)
        {
            return Replication.Of(Range(whole!), [.. leftOut.Select(Range)], rows, level, (0, double.PositiveInfinity));
        }

        // Also where one side was cut at 0: how far it might reach beyond is part of the doubt.
        double error = Math.Sqrt(Math.Max(whole!.LowVariance(driver) + whole.HighVariance(driver) - (2 * whole.LowHighCovariance(driver)), 0));
        return Student(Range(whole)!.Value, error, (0, double.PositiveInfinity));
    }

    /// <summary>(Reward - penalty)/(reward + penalty).</summary>
    internal Estimate Asymmetry(Estimate low, Estimate high, Estimate range)
    {
        if ((WhyNot(low, high) ?? WhyNot(range, range)) is { } reason)
        {
            return reason;
        }

        if (Asymmetry(whole!) is not { } value)
        {
            return Undefined(UndefinedReason.NotIdentifiable, needed: null);
        }

        double?[] values = [.. leftOut.Select(Asymmetry)];
        if (range.Low <= 0 || values.Contains(null))
        {
            return Estimate.Of(value, -1, 1, standardError: null, level, rows, Method) with { Groups = range.Groups };
        }

        if (isJackknifed)
        {
            return Replication.Of(value, values, rows, level, (-1, 1));
        }

        double penalty = Penalty(whole!.Low(driver)!.Value);
        double reward = Reward(whole.High(driver)!.Value);
        double square = (penalty + reward) * (penalty + reward);
        (double byLow, double byHigh) = (2 * reward / square, 2 * penalty / square);
        double variance = (byLow * byLow * whole.LowVariance(driver)) + (byHigh * byHigh * whole.HighVariance(driver))
            + (2 * byLow * byHigh * whole.LowHighCovariance(driver));
        return Student(value, Math.Sqrt(Math.Max(variance, 0)), (-1, 1));
    }

    private static double Penalty(double low) => Math.Max(-low, 0);

    private static double Reward(double high) => Math.Max(high, 0);

    private static Estimate? WhyNot(Estimate first, Estimate second) => !first.IsDefined ? first : !second.IsDefined ? second : null;

    private Estimate Coefficient(long fewest, int needed, Func<ContrastFit, double?> value, Func<ContrastFit, double> variance)
    {
        if (fewest < needed)
        {
            return Undefined(rows == 0 ? UndefinedReason.NoAnswers : UndefinedReason.TooFewAnswers, needed);
        }

        if (whole is null)
        {
            return Undefined(whyNone ?? UndefinedReason.NotIdentifiable, needed: null);
        }

        if (value(whole) is not { } found)
        {
            return NotIdentifiable;
        }

        return isJackknifed
            ? Replication.Of(found, [.. leftOut.Select(fit => fit is null ? null : value(fit))], rows, level, s_anything)
            : Student(found, Math.Sqrt(Math.Max(variance(whole), 0)), s_anything);
    }

    private Estimate Student(double value, double error, (double Min, double Max) range)
    {
        double half = StudentT.TwoSided(level, whole!.Degrees) * error;
        return Estimate.Of(
            value, Math.Max(value - half, range.Min), Math.Min(value + half, range.Max), error, level, rows, IntervalMethod.StudentT);
    }

    private double? Range(ContrastFit? fit) => fit?.Low(driver) is { } low && fit.High(driver) is { } high ? Penalty(low) + Reward(high) : null;

    private double? Asymmetry(ContrastFit? fit)
    {
        if (Range(fit) is not { } range || range <= 0)
        {
            return null;
        }

        double asymmetry = (Reward(fit!.High(driver)!.Value) - Penalty(fit.Low(driver)!.Value)) / range;
        return Math.Clamp(asymmetry, -1, 1);
    }

    private Estimate Undefined(UndefinedReason reason, long? needed) => Estimate.Undefined(reason, needed, level, rows, Method);
}
