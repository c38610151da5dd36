using Mot.Analytics.Moments;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>Which rule of memory fits a company as JSON; a result, so it is written only.</summary>
/// <remarks>
/// <para>Its <c>policy</c> has the form of a scoring policy in a study, so that it can be put there as it is.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class MemoryJson
{
    /// <summary>What the document says it is.</summary>
    public const string Kind = "memory";

    /// <summary>Writes findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(MemoryFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return JsonDocuments.Write(MemoryWire.Of(findings), AnalyticsJsonContext.Default.MemoryWire, Kind);
    }
}
