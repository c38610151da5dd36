using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Findings as JSON: exactly what <c>mot report --json</c> prints.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class StudyFindingsJson
{
    internal const string Kind = "findings";

    /// <summary>Writes findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(StudyFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return JsonDocuments.Write(StudyFindingsWire.Of(findings), MotJsonContext.Default.StudyFindingsWire, Kind);
    }
}
