using System.Globalization;
using Mot.Analytics.Lifetime;

namespace Mot.Core.Benchmarks;

/// <summary>The CDNOW customers where MOT_DATA names their folder, else as many drawn from BG/NBD with the parameters that CDNOW has.</summary>
internal static class LifetimeCustomers
{
    private const int Many = 42;

    /// <summary>The customers once.</summary>
    internal static PurchaseHistory[] Once()
    {
        string file = Path.Combine(Environment.GetEnvironmentVariable("MOT_DATA") ?? "", "cdnow_summary.csv");
        return File.Exists(file)
            ? [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(row => PurchaseHistory.Create((long)Number(row[1]), Number(row[2]), Number(row[3])))]
            : [.. Drawn()];
    }

    /// <summary>The same 42 times over, 98,994 of CDNOW: many customers with few distinct histories.</summary>
    internal static PurchaseHistory[] Repeated() => [.. Enumerable.Repeat(Once(), Many).SelectMany(customers => customers)];

    /// <summary>The same with every age its own: no history occurs twice.</summary>
    internal static PurchaseHistory[] Distinct() =>
        [.. Repeated().Select((customer, i) => PurchaseHistory.Create(customer.Repeats, customer.Last, customer.Age + (i * 1e-7)))];

    private static double Share(SplitMix random) => random.Below(1_000_000) / 1e6;

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    // Rates and dropout in ten classes each: not the distributions to the letter, but customers like those.
    private static IEnumerable<PurchaseHistory> Drawn()
    {
        var random = new SplitMix(20_260_101);
        for (int i = 0; i < 2357; i++)
        {
            double age = 27 + (Math.Floor(Share(random) * 84) / 7);
            double rate = 0.3 * Math.Pow(Share(random), 3);
            double dropout = Math.Pow(Share(random), 2);
            (long x, double last) = (0, 0);
            for (double t = -Math.Log(1 - Share(random)) / rate; t <= age; t -= Math.Log(1 - Share(random)) / rate)
            {
                (x, last) = (x + 1, Math.Ceiling(t * 7) / 7);
                if (Share(random) < dropout)
                {
                    break;
                }
            }

            yield return PurchaseHistory.Create(x, Math.Min(last, age), age);
        }
    }
}
