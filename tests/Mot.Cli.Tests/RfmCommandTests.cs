using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Mot.Cli.Tests;

public class RfmCommandTests
{
    internal const string Shop =
        """
        order,item,pieces,price,when,who
        1001,tea,2,3.50,2026-01-05 09:12:00,anna
        1001,"cups, blue",1,12.00,2026-01-05 09:12:00,anna
        1002,tea,1,3.50,2026-01-20 10:00:00,bert
        1003,pot,1,40.00,2026-02-02 11:30:00,carl
        1004,tea,4,3.50,2026-02-03 08:00:00,anna
        C1005,pot,-1,40.00,2026-02-10 16:45:00,carl
        1006,tea,1,3.50,2026-02-11 10:00:00,
        1007,POST,1,4.95,2026-02-11 10:00:00,dora
        1008,cake,1,-2.00,2026-02-11 10:00:00,dora
        1009,sample,1,0.00,2026-02-11 10:00:00,dora
        1010,tea,10,3.50,2026-02-20 10:00:00,dora

        """;

    private const string Read = "rfm shop.csv --id who --date when --quantity pieces --price price --order order";

    [Theory]
    [InlineData("en", 80)]
    [InlineData("zh", 80)]
    [InlineData("en", 50)]
    public void Text_IsAsApproved(string language, int width)
    {
        using CliRun run = Of(Shop);
        run.Run($"{Read} --cancelled-prefix C --not-goods item=POST --language {language} --width {width}").ShouldBe(0, run.Error);
        Snapshot.Match(run.Output, $"{language}.{width}");
        run.Output.Split('\n').ShouldAllBe(line => !line.EndsWith(' '));
    }

    [Fact]
    public void Rows_AreEachTreatedByOneRule_AndCounted()
    {
        using CliRun run = Of(Shop);
        run.Run($"{Read} --not-goods item=POST --json").ShouldBe(0, run.Error);
        Counts(run).ShouldBe("read 11, purchases 6, refunds 1, cancelledLeftOut 0, withoutCustomer 1, notGoods 1, oddPrices 1, forNothing 1, later 0");
        run.Json.GetProperty("asOf").GetString().ShouldBe("2026-02-20");

        // anna 19.00 on 5 January and 14.00 on 3 February; carl 40.00 paid back 8 days later.
        Customers(run).ShouldBe(["anna 17 2 33", "bert 31 1 3.5", "carl 18 1 0", "dora 0 1 35"]);
        run.Json.GetProperty("money").GetDecimal().ShouldBe(71.5m);
    }

    [Theory]
    [InlineData("--cancelled drop", "cancelledLeftOut 1", "carl 18 1 40")]
    [InlineData("--refunds ignore", "refunds 1", "carl 18 1 40")]
    [InlineData("--zero keep", "purchases 8", "dora 0 2 39.95")]
    [InlineData("--frequency-is purchases --zero keep", "purchases 8", "dora 0 3 39.95")]
    [InlineData("--money-is mean", "purchases 7", "anna 17 2 16.5")]
    [InlineData("--as-of 2026-02-03 --later drop", "later 3", "anna 0 2 33")]
    [InlineData("--as-of 20260210 --later drop", "refunds 1", "carl 8 1 0")]
    [InlineData("--as-of 2026-03-02 --window 28", "purchases 7", "anna 27 1 14")]
    public void Rules_AreOptions(string options, string count, string customer)
    {
        using CliRun run = Of(Shop);
        run.Run($"{Read} {options} --json").ShouldBe(0, run.Error);
        Counts(run).ShouldContain(count);
        Customers(run).ShouldContain(customer);
    }

    [Fact]
    public void APrefix_MakesACancellationWhateverTheSign()
    {
        using CliRun run = Of("id,day,money,order\na,20260101,10,1\na,20260102,4,C1\na,20260103,-1,2\n");
        run.Run("rfm shop.csv --id id --date day --amount money --order order --cancelled-prefix C --json").ShouldBe(0, run.Error);
        Customers(run).ShouldBe(["a 2 1 5"]);
        Counts(run).ShouldStartWith("read 3, purchases 1, refunds 2,");
    }

    [Fact]
    public void GzipAndWindowsLineEnds_AreRead()
    {
        using var run = new CliRun();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Shop.ReplaceLineEndings("\r\n")));
        }

        run.Write("shop.csv.gz", packed.ToArray());
        run.Run(Read.Replace("shop.csv", "shop.csv.gz", StringComparison.Ordinal) + " --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("scored").GetInt32().ShouldBe(4);
    }

    [Fact]
    public void ATableOfCustomers_IsScoredInItsOrder()
    {
        using CliRun run = Of("who,days,n,sum\nz,205,6,472\ny,140,3,340\nx,84,9,763\nnone,3,0,0\n");
        run.Run("rfm shop.csv --id who --recency days --frequency n --money sum --recency-breaks 115,181,297,482 --frequency-breaks 4,5,6,8 --money-breaks 256,382,506,666 --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("customers").EnumerateArray().Select(one => $"{one.GetProperty("id")} {one.GetProperty("recency")}{one.GetProperty("frequency")}{one.GetProperty("money")}")
            .ShouldBe(["z 343", "y 412", "x 555"]);
        run.Json.GetProperty("inactive")[0].GetString().ShouldBe("none");
        run.Json.GetProperty("rows").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void DatesOfTheLastPurchase_NeedADayOfTheAnalysis()
    {
        using CliRun run = Of("who,last,n,sum\na,2026-01-05,1,2\n");
        run.Run("rfm shop.csv --id who --recency last --frequency n --money sum --as-of 2026-01-31 --json").ShouldBe(0, run.Error);
        Customers(run).ShouldBe(["a 26 1 2"]);
        run.Run("rfm shop.csv --id who --recency last --frequency n --money sum").ShouldBe(1);
        run.Error.ShouldContain("shop.csv:2: column last: '2026-01-05' is not days since the last purchase");
        run.Run("rfm shop.csv --id who --recency last --frequency n --money sum --as-of 2026-01-01").ShouldBe(1);
        run.Error.ShouldContain("'2026-01-05' is after the day of the analysis.");
    }

    [Fact]
    public void Faults_AreToldAllAtOnce_WithLineAndColumn()
    {
        using CliRun run = Of("id,day,money\na,2026-01-01,1\nb b,2026-01-01,1\na,2026-02-30,x\n,01/02/2026,1\n");
        run.Run("rfm shop.csv --id id --date day --amount money").ShouldBe(1);
        run.Error.ShouldBe(
            """
            mot: shop.csv cannot be read.
              shop.csv:3: column id: 'b b' is not an id; it must have 1 to 64 letters, digits, hyphens, dots or underscores.
              shop.csv:4: column day: '2026-02-30' is not a date; write yyyy-MM-dd, yyyyMMdd or yyyy-MM-dd HH:mm:ss.
              shop.csv:4: column money: 'x' is not a number; write one such as -12.50.
              shop.csv:5: column day: '01/02/2026' is not a date; write yyyy-MM-dd, yyyyMMdd or yyyy-MM-dd HH:mm:ss.

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("--cancelled refuse", "shop.csv:7: column pieces: this is a cancellation; --cancelled says what else may be done.")]
    [InlineData("--missing-customer refuse", "shop.csv:8: column who: there is no customer;")]
    [InlineData("--odd-price refuse", "shop.csv:10: column price: the price '-2.00' is below 0;")]
    [InlineData("--zero refuse", "shop.csv:11: column pieces: the row comes to nothing;")]
    [InlineData("--as-of 2026-02-15", "shop.csv:12: column when: '2026-02-20 10:00:00' is after the day of the analysis; --later")]
    [InlineData("--not-goods POST", "--not-goods: 'POST' is not allowed; write a column and its values")]
    [InlineData("--not-goods thing=POST", "--not-goods: shop.csv has no column 'thing'; it has order, item")]
    [InlineData("--bins 12", "--bins: '12' is not allowed.")]
    [InlineData("--window 0", "--window: ")]
    [InlineData("--money-breaks 1,1", "--money-breaks: Breaks must ascend; 1 follows 1.")]
    [InlineData("--money-breaks 1,x", "--money-breaks: 'x' is not a number")]
    [InlineData("--money-breaks 1,2", "$.moneyBreaks: 5 bins need 4 breaks, not 2.")]
    [InlineData("--abc 0.9,0.8", "--abc: The shares of A and of A with B must ascend")]
    [InlineData("--abc 0.9", "--abc: '0.9' is not allowed")]
    [InlineData("--recency days", "--recency: this is for tables of customers")]
    [InlineData("--amount price", "--amount: the money of transactions is either --amount, or --quantity together with --price.")]
    [InlineData("--policy none.json", "none.json: there is no such file.")]
    public void WhatDoesNotFit_IsRefused(string options, string message)
    {
        using CliRun run = Of(Shop);
        run.Run($"{Read} {options}").ShouldBe(1);
        run.Error.ShouldContain(message);
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("rfm none.csv --id a --date b --amount c", "mot: none.csv: there is no such file.")]
    [InlineData("rfm shop.csv --id who", "--recency: a table of customers needs --recency, --frequency and --money; a table of transactions needs --date.")]
    [InlineData("rfm shop.csv --id Who --date when --amount price", "--id: shop.csv has no column 'Who'; did you mean 'who'?")]
    [InlineData("rfm shop.csv --id who --date when", "--amount: the money")]
    public void Tables_HaveTheColumnsThatAreNamed(string command, string message)
    {
        using CliRun run = Of(Shop);
        run.Run(command).ShouldBe(1);
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void APolicy_ComesFromAFile_AndStandsAlone()
    {
        using CliRun run = Of(Shop);
        run.Write("p.json", """{"version":1,"kind":"rfmPolicy","bins":3,"refunds":"ignore","segments":[{"id":"all","recency":{"from":1,"to":3},"frequency":{"from":1,"to":3},"money":{"from":1,"to":3}}]}""");
        run.Run($"{Read} --policy p.json --json").ShouldBe(0, run.Error);
        run.Json.GetProperty("segments")[0].GetProperty("count").GetInt32().ShouldBe(4);
        Customers(run).ShouldContain("carl 18 1 40");
        run.Run($"{Read} --policy p.json --bins 4").ShouldBe(1);
        run.Error.ShouldContain("--bins: the policy p.json says it; leave one of the two out.");
    }

    [Fact]
    public void NothingToScore_IsSaid()
    {
        using CliRun run = Of("id,day,money\n,2026-01-01,1\n");
        run.Run("rfm shop.csv --id id --date day --amount money").ShouldBe(1);
        run.Error.ShouldContain("no row is a purchase or a refund");
        run.Run("rfm shop.csv --id id --date day --amount money --as-of 2026-01-31").ShouldBe(0);
        run.Output.ShouldContain("0 customers scored");
    }

    private static CliRun Of(string table)
    {
        var run = new CliRun();
        run.Write("shop.csv", table);
        return run;
    }

    private static string Counts(CliRun run) =>
        string.Join(", ", run.Json.GetProperty("rows").EnumerateObject().Select(count => $"{count.Name} {count.Value}"));

    private static string[] Customers(CliRun run) =>
    [
        .. run.Json.GetProperty("customers").EnumerateArray()
            .Select(one => $"{one.GetProperty("id").GetString()} {one.GetProperty("days")} {one.GetProperty("purchases")} {one.GetProperty("amount")}"),
    ];
}
