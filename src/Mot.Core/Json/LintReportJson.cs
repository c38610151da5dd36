using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>What was found amiss with a journey or a study, as JSON: exactly what <c>mot lint --json</c> prints.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class LintReportJson
{
    internal const string Kind = "lint";

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>One JSON object, indented; the same report always gives the same text.</returns>
    public static string Write(LintReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonDocuments.Write(LintReportWire.Of(report), MotJsonContext.Default.LintReportWire, Kind);
    }
}
