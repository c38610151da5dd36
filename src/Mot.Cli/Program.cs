using System.Globalization;

namespace Mot.Cli;

internal static class Program
{
    private static int Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.WriteLine(args.Contains("--json") ? "{}" : "mot");
        return 0;
    }
}
