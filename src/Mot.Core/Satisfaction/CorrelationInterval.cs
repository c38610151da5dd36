using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Core.Satisfaction;

/// <summary>The interval of a correlation, plain or partial.</summary>
internal static class CorrelationInterval
{
    // Fisher's z needs n - 3 above 0; one more for the t of the smallest sample to mean something.
    private const int Fewest = 4;

    internal static Estimate Of(
        Func<CrossProducts, double?> statistic, CrossProducts whole, ImmutableArray<CrossProducts>? groups, int controls, double level)
    {
        double? value = statistic(whole);
        int needed = Fewest + controls;
        if (whole.Count < needed)
        {
            UndefinedReason reason = whole.Count == 0 ? UndefinedReason.NoAnswers : UndefinedReason.TooFewAnswers;
            return Estimate.Undefined(reason, needed, level, whole.Count, IntervalMethod.FisherZ);
        }

        if (value is not { } r)
        {
            return Estimate.Undefined(UndefinedReason.NoVariation, null, level, whole.Count, IntervalMethod.FisherZ);
        }

        if (groups is { } parts)
        {
            return Replication.Of(
                r, [.. parts.Where(part => part.Count > 0).Select(part => statistic(whole.Minus(part)))], whole.Count, level, (-1, 1));
        }

        // At ±1 the interval has no width; that is what the method says, not certainty.
        double error = 1 / Math.Sqrt(whole.Count - 3 - controls);
        double half = Normal.TwoSided(level) * error;
        double z = Math.Atanh(r);
        (double low, double high) = double.IsFinite(z) ? (Math.Tanh(z - half), Math.Tanh(z + half)) : (r, r);
        return Estimate.Of(r, low, high, (1 - (r * r)) * error, level, whole.Count, IntervalMethod.FisherZ);
    }
}
