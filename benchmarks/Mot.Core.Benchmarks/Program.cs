using BenchmarkDotNet.Running;

namespace Mot.Core.Benchmarks;

internal static class Program
{
    private static void Main(string[] args)
    {
        if (args is ["--processor-time"])
        {
            ProcessorTime.Report(Console.Out);
            return;
        }

        if (args is ["--lifetime"])
        {
            LifetimeTimes.Report(Console.Out);
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    }
}
