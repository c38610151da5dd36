using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>The findings of a Kano questionnaire as JSON; a result, so it is written only.</summary>
/// <remarks>
/// <para>Each feature has <c>counts</c>, <c>category</c>, <c>better</c> and <c>worse</c> as plain numbers, with the estimates and everything else beside them.
/// Hidden groups have nothing but their name and the reason.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class KanoJson
{
    /// <summary>What the document says it is.</summary>
    public const string Kind = "kano";

    /// <summary>Writes findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(KanoFindings findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        return JsonDocuments.Write(KanoWire.Of(findings), AnalyticsJsonContext.Default.KanoWire, Kind);
    }
}
