using System.Globalization;
using Mot.Analytics.Lifetime;

namespace Mot.Analytics.Tests.Lifetime;

/// <summary>The CDNOW customers of the literature.</summary>
internal static class CdNow
{
    internal static (PurchaseHistory Purchases, SpendHistory Spend, double Later)[] Customers(int after = 0)
    {
        List<string[]> rows = CsvText.Rows(File.ReadAllText(SharedData.Require("cdnow_summary.csv")));
        return [.. rows.Skip(1).Where(row => row.Length > 1 && Number(row[0]) > after).Select(row => (
            PurchaseHistory.Create((long)Number(row[1]), Number(row[2]), Number(row[3])),
            SpendHistory.Create((long)Number(row[1]), Number(row[5])),
            Number(row[4])))];
    }

    internal static PurchaseHistories Histories(int after = 0) => PurchaseHistories.Of(Customers(after).Select(customer => customer.Purchases));

    internal static SpendHistories Spends(int after = 0) => SpendHistories.Of(Customers(after).Select(customer => customer.Spend));

    /// <summary>The rows of the same customers' transactions: masterid, sampleid, date, cds, sales.</summary>
    internal static IEnumerable<string[]> Transactions() =>
        CsvText.Rows(File.ReadAllText(SharedData.Require("retail_cdnow_elog.csv"))).Skip(1).Where(row => row.Length > 4);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
