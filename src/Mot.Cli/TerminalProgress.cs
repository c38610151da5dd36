using System.Globalization;

namespace Mot.Cli;

/// <summary>How far something long is, on standard error when that is a terminal.</summary>
internal sealed class TerminalProgress(Terminal terminal, string what) : IProgress<double>, IDisposable
{
    private readonly Lock _lock = new();
    private int _shown = -1;

    public void Report(double value)
    {
        int percent = (int)Math.Floor(value * 100);
        lock (_lock)
        {
            if (terminal.ErrorIsTerminal && percent > _shown)
            {
                _shown = percent;
                terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[K{what}: {percent}%"));
            }
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (_shown >= 0)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }
}
