using Mot.Core.Customers;
using Mot.Core.Encounters;

namespace Mot.Core.Tests.Customers;

public class RfmLawTests
{
    private static readonly DateOnly s_last = DateOnly.FromDayNumber(740_060);

    [Fact]
    public void EqualValues_HaveEqualScores_AndBetterOnesNoWorse() => Check((random, table) =>
    {
        RfmFindings findings = Rfm.Of(table, Policy(random, RfmScoring.Independent));
        RfmScores[] all = [.. findings.Customers];
        Ascend(all.Select(one => (-one.Recency.Value, one.Recency.Score)));
        Ascend(all.Select(one => (one.Frequency.Value, one.Frequency.Score)));
        Ascend(all.Select(one => (one.Money.Value, one.Money.Score)));

        static void Ascend(IEnumerable<(decimal Value, int Score)> axis)
        {
            (decimal Value, int Score)[] ordered = [.. axis.OrderBy(one => one.Value)];
            for (int i = 1; i < ordered.Length; i++)
            {
                ordered[i].Score.ShouldBeGreaterThanOrEqualTo(ordered[i - 1].Score);
                (ordered[i].Value > ordered[i - 1].Value || ordered[i].Score == ordered[i - 1].Score).ShouldBeTrue();
            }
        }
    });

    [Fact]
    public void OrderOfRows_ChangesNoScore() => Check((random, table) =>
    {
        RfmPolicy policy = Policy(random);
        Codes(Rfm.Of(Cases.Shuffled(random, table), policy)).ShouldBe(Codes(Rfm.Of(table, policy)), ignoreOrder: true);
    });

    [Fact]
    public void Quantiles_AreThoseOfTheDefinition() => Check((random, table) =>
    {
        RfmPolicy policy = Policy(random, RfmScoring.Independent) with { RecencyBreaks = default, FrequencyBreaks = default, MoneyBreaks = default };
        RfmFindings findings = Rfm.Of(table, policy);
        decimal[] values = [.. findings.Customers.Select(one => one.Money.Value).Order()];
        decimal plus = policy.Breaks == RfmBreakRule.Quantile ? 0 : 1;
        for (int k = 1; k < policy.Bins; k++)
        {
            decimal at = (decimal)k * (values.Length - 1) / policy.Bins;
            int below = (int)decimal.Floor(at);
            decimal quantile = values[below] + ((at - below) * (values[Math.Min(below + 1, values.Length - 1)] - values[below])) + plus;
            Math.Abs(findings.Axes[2].Breaks[k - 1] - quantile).ShouldBeLessThan(1e-18m);
        }
    });

    [Fact]
    public void MoreMoney_NeverLowersAScore_AtFixedBreaks() => Check((random, table) =>
    {
        var policy = new RfmPolicy { RecencyBreaks = [10, 20, 50, 100], FrequencyBreaks = [2, 3, 5, 9], MoneyBreaks = [0, 10, 20.5m, 50] };
        RfmCustomer[] richer = [.. table.Select(row => new RfmCustomer(row.Customer, row.RecencyDays, row.Frequency, row.Money + random.Next(3)))];
        RfmFindings before = Rfm.Of(table, policy);
        RfmFindings after = Rfm.Of(richer, policy);
        Enumerable.Range(0, before.Count).ShouldAllBe(i => after[i].Money.Score >= before[i].Money.Score && after[i].Recency.Score == before[i].Recency.Score);
    });

    [Fact]
    public void Reasons_AreTrue_AtFixedBreaks() => Check((random, table) =>
    {
        var policy = new RfmPolicy { Bins = 4, RecencyBreaks = [3, 9.5m, 30], FrequencyBreaks = [2, 4, 8], MoneyBreaks = [0.5m, 7.25m, 20] };
        RfmScores one = Rfm.Of([table[0]], policy)[0];
        RfmScores With(decimal? days = null, decimal? frequency = null, decimal? money = null) => Rfm.Of(
            [new RfmCustomer(table[0].Customer, (int)(days ?? table[0].RecencyDays), (long)(frequency ?? table[0].Frequency), money ?? table[0].Money)], policy)[0];
        Check(one.Recency, value => With(days: value).Recency, step: -1);
        Check(one.Frequency, value => With(frequency: value).Frequency, step: 1);
        Check(one.Money, value => With(money: value).Money, step: 0.000001m);

        void Check(RfmAxisScore score, Func<decimal, RfmAxisScore> at, decimal step)
        {
            if (score.BetterAt is { } better)
            {
                at(better).Score.ShouldBeGreaterThan(score.Score);
                at(better - step).Score.ShouldBe(score.Score);
            }

            // Frequency 0 is inactive.
            if (score.WorseAt is { } worse && worse > 0)
            {
                at(worse).Score.ShouldBeLessThan(score.Score);
                at(worse + step).Score.ShouldBe(score.Score);
            }
        }
    });

    [Fact]
    public void Nested_ScoresWithinCells_AndCellsAddUp() => Check((random, table) =>
    {
        RfmPolicy policy = Policy(random, RfmScoring.Nested);
        RfmFindings nested = Rfm.Of(table, policy);
        RfmFindings recency = Rfm.Of(table, policy with { Scoring = RfmScoring.Independent });
        nested.Customers.Select(one => one.Recency).ShouldBe(recency.Customers.Select(one => one.Recency));
        foreach (IGrouping<int, RfmScores> cell in nested.Customers.GroupBy(one => one.Recency.Score))
        {
            // A cell alone, compared independently, has the same frequency scores.
            string[] ids = [.. cell.Select(one => one.Customer.Value)];
            RfmFindings alone = Rfm.Of([.. table.Where(row => ids.Contains(row.Customer.Value))], policy with { Scoring = RfmScoring.Independent });
            alone.Customers.Select(one => one.Frequency.Score).ShouldBe(cell.Select(one => one.Frequency.Score));
        }

        nested.Axes.ShouldAllBe(axis => axis.Bins.Sum(bin => bin.Count) == nested.Count);
        nested.Axes.Select(axis => axis.HasBreaksPerCell).ShouldBe([false, true, true]);
    });

    [Fact]
    public void ALogInParts_ScoresLikeOne() => Law.Check(Cases.All(random =>
    {
        (string Id, int Day, decimal Amount, bool IsRefund)[] rows = Cases.Some(random, () => ($"c{random.Next(9)}", random.Next(60), random.Next(500) / 4m, random.Next(6) == 0));
        PurchaseLog whole = Of(rows);
        PurchaseLog parts = Of(rows[..(rows.Length / 2)]);
        parts.Merge(Of(rows[(rows.Length / 2)..]));
        RfmPolicy policy = Policy(random) with { WindowDays = Cases.Pick<int?>(random, null, 30) };
        Codes(Rfm.Of(parts, s_last, policy)).ShouldBe(Codes(Rfm.Of(whole, s_last, policy)));
    }));

    [Fact]
    public void LargeTables_ScoreLikeSmallOnes()
    {
        // Above a few thousand values places of the order are found without sorting all.
        var random = new Random(11);
        RfmCustomer[] table = [.. Enumerable.Range(0, 20_000).Select(i => new RfmCustomer(
            CustomerId.Create($"c{i}"), random.Next(1000), 1 + (long)Math.Pow(random.NextDouble(), -1.5), (decimal)Math.Round(Math.Exp(8 * random.NextDouble()), 2) - 20))];
        RfmFindings findings = Rfm.Of(table);
        foreach ((RfmAxisFindings axis, Func<RfmCustomer, decimal> value) in findings.Axes.Zip(new Func<RfmCustomer, decimal>[] { row => row.RecencyDays, row => row.Frequency, row => row.Money }))
        {
            decimal[] sorted = [.. table.Select(value).Order()];
            axis.Breaks.ShouldBe(Enumerable.Range(1, 4).Select(k =>
            {
                int below = k * 19_999 / 5;
                return sorted[below] + (k * 19_999 % 5 / 5m * (sorted[below + 1] - sorted[below]));
            }));
        }
    }

    private static string[] Codes(RfmFindings findings) =>
        [.. findings.Customers.Select(one => $"{one} {one.Recency.Value} {one.Frequency.Value} {one.Money.Value} {one.Segment?.Id}"), .. findings.Inactive.Select(customer => customer.Value)];

    private static PurchaseLog Of((string Id, int Day, decimal Amount, bool IsRefund)[] rows)
    {
        var log = new PurchaseLog();
        foreach ((string id, int day, decimal amount, bool isRefund) in rows)
        {
            Action<CustomerId, DateOnly, decimal> add = isRefund ? log.AddRefund : log.Add;
            add(CustomerId.Create(id), s_last.AddDays(-day), amount);
        }

        return log;
    }

    private static void Check(Action<Random, RfmCustomer[]> law) => Law.Check(Cases.All(random =>
    {
        int most = Cases.Pick(random, 2, 10, 100);
        RfmCustomer[] table = [.. Enumerable.Range(0, random.Next(1, 60)).Select(i => new RfmCustomer(
            CustomerId.Create($"c{i}"), random.Next(most), random.Next(1, most), random.Next(-most, 10 * most) / 4m))];
        law(random, table);
    }));

    private static RfmPolicy Policy(Random random, RfmScoring? scoring = null) => new()
    {
        Bins = random.Next(2, 10),
        Breaks = Cases.Pick(random, RfmBreakRule.Quantile, RfmBreakRule.QuantilePlusOne),
        Scoring = scoring ?? Cases.Pick(random, RfmScoring.Independent, RfmScoring.Nested),
        Money = Cases.Pick(random, RfmMoney.Total, RfmMoney.Mean),
        Frequency = Cases.Pick(random, RfmFrequency.Days, RfmFrequency.Purchases),
        Refunds = Cases.Pick(random, RfmRefunds.Subtract, RfmRefunds.Ignore),
    };
}
