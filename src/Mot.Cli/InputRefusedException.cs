namespace Mot.Cli;

/// <summary>The input cannot be used; the message says where and what would be right. Leads to exit code 1.</summary>
internal sealed class InputRefusedException : Exception
{
    private const int MostFaults = 20;

    internal InputRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>A list of faults: the first twenty, then how many more.</summary>
    internal static InputRefusedException Of(string heading, IReadOnlyList<string> faults, long count)
    {
        IEnumerable<string> lines = faults.Take(MostFaults).Select(fault => $"\n  {fault}");
        long more = count - Math.Min(faults.Count, MostFaults);
        return new(heading + string.Concat(lines) + (more > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\n  and {more} more") : ""));
    }

    /// <summary>Whether another fault will be listed.</summary>
    internal static bool HasRoom(int faults) => faults < MostFaults;
}
