using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>What another policy would change, as JSON: exactly what <c>mot grade --dry-run --json</c> prints.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class GradeDryRunJson
{
    internal const string Kind = "gradeDryRun";

    /// <summary>Writes what would change.</summary>
    /// <param name="run">The dry run.</param>
    /// <returns>One JSON object, indented; the same dry run always gives the same text.</returns>
    public static string Write(GradeDryRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return JsonDocuments.Write(GradeDryRunWire.Of(run), MotJsonContext.Default.GradeDryRunWire, Kind);
    }
}
