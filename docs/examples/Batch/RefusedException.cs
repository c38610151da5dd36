using System.Globalization;

namespace Mot.Examples.Batch;

/// <summary>A file cannot be used. The message says where in it, and what would be right; the other files do not suffer.</summary>
internal sealed class RefusedException(string file, IReadOnlyList<string> faults) : Exception(Describe(faults))
{
    private const int MostFaults = 20;

    /// <summary>The name of the file.</summary>
    internal string File { get; } = file;

    /// <summary>All faults, each with its file, line and column.</summary>
    internal IReadOnlyList<string> Faults { get; } = faults;

    private static string Describe(IReadOnlyList<string> faults) => string.Join('\n', faults.Take(MostFaults))
        + (faults.Count > MostFaults ? string.Create(CultureInfo.InvariantCulture, $"\nand {faults.Count - MostFaults} more") : "");
}
