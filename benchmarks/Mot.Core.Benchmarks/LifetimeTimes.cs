using System.Diagnostics;
using Mot.Analytics.Lifetime;

namespace Mot.Core.Benchmarks;

/// <summary>Times of lifetime fits, the best of a few runs of each in one process: for the ratios in docs/benchmarks.md where the plain fit is too slow to be repeated often.</summary>
internal static class LifetimeTimes
{
    internal static void Report(TextWriter output)
    {
        foreach ((string name, PurchaseHistory[] customers) in (ReadOnlySpan<(string, PurchaseHistory[])>)[
            ("once", LifetimeCustomers.Once()), ("repeated", LifetimeCustomers.Repeated()), ("distinct", LifetimeCustomers.Distinct())])
        {
            output.WriteLine(FormattableString.Invariant($"{name}: {customers.Length} customers, {PurchaseHistories.Of(customers).Distinct.Length} distinct histories"));
            LifetimeFit bg = null!;
            LifetimeFit pareto = null!;
            Time(output, "BG/NBD", 5, () => bg = LifetimeFit.Of(PurchaseHistories.Of(customers), PurchaseProcess.BgNbd));
            Time(output, "Pareto/NBD", 5, () => pareto = LifetimeFit.Of(PurchaseHistories.Of(customers), PurchaseProcess.ParetoNbd));
            double plain = 0;
            Time(output, "plain BG/NBD", 1, () => plain = PlainFit.Of(customers, p => new BgNbd(p[0], p[1], p[2], p[3]).LogLikelihood));
            Agree(bg, plain);
            if (name == "once")
            {
                Time(output, "plain Pareto/NBD", 1, () => plain = PlainFit.Of(customers, p => new ParetoNbd(p[0], p[1], p[2], p[3]).LogLikelihood));
                Agree(pareto, plain);
            }

            double purchases = 0;
            Time(output, "forecasts of all, twelve steps", 2, () => purchases = new LifetimeForecast(bg, null, new() { Horizon = 52, Steps = 12, Discount = 0.01 })
                .OfAll(customers.Select(customer => (customer, default(SpendHistory)))).Sum(forecast => forecast.Purchases.Value!.Value));
            output.WriteLine(FormattableString.Invariant($"  forecast: {purchases:0} purchases"));
        }
    }

    /// <summary>A plain fit must come to the same maximum; differences of a gradient stop a little below it.</summary>
    internal static void Agree(LifetimeFit fit, double plain)
    {
        if (!(fit.LogLikelihood - plain is { } above && above > -1e-5 && above < 1e-6 * -plain))
        {
            throw new InvalidOperationException(FormattableString.Invariant($"The two ways of fitting disagree: {fit.LogLikelihood} and {plain}."));
        }
    }

    private static void Time(TextWriter output, string what, int runs, Action run)
    {
        double best = double.PositiveInfinity;
        for (int i = 0; i < runs; i++)
        {
            long start = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        output.WriteLine(FormattableString.Invariant($"  {what}: {best:0.00} ms"));
    }
}
