using Mot.Core.Customers;
using Mot.Core.Encounters;

namespace Mot.Core.Tests.Customers;

public class PurchaseLogTests
{
    private static readonly CustomerId s_anna = CustomerId.Create("anna");
    private static readonly DateOnly s_may1 = new(2026, 5, 1);
    private static readonly DateOnly s_may2 = new(2026, 5, 2);

    [Fact]
    public void Purchases_OfOneDay_AreOneDay_AndRefundsStandBesideThem()
    {
        var log = new PurchaseLog();
        log.Add(s_anna, s_may2, 10.10m);
        log.Add(s_anna, s_may1, 0.000001m);
        log.Add(s_anna, s_may2, 0.05m);
        log.AddRefund(s_anna, s_may2, 10.15m);
        log.TryFind(s_anna, out CustomerPurchases? found).ShouldBeTrue();
        found.Purchases.Select(day => (day.Day, day.Count, day.Amount)).ShouldBe([(s_may1, 1, 0.000001m), (s_may2, 2, 10.15m)]);
        found.Refunds.Select(day => (day.Day, day.Count, day.Millionths)).ShouldBe([(s_may2, 1, 10_150_000)]);
        (log.PurchaseTotal, log.RefundTotal, log.CustomerCount).ShouldBe((10.150001m, 10.15m, 1));
        (log.FirstDay, log.LastDay).ShouldBe((s_may1, s_may2));
    }

    [Fact]
    public void AnEmptyLog_HasNoDays()
    {
        var log = new PurchaseLog();
        (log.FirstDay, log.LastDay, log.CustomerCount, log.PurchaseTotal).ShouldBe((null, null, 0, 0));
        log.Customers.ShouldBeEmpty();
        log.Remove(s_anna).ShouldBeFalse();
        log.TryFind(s_anna, out _).ShouldBeFalse();
    }

    [Fact]
    public void APurchaseForNothing_IsAPurchase()
    {
        var log = new PurchaseLog();
        log.Add(s_anna, s_may1, 0);
        log.Customers.ShouldHaveSingleItem().Purchases.ShouldHaveSingleItem().ShouldBe(new(s_may1, 1, 0));
    }

    [Theory]
    [InlineData("0.0000005", 0)]
    [InlineData("0.0000015", 2)]
    [InlineData("0.1234567", 123457)]
    public void Amounts_AreRoundedToMillionths_TiesToEven(string amount, long millionths)
    {
        var log = new PurchaseLog();
        log.Add(s_anna, s_may1, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
        log.Customers.Single().Purchases[0].Millionths.ShouldBe(millionths);
    }

    [Fact]
    public void Customers_ComeInOrdinalOrder()
    {
        var log = new PurchaseLog();
        string[] ids = ["b", "a10", "a9", "B", "客户", "a-1", "Z"];
        foreach (string id in ids)
        {
            log.Add(CustomerId.Create(id), s_may1, 1);
        }

        log.Customers.Select(customer => customer.Customer.Value).ShouldBe(ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void BadAmounts_AreRefusedAndChangeNothing()
    {
        var log = new PurchaseLog();
        Should.Throw<ArgumentOutOfRangeException>(() => log.Add(s_anna, s_may1, -0.01m));
        Should.Throw<ArgumentOutOfRangeException>(() => log.AddRefund(s_anna, s_may1, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => log.Add(s_anna, s_may1, 9_223_372_036_855m));
        Should.Throw<ArgumentNullException>(() => log.Add(null!, s_may1, 1));
        log.CustomerCount.ShouldBe(0);
    }

    [Fact]
    public void ASumThatCannotBeHeld_ThrowsAtOnceAndChangesNothing()
    {
        var log = new PurchaseLog();
        log.Add(s_anna, s_may1, 9_223_372_036_854m);
        log.Add(CustomerId.Create("bert"), s_may1, 1);
        Should.Throw<OverflowException>(() => log.Add(s_anna, s_may2, 1));
        Should.Throw<OverflowException>(() => log.Merge(log));
        log.Customers.Select(customer => customer.Purchases.Single().Amount).ShouldBe([9_223_372_036_854m, 1]);

        // Two customers together may have more than one can.
        log.Add(CustomerId.Create("carl"), s_may1, 9_223_372_036_854m);
        log.PurchaseTotal.ShouldBe(18_446_744_073_709m);
    }

    [Fact]
    public void ALogThatChangesMeanwhile_IsNotGoneThrough()
    {
        foreach (Action<PurchaseLog, CustomerId> change in (Action<PurchaseLog, CustomerId>[])
            [(log, customer) => log.Add(customer, s_may2, 1), (log, customer) => log.Remove(customer), (log, _) => log.Merge(log.Clone())])
        {
            var log = new PurchaseLog();
            log.Add(s_anna, s_may1, 1);
            log.Add(CustomerId.Create("bert"), s_may1, 1);
            Should.Throw<InvalidOperationException>(() =>
            {
                foreach (CustomerPurchases customer in log.Customers)
                {
                    change(log, customer.Customer);
                }
            }).Message.ShouldContain("was changed");
        }
    }

    // 2⁶² purchases for nothing, and the next doubling has no number.
    [Fact]
    public void MorePurchasesThanCanBeCounted_AreRefusedAndChangeNothing()
    {
        var log = new PurchaseLog();
        log.Add(s_anna, s_may1, 0);
        for (int i = 0; i < 62; i++)
        {
            log.Merge(log);
        }

        Should.Throw<OverflowException>(() => log.Merge(log));
        log.Customers.Single().Purchases.Single().Count.ShouldBe(1L << 62);

        // Who is erased is not counted any more.
        log.Remove(s_anna).ShouldBeTrue();
        log.Add(s_anna, s_may1, 0);
        for (int i = 0; i < 62; i++)
        {
            log.Merge(log);
        }

        log.ToString().ShouldBe("1 customers, purchases 0, refunds 0");
    }
}
