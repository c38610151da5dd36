using System.Collections.Immutable;
using Mot.Core.Customers;

namespace Mot.Core.Tests.Customers;

/// <summary>Random policies.</summary>
internal static class RfmCases
{
    /// <summary>Any policy that can be used, breaks and segments of its own now and then.</summary>
    public static RfmPolicy Policy(Random random)
    {
        int bins = random.Next(2, RfmPolicy.MostBins + 1);
        RfmScoring scoring = Cases.Pick(random, RfmScoring.Independent, RfmScoring.Nested);
        ImmutableArray<decimal> Breaks(bool allowed) =>
            allowed && random.Next(3) == 0 ? [.. Enumerable.Range(1, bins - 1).Select(k => (10m * k) + (random.Next(900) / 100m))] : [];
        return new()
        {
            Bins = bins,
            Breaks = Cases.Pick(random, RfmBreakRule.Quantile, RfmBreakRule.QuantilePlusOne),
            Scoring = scoring,
            Money = Cases.Pick(random, RfmMoney.Total, RfmMoney.Mean),
            Frequency = Cases.Pick(random, RfmFrequency.Days, RfmFrequency.Purchases),
            Refunds = Cases.Pick(random, RfmRefunds.Subtract, RfmRefunds.Ignore),
            WindowDays = Cases.Pick<int?>(random, null, 1, 365),
            RecencyBreaks = Breaks(allowed: true),
            FrequencyBreaks = Breaks(scoring == RfmScoring.Independent),
            MoneyBreaks = Breaks(scoring == RfmScoring.Independent),
            Segments = random.Next(3) == 0 ? default : [.. Enumerable.Range(0, random.Next(4)).Select(s => Segment(random, $"s{s}", bins))],
            Others = LocalizedText.Of("en", Cases.Pick(random, "others", "the rest")),
        };
    }

    private static RfmSegment Segment(Random random, string id, int bins)
    {
        ScoreRange Range()
        {
            int from = random.Next(1, bins + 1);
            return new(from, random.Next(from, bins + 1));
        }

        return new(id, LocalizedText.Of("en", $"segment {id}").With("zh", $"细分 {id}"), Range(), Range(), Range());
    }
}
