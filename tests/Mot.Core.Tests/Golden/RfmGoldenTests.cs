using System.Globalization;
using Mot.Core.Customers;
using Mot.Core.Encounters;

namespace Mot.Core.Tests.Golden;

/// <summary>Scores, breaks and segments of the R package rfm 0.3.0: its rule is quantiles plus one, and refunds are unknown to it.</summary>
public class RfmGoldenTests
{
    private static readonly RfmPolicy s_peer = new() { Breaks = RfmBreakRule.QuantilePlusOne, Frequency = RfmFrequency.Purchases };

    private static readonly string[] s_axes = ["recency", "frequency", "monetary"];

    [Theory]
    [InlineData("rfm_ties20.json")]
    [InlineData("rfm_all_equal.json")]
    public void TablesInTheFile_AreScoredAlike(string name)
    {
        var file = GoldenFile.Require(name);
        double[] id = file.Values("customer_id");
        RfmCustomer[] table = [.. id.Select((_, i) => Row((long)id[i], (int)file.Values("r")[i], (long)file.Values("f")[i], (decimal)file.Values("m")[i]))];
        CheckAll(file, Rfm.Of(table, s_peer));
    }

    [Fact]
    public void Orders_AreScoredAlike() => CheckAll(GoldenFile.Require("rfm_orders_5x5x5.json"), Rfm.Of(Orders(), new(2006, 12, 31), s_peer));

    [Fact]
    public void FixedBreaks_AreScoredAlike()
    {
        var file = GoldenFile.Require("rfm_customers_custom.json");
        RfmCustomer[] table =
        [
            .. Rows("rfm_customers.csv").Select(cells => Row(
                long.Parse(cells[0], CultureInfo.InvariantCulture), int.Parse(cells[4], CultureInfo.InvariantCulture),
                long.Parse(cells[3], CultureInfo.InvariantCulture), decimal.Parse(cells[1], CultureInfo.InvariantCulture))),
        ];
        CheckAll(file, Rfm.Of(table, new RfmPolicy
        {
            RecencyBreaks = [.. file.Input("recency_bins").Select(item => item.GetDecimal())],
            FrequencyBreaks = [.. file.Input("frequency_bins").Select(item => item.GetDecimal())],
            MoneyBreaks = [.. file.Input("monetary_bins").Select(item => item.GetDecimal())],
        }));
    }

    [Fact]
    public void Segments_AreTheSame()
    {
        var file = GoldenFile.Require("rfm_segments.json");
        string[] names = [.. file.Input("names").Select(item => item.GetString()!)];
        int[] Bounds(string bound) => [.. file.Input(bound).Select(item => item.GetInt32())];
        ScoreRange[] Ranges(string axis) => [.. Bounds($"{axis}_lower").Zip(Bounds($"{axis}_upper"), (from, to) => new ScoreRange(from, to))];
        (ScoreRange[] recency, ScoreRange[] frequency, ScoreRange[] money) = (Ranges("recency"), Ranges("frequency"), Ranges("monetary"));
        RfmFindings findings = Rfm.Of(Orders(), new(2006, 12, 31), s_peer with
        {
            Segments = [.. names.Select((name, s) => new RfmSegment($"s{s}", LocalizedText.Of("en", name), recency[s], frequency[s], money[s]))],
            Others = LocalizedText.Of("en", "Others"),
        });

        Dictionary<string, double> counted = findings.Segments.Where(segment => segment.Count > 0)
            .ToDictionary(segment => (segment.Segment?.Name ?? findings.Policy.Others).ToString(), segment => (double)segment.Count);
        counted.ShouldBe(file.Named("counts")!, ignoreOrder: true);
        Dictionary<string, string> wanted = file.Output("customer_id").Zip(file.Output("segment")).ToDictionary(pair => pair.First.ToString(), pair => pair.Second.GetString()!);
        findings.Customers.ToDictionary(one => one.Customer.Value, one => (one.Segment?.Name ?? findings.Policy.Others).ToString()).ShouldBe(wanted, ignoreOrder: true);
    }

    private static void CheckAll(GoldenFile file, RfmFindings findings)
    {
        findings.Count.ShouldBe((int)file.One("n"));
        findings.Customers.Sum(one => long.Parse(one.Code, CultureInfo.InvariantCulture)).ShouldBe((long)file.One("sum_rfm"));
        foreach ((RfmAxisFindings axis, string name) in findings.Axes.Zip(s_axes))
        {
            // The peer computes in doubles: its break of 67 is 67.00000000000009.
            double[] breaks = file.Wanted($"threshold.{name}_lower")[1..];
            axis.Breaks.Length.ShouldBe(breaks.Length);
            for (int k = 0; k < breaks.Length; k++)
            {
                ((double)axis.Breaks[k]).ShouldBe(breaks[k], 1e-10, $"{name} {k}");
            }

            foreach (RfmBin bin in axis.Bins)
            {
                ((double)bin.Count).ShouldBe(Counted(file, name, bin.Score), $"{name} {bin.Score}");
            }
        }

        Dictionary<string, RfmScores> byId = findings.Customers.ToDictionary(one => one.Customer.Value);
        string[] ids = [.. file.Output("rows.customer_id").Select(item => item.ToString())];
        ids.Length.ShouldBeGreaterThan(5);
        string[] Peer(string column) => [.. file.Output($"rows.{column}").Select(item => item.ToString())];
        ids.Select(id => byId[id].Code).ShouldBe(Peer("rfm_score"));
        ids.Select(id => Guard.Text(byId[id].Recency.Value)).ShouldBe(Peer("recency_days"));
        ids.Select(id => Guard.Text(byId[id].Frequency.Value)).ShouldBe(Peer("transaction_count"));
        ids.Select(id => Guard.Text(byId[id].Money.Value)).ShouldBe(Peer("amount"));
    }

    // A score that nobody has is not in the peer's list.
    private static double Counted(GoldenFile file, string axis, int score)
    {
        try
        {
            return file.One($"score_counts.{axis}.{Guard.Text(score)}");
        }
        catch (KeyNotFoundException)
        {
            return 0;
        }
    }

    private static PurchaseLog Orders()
    {
        var log = new PurchaseLog();
        foreach (string[] cells in Rows("rfm_orders.csv"))
        {
            log.Add(
                CustomerId.Create(cells[0]), DateOnly.ParseExact(cells[1], "yyyy-MM-dd", CultureInfo.InvariantCulture), decimal.Parse(cells[2], CultureInfo.InvariantCulture));
        }

        return log;
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(SharedData.Require(file)).Skip(1).Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','));

    private static RfmCustomer Row(long id, int days, long frequency, decimal money) =>
        new(CustomerId.Create(id.ToString(CultureInfo.InvariantCulture)), days, frequency, money);
}
