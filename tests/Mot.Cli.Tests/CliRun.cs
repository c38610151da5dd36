using System.Text.Json;

namespace Mot.Cli.Tests;

/// <summary>One run of the command line inside the test process, in a folder of its own.</summary>
internal sealed class CliRun : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    internal CliRun()
    {
        Folder = Directory.CreateTempSubdirectory("mot-tests-").FullName;
    }

    internal string Folder { get; }

    internal Dictionary<string, string> Variables { get; } = [];

    internal bool OutputIsTerminal { get; init; }

    internal int Width { get; init; } = 80;

    internal string Output => _output.ToString();

    internal string Error => _error.ToString();

    /// <summary>The only object on standard output.</summary>
    internal JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Output);
            document.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
            return document.RootElement.Clone();
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal string Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    internal string Write(string file, byte[] bytes)
    {
        string path = Path.Combine(Folder, file);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Runs a command and returns its exit code; arguments are separated by blanks.</summary>
    internal int Run(string arguments)
    {
        _output.GetStringBuilder().Clear();
        _error.GetStringBuilder().Clear();
        int code = Cli.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), new()
        {
            Output = _output,
            Error = _error,
            OutputIsTerminal = OutputIsTerminal,
            Width = Width,
            Folder = Folder,
            Clock = new FixedClock(),
            Variable = name => Variables.GetValueOrDefault(name),
        });
        Output.ShouldNotContain("\r");
        Error.ShouldNotContain("   at Mot.");
        return code;
    }

    /// <summary>The 22nd of November 2026, everywhere.</summary>
    private sealed class FixedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
