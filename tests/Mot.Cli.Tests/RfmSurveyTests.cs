using System.Text.Json;

namespace Mot.Cli.Tests;

/// <summary>Real tables from end to end; figures from counting the files by other means.</summary>
public class RfmSurveyTests
{
    private static readonly string[] s_axes = ["recency", "frequency", "money"];

    // 541,909 lines: 135,080 without a customer; of the rest 8,905 are cancelled and 40 come to nothing (counted and summed with Python's csv and decimal).
    [Fact]
    public void TheGiftShop_IsReadWhole_AndEveryLineIsAccountedFor()
    {
        using var run = new CliRun();
        run.Run($"rfm {SharedData.Require("retail_online.csv.gz")} --id CustomerID --date InvoiceDate --quantity Quantity --price UnitPrice --order InvoiceNo --json").ShouldBe(0, run.Error);
        JsonElement rows = run.Json.GetProperty("rows");
        long Of(string name) => rows.GetProperty(name).GetInt64();
        (Of("read"), Of("purchases"), Of("refunds"), Of("withoutCustomer"), Of("forNothing")).ShouldBe((541_909, 397_884, 8_905, 135_080, 40));
        rows.EnumerateObject().Where(count => count.Name != "read").Sum(count => count.Value.GetInt64()).ShouldBe(541_909);
        (run.Json.GetProperty("asOf").GetString(), run.Json.GetProperty("money").GetDecimal(), run.Json.GetProperty("scored").GetInt32()).ShouldBe(("2011-12-09", 8_300_065.814m, 4371));
        JsonElement one = run.Json.GetProperty("customers").EnumerateArray().Single(customer => customer.GetProperty("id").GetString() == "12347");
        (one.GetProperty("days").GetInt32(), one.GetProperty("purchases").GetInt32(), one.GetProperty("amount").GetDecimal()).ShouldBe((2, 7, 4310m));
        run.Json.GetProperty("customers").GetArrayLength().ShouldBe(run.Json.GetProperty("scored").GetInt32());
        run.Json.GetProperty("segments").EnumerateArray().Sum(segment => segment.GetProperty("money").GetDecimal()).ShouldBe(run.Json.GetProperty("money").GetDecimal());
    }

    [Fact]
    public void TheMusicShop_HasItsCustomersAndPurchases()
    {
        using var run = new CliRun();
        run.Run($"rfm {SharedData.Require("retail_cdnow_elog.csv")} --id masterid --date date --amount sales --json").ShouldBe(0, run.Error);
        JsonElement[] customers = [.. run.Json.GetProperty("customers").EnumerateArray()];
        customers.Length.ShouldBe(2357);

        // 6,919 rows, of which 6,696 days of customers differ.
        run.Json.GetProperty("rows").GetProperty("read").GetInt64().ShouldBe(6919);
        customers.Sum(one => one.GetProperty("purchases").GetInt64()).ShouldBe(6696);
    }

    [Fact]
    public void ATableOfCustomers_HasScoresFromOneToFive()
    {
        using var run = new CliRun();
        run.Run($"rfm {SharedData.Require("rfm_customers.csv")} --id customer_id --recency recency_days --frequency number_of_orders --money revenue --bins 5 --json").ShouldBe(0, run.Error);
        JsonElement[] customers = [.. run.Json.GetProperty("customers").EnumerateArray()];
        customers.Length.ShouldBe(39_999);
        customers.ShouldAllBe(one => Array.TrueForAll(s_axes, axis => one.GetProperty(axis).GetInt32() >= 1 && one.GetProperty(axis).GetInt32() <= 5));
    }
}
