using Mot.Core.Customers;
using Mot.Core.Encounters;

namespace Mot.Core.Tests.Customers;

/// <summary>A log is a function of the set of purchases, kept here as a plain dictionary.</summary>
public class PurchaseLogLawTests
{
    [Fact]
    public void ALog_HoldsWhatAPlainDictionaryHolds() => Check((_, rows) => Lines(Of(rows)).ShouldBe(Plain(rows)));

    [Fact]
    public void Add_InAnyOrder_GivesTheSameLog() => Check((random, rows) => Lines(Of(Cases.Shuffled(random, rows))).ShouldBe(Lines(Of(rows))));

    [Fact]
    public void Merge_OfAnySplit_EqualsOnePass() => Check((random, rows) =>
    {
        List<PurchaseLog> parts = [.. rows.GroupBy(_ => random.Next(4)).Select(part => Of([.. part])), new()];
        string[] others = [.. parts.Skip(1).SelectMany(Lines)];
        foreach (PurchaseLog part in parts.Skip(1))
        {
            parts[0].Merge(part);
        }

        Lines(parts[0]).ShouldBe(Plain(rows));
        parts.Skip(1).SelectMany(Lines).ShouldBe(others);
    });

    [Fact]
    public void Merge_WithItself_Doubles() => Check((_, rows) =>
    {
        PurchaseLog log = Of(rows);
        log.Merge(log);
        Lines(log).ShouldBe(Plain([.. rows, .. rows]));
    });

    [Fact]
    public void Remove_LeavesALogThatNeverKnewTheCustomer() => Check((random, rows) =>
    {
        PurchaseLog log = Of(rows);
        string gone = $"c{random.Next(8)}";
        log.Remove(CustomerId.Create(gone)).ShouldBe(rows.Any(row => row.Id == gone));
        Row[] rest = [.. rows.Where(row => row.Id != gone)];
        Lines(log).ShouldBe(Plain(rest));

        // Whoever comes afterwards takes the free place and finds nothing in it.
        Row[] more = Rows(random);
        Fill(log, more);
        Lines(log).ShouldBe(Plain([.. rest, .. more]));
    });

    [Fact]
    public void Clone_IsIndependent() => Check((random, rows) =>
    {
        PurchaseLog log = Of(rows);
        PurchaseLog copy = log.Clone();
        Fill(copy, Rows(random));
        copy.Remove(CustomerId.Create("c1"));
        Lines(log).ShouldBe(Plain(rows));
    });

    [Fact]
    public void TryFind_SaysWhatGoingThroughSays() => Check((_, rows) =>
    {
        PurchaseLog log = Of(rows);
        foreach (CustomerPurchases customer in log.Customers)
        {
            log.TryFind(customer.Customer, out CustomerPurchases? found).ShouldBeTrue();
            found.Purchases.ShouldBe(customer.Purchases);
            found.Refunds.ShouldBe(customer.Refunds);
        }
    });

    [Fact]
    public void Customers_ComeInOrdinalOrder_WhateverTheirIds() => Law.Check(Cases.All(random =>
    {
        // Common beginnings, one the beginning of another, and characters of one byte and of two.
        string start = Cases.Pick(random, "", "customer-", "客户");
        string letters = Cases.Pick(random, "a0-", "aé0", "a客0ÿ");
        string[] ids = [.. Cases.Some(random, () => start + string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => letters[random.Next(letters.Length)]))).Distinct()];
        PurchaseLog log = Of([.. ids.Select(id => new Row(id, new(2026, 1, 1), 1, false))]);
        log.Customers.Select(customer => customer.Customer.Value).ShouldBe(ids.Order(StringComparer.Ordinal));
    }));

    [Fact]
    public void ManyRowsOfFewDays_AreKeptAsDays()
    {
        var random = new Random(1);
        Row[] rows = [.. Enumerable.Range(0, 50_000).Select(_ => new Row($"c{random.Next(40)}", new DateOnly(2026, 1, 1).AddDays(random.Next(50)), random.Next(100), random.Next(5) == 0))];
        Lines(Of(rows)).ShouldBe(Plain(rows));
    }

    private static void Check(Action<Random, Row[]> law) => Law.Check(Cases.All(random => law(random, Rows(random))));

    private static Row[] Rows(Random random) => Cases.Some(random, () => new Row(
        $"c{random.Next(8)}", new DateOnly(2026, 1, 1).AddDays(random.Next(6)), random.Next(4) * 0.1m, random.Next(4) == 0));

    private static PurchaseLog Of(Row[] rows)
    {
        var log = new PurchaseLog();
        Fill(log, rows);
        return log;
    }

    private static void Fill(PurchaseLog log, Row[] rows)
    {
        foreach (Row row in rows)
        {
            Action<CustomerId, DateOnly, decimal> add = row.IsRefund ? log.AddRefund : log.Add;
            add(CustomerId.Create(row.Id), row.Day, row.Amount);
        }
    }

    private static string[] Lines(PurchaseLog log) =>
    [
        .. from customer in log.Customers
           from line in customer.Purchases.Select(day => (IsRefund: false, day)).Concat(customer.Refunds.Select(day => (IsRefund: true, day)))
           select $"{customer.Customer} {line.IsRefund} {Guard.Text(line.day.Day)} {Guard.Text(line.day.Count)} {Guard.Text(line.day.Amount)}",
    ];

    private static string[] Plain(Row[] rows) =>
    [
        .. from row in rows
           group row.Amount by (row.Id, row.IsRefund, row.Day) into day
           orderby day.Key.Id, day.Key.IsRefund, day.Key.Day
           select $"{day.Key.Id} {day.Key.IsRefund} {Guard.Text(day.Key.Day)} {Guard.Text(day.LongCount())} {Guard.Text(day.Sum())}",
    ];

    private sealed record Row(string Id, DateOnly Day, decimal Amount, bool IsRefund);
}
