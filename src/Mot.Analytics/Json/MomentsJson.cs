using Mot.Analytics.Moments;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>Which touchpoints are moments of truth as JSON; a result, so it is written only: what <c>mot moments --json</c> prints.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class MomentsJson
{
    /// <summary>What the document says it is.</summary>
    public const string Kind = "moments";

    /// <summary>Writes findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(MomentFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return JsonDocuments.Write(MomentsWire.Of(findings), AnalyticsJsonContext.Default.MomentsWire, Kind);
    }
}
