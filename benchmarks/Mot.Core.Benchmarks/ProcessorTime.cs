using System.Diagnostics;
using System.Globalization;

namespace Mot.Core.Benchmarks;

/// <summary>
/// Measures Carlzon's year in processor time beside elapsed time: on a machine whose cores are shared, elapsed time says as much about
/// the neighbours as about the code.
/// </summary>
internal static class ProcessorTime
{
    private const int Customers = 10_000_000;
    private const int WarmUps = 2;
    private const int Runs = 9;

    internal static void Report(TextWriter output)
    {
        var year = new CarlzonYear { Customers = Customers };
        year.Setup();
        output.WriteLine($"{"milliseconds, least and median",-32}{"elapsed",20}{"processor",20}");
        Report(output, nameof(year.PlainRead), () => year.PlainRead());
        Report(output, nameof(year.OneThread), () => year.OneThread());
        Report(output, nameof(year.TwoThreads), () => year.TwoThreads());
    }

    private static void Report(TextWriter output, string name, Func<object> run)
    {
        double[] elapsed = new double[Runs];
        double[] processor = new double[Runs];
        for (int i = -WarmUps; i < Runs; i++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            GC.KeepAlive(run());
            if (i >= 0)
            {
                elapsed[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                processor[i] = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            }
        }

        output.WriteLine($"{name,-32}{Text(elapsed),20}{Text(processor),20}");
    }

    private static string Text(double[] times)
    {
        double[] ordered = [.. times.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"{ordered[0]:F0} {ordered[Runs / 2]:F0}");
    }
}
