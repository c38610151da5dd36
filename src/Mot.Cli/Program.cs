using System.Globalization;
using System.Text;

namespace Mot.Cli;

internal static class Program
{
    private const int WidthOfFiles = 80;

    private static int Main(string[] args)
    {
        // No text may depend on the machine's language.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        using TextWriter output = Utf8(Console.OpenStandardOutput());
        using TextWriter error = Utf8(Console.OpenStandardError());
        return Cli.Run(args, new()
        {
            Output = output,
            Error = error,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? WidthOfFiles : WindowWidth(),
            Folder = Directory.GetCurrentDirectory(),
            Variable = Environment.GetEnvironmentVariable,
        });
    }

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };

    private static int WindowWidth()
    {
        try
        {
            // Some terminals say 0.
            return Console.WindowWidth > 0 ? Console.WindowWidth : WidthOfFiles;
        }
        catch (Exception unknown) when (unknown is IOException or PlatformNotSupportedException)
        {
            return WidthOfFiles;
        }
    }
}
