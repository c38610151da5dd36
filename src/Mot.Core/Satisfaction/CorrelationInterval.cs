using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Core.Satisfaction;

/// <summary>The interval of a correlation, plain or partial.</summary>
internal static class CorrelationInterval
{
    internal static Estimate Of(
        Func<CrossProducts, double?> statistic, CrossProducts whole, ImmutableArray<CrossProducts>? groups, int controls, double level)
    {
        double? value = statistic(whole);
        int needed = FisherZ.FewestPairs + controls;
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

        return FisherZ.Of(r, 1.0 / (whole.Count - 3 - controls), level, whole.Count);
    }
}
