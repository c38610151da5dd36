using Mot.Core.Customers;
using Mot.Core.Encounters;

namespace Mot.Core.Tests.Customers;

public class RfmTests
{
    private static readonly DateOnly s_day = new(2026, 6, 30);

    private static readonly RfmPolicy s_published = new()
    {
        RecencyBreaks = [115, 181, 297, 482],
        FrequencyBreaks = [4, 5, 6, 8],
        MoneyBreaks = [256, 382, 506, 666],
    };

    /// <summary>The ten customers that the introduction of the R package rfm prints.</summary>
    [Theory]
    [InlineData(205, 6, 472, "343")]
    [InlineData(140, 3, 340, "412")]
    [InlineData(194, 4, 405, "323")]
    [InlineData(98, 7, 596, "544")]
    [InlineData(132, 5, 448, "433")]
    [InlineData(90, 9, 843, "555")]
    [InlineData(84, 9, 763, "555")]
    [InlineData(281, 8, 699, "355")]
    [InlineData(246, 4, 157, "321")]
    [InlineData(160, 7, 779, "445")]
    public void PublishedCustomers_HaveTheirScores(int days, int frequency, int money, string code) =>
        Rfm.Of([Row("a", days, frequency, money)], s_published)[0].Code.ShouldBe(code);

    [Fact]
    public void FixedBreaks_AreHalfOpen()
    {
        Rfm.Of([Row("a", 114, 4, 255.999999m)], s_published)[0].Code.ShouldBe("521");
        Rfm.Of([Row("a", 115, 3, 256)], s_published)[0].Code.ShouldBe("412");
    }

    // 1 to 10: the quintiles of type 7 are 2.8, 4.6, 6.4 and 8.2.
    [Fact]
    public void Quantiles_AreTypeSeven_AndAValueAboveBelongsToTheNextScore()
    {
        RfmFindings findings = Rfm.Of([.. Enumerable.Range(1, 10).Select(i => Row($"c{i:00}", i, i, i))]);
        foreach (RfmAxisFindings axis in findings.Axes)
        {
            axis.Breaks.ShouldBe([2.8m, 4.6m, 6.4m, 8.2m]);
        }

        findings.Customers.Select(one => one.Code).ShouldBe(["511", "511", "422", "422", "333", "333", "244", "244", "155", "155"]);
    }

    [Fact]
    public void AValueOnABreak_BelongsBelow_ByTheQuantile_AndAboveByPlusOne()
    {
        // Eleven values: the quintiles lie on 2, 4, 6 and 8.
        RfmCustomer[] table = [.. Enumerable.Range(0, 11).Select(i => Row($"c{i:00}", i, i + 1, i))];
        RfmFindings above = Rfm.Of(table);
        above.Axes[2].Breaks.ShouldBe([2, 4, 6, 8]);
        above.Customers.Select(one => one.Money.Score).ShouldBe([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
        RfmFindings plusOne = Rfm.Of(table, new RfmPolicy { Breaks = RfmBreakRule.QuantilePlusOne });
        plusOne.Axes[2].Breaks.ShouldBe([3, 5, 7, 9]);
        plusOne.Customers.Select(one => one.Money.Score).ShouldBe([1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);

        // With cents the two rules part: 2.5 is above the quantile 2 and below 3.
        RfmCustomer[] cents = [.. table.Take(3), Row("c03", 3, 4, 2.5m), .. table.Skip(4)];
        Rfm.Of(cents)[3].Money.Score.ShouldBe(2);
        Rfm.Of(cents, new RfmPolicy { Breaks = RfmBreakRule.QuantilePlusOne })[3].Money.Score.ShouldBe(1);
    }

    [Fact]
    public void ManyEqualValues_LeaveBinsEmpty_WhichIsReported()
    {
        RfmFindings findings = Rfm.Of([.. Enumerable.Range(1, 10).Select(i => Row($"c{i}", i, i <= 8 ? 1 : 2, 7))]);
        findings.Axes[1].EmptyScores.ShouldBe([2, 3, 4]);
        findings.Axes[1].HasFewerValuesThanBins.ShouldBeTrue();
        findings.Axes[2].Bins.Select(bin => bin.Count).ShouldBe([10, 0, 0, 0, 0]);
        findings.Axes[0].HasFewerValuesThanBins.ShouldBeFalse();
        findings.Axes[0].EmptyScores.ShouldBeEmpty();
    }

    [Fact]
    public void Reasons_SayWhatWouldChangeAScore()
    {
        RfmScores one = Rfm.Of([Row("a", 205, 6, 472.5m)], s_published)[0];
        (one.Recency.Value, one.Recency.Score, one.Recency.BetterAt, one.Recency.WorseAt).ShouldBe((205, 3, 180, 297));
        (one.Frequency.Value, one.Frequency.BetterAt, one.Frequency.WorseAt).ShouldBe((6, 8, 5));
        (one.Money.Value, one.Money.BetterAt, one.Money.WorseAt).ShouldBe((472.5m, 506, 381.999999m));
        RfmScores best = Rfm.Of([Row("a", 0, 9, 1000)], s_published)[0];
        (best.Recency.BetterAt, best.Frequency.BetterAt, best.Money.BetterAt).ShouldBe((null, null, null));
    }

    [Fact]
    public void ALog_GivesDaysPurchasesAndMoneyAfterRefunds()
    {
        PurchaseLog log = Log(("a", "2026-06-20", 10), ("a", "2026-06-20", 5), ("a", "2026-06-01", 20.5m), ("a", "2026-06-25", -4), ("b", "2026-05-01", 1));
        RfmFindings findings = Rfm.Of(log, s_day);
        (findings[0].Recency.Value, findings[0].Frequency.Value, findings[0].Money.Value).ShouldBe((10, 2, 31.5m));
        Rfm.Of(log, s_day, new RfmPolicy { Frequency = RfmFrequency.Purchases })[0].Frequency.Value.ShouldBe(3);
        Rfm.Of(log, s_day, new RfmPolicy { Refunds = RfmRefunds.Ignore })[0].Money.Value.ShouldBe(35.5m);
        Rfm.Of(log, s_day, new RfmPolicy { Money = RfmMoney.Mean })[0].Money.Value.ShouldBe(15.75m);
        (findings.AsOf, findings.MoneyTotal, findings.Count).ShouldBe((s_day, 32.5m, 2));
    }

    [Fact]
    public void WhoBoughtNothingInTheWindow_IsInactive_AndNotTheWorst()
    {
        PurchaseLog log = Log(("a", "2026-06-30", 1), ("b", "2026-06-01", 2), ("c", "2026-05-31", 3));
        RfmFindings month = Rfm.Of(log, s_day, new RfmPolicy { WindowDays = 30 });
        month.Inactive.ShouldBe([CustomerId.Create("c")]);
        month.Customers.Select(one => one.Customer.Value).ShouldBe(["a", "b"]);
        Rfm.Of([Row("x", 3, 0, 0), Row("y", 3, 1, 0)]).Inactive.ShouldBe([CustomerId.Create("x")]);
    }

    [Fact]
    public void RefundsAlone_StayInTheLowestBin_UnlessRefundsAreIgnored()
    {
        PurchaseLog log = Log([("z", "2026-06-29", -9m), .. Enumerable.Range(1, 9).Select(i => ($"c{i}", "2026-06-10", (decimal)i))]);
        RfmScores one = Rfm.Of(log, s_day).Customers.Last();
        (one.Customer.Value, one.Recency.Value, one.Frequency.Value, one.Money.Value, one.Money.Score).ShouldBe(("z", 1, 0, -9, 1));
        Rfm.Of(log, s_day, new RfmPolicy { Money = RfmMoney.Mean }).Customers.Last().Money.Value.ShouldBe(-9);
        Rfm.Of(log, s_day, new RfmPolicy { Refunds = RfmRefunds.Ignore }).Inactive.ShouldHaveSingleItem().Value.ShouldBe("z");
    }

    [Fact]
    public void PurchasesAfterTheDayOfTheAnalysis_AreRefused()
    {
        Should.Throw<ArgumentException>(() => Rfm.Of(Log(("a", "2026-07-01", 1)), s_day)).Message.ShouldContain("'a' has a purchase or refund on 2026-07-01, after the day of the analysis, 2026-06-30");
        Should.Throw<ArgumentOutOfRangeException>(() => Row("a", -1, 1, 1));
        Should.Throw<ArgumentException>(() => Rfm.Of([Row("a", 1, 1, 1), Row("a", 2, 2, 2)])).Message.ShouldContain("'a' stands twice");
    }

    [Fact]
    public void NoCustomers_HaveNoBreaksAndNoShares()
    {
        RfmFindings none = Rfm.Of([]);
        none.Axes.ShouldAllBe(axis => axis.Breaks.IsEmpty);
        none.Segments.ShouldAllBe(segment => segment.Share == null && segment.MoneyShare == null && segment.Count == 0);
        none.ToAbc().IsDefined.ShouldBeFalse();
        Rfm.Of(new PurchaseLog(), s_day).Count.ShouldBe(0);
        Rfm.Of([], new RfmPolicy { Scoring = RfmScoring.Nested }).Count.ShouldBe(0);
    }

    [Fact]
    public void UsualSegments_HoldEverybody()
    {
        RfmPolicy policy = RfmPolicy.Default;
        for (int code = 0; code < 125; code++)
        {
            (int r, int f, int m) = ((code / 25) + 1, (code / 5 % 5) + 1, (code % 5) + 1);
            policy.Segments.Count(segment => segment.Contains(r, f, m)).ShouldBeGreaterThan(0, $"{r}{f}{m}");
        }

        policy.Segments.Select(segment => segment.Name.In("zh")).ShouldBeUnique();
        policy.Validate().ShouldBeEmpty();
        (policy with { Bins = 3 }).Segments.ShouldBeEmpty();
    }

    [Fact]
    public void SegmentMoney_AddsUp_AndSharesToo()
    {
        var random = new Random(7);
        RfmFindings findings = Rfm.Of([.. Enumerable.Range(0, 300).Select(i => Row($"c{i}", random.Next(400), random.Next(1, 20), random.Next(-50, 2000)))]);
        findings.Segments.Sum(segment => segment.Money).ShouldBe(findings.MoneyTotal);
        findings.Segments.Sum(segment => segment.Count).ShouldBe(300);
        findings.Segments.Sum(segment => segment.Share!.Value).ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Validate_ListsAllFaults()
    {
        var policy = new RfmPolicy
        {
            Bins = 4,
            Scoring = RfmScoring.Nested,
            MoneyBreaks = [1, 2],
            Segments =
            [
                new("a", LocalizedText.Of("en", "a"), new(1, 5), new(1, 4), new(1, 4)),
                new("a", LocalizedText.Of("en", "b"), new(1, 4), default, new(1, 4)),
            ],
        };
        policy.Validate().Select(fault => fault.Path).ShouldBe(
            ["$.moneyBreaks", "$.moneyBreaks", "$.segments[0].recency", "$.segments[1].id", "$.segments[1].frequency"]);
        Should.Throw<ArgumentException>(() => Rfm.Of([], policy)).Message.ShouldContain("$.segments[1].id: 'a' stands twice.");
    }

    [Fact]
    public void With_OnAPolicy_CannotBypassValidation()
    {
        RfmPolicy policy = RfmPolicy.Default;
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Bins = 1 });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Bins = 10 });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { WindowDays = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Breaks = (RfmBreakRule)2 });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Scoring = (RfmScoring)2 });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Money = (RfmMoney)2 });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Refunds = (RfmRefunds)2 });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Frequency = (RfmFrequency)2 });
        Should.Throw<ArgumentException>(() => policy with { RecencyBreaks = [2, 1, 3, 4] });
        Should.Throw<ArgumentException>(() => policy with { MoneyBreaks = [1, 1] });
        Should.Throw<ArgumentException>(() => policy with { Segments = [null!] });
        Should.Throw<ArgumentNullException>(() => policy with { Others = null! });
        Should.Throw<ArgumentOutOfRangeException>(() => new ScoreRange(0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new ScoreRange(3, 2));
        Should.Throw<ArgumentOutOfRangeException>(() => new ScoreRange(1, 10));
        (policy with { MoneyBreaks = default, Segments = default }).ShouldBe(policy);
    }

    private static RfmCustomer Row(string id, int days, long frequency, decimal money) => new(CustomerId.Create(id), days, frequency, money);

    private static PurchaseLog Log(params (string Id, string Day, decimal Amount)[] rows)
    {
        var log = new PurchaseLog();
        foreach ((string id, string day, decimal amount) in rows)
        {
            Action<CustomerId, DateOnly, decimal> add = amount < 0 ? log.AddRefund : log.Add;
            add(CustomerId.Create(id), DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Math.Abs(amount));
        }

        return log;
    }
}
