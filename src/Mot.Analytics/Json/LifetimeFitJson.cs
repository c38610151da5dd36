using System.Text.Json;
using Mot.Analytics.Lifetime;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>The JSON document of a fitted model of purchase or spending: what <c>mot lifetime fit --json</c> prints, and what forecasts can be made from later.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class LifetimeFitJson
{
    /// <summary>What the document says it is.</summary>
    public const string Kind = "lifetimeFit";

    /// <summary>Writes a fit of coming back, with that of spending inside where there is one.</summary>
    /// <param name="fit">The fit.</param>
    /// <param name="spend">The fit of spending; null for none.</param>
    /// <param name="holdout">The fit held against what happened; null for none.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(LifetimeFit fit, SpendFit? spend = null, HoldoutCheck? holdout = null)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return JsonDocuments.Write(LifetimeFitWire.Of(fit, spend, holdout), AnalyticsJsonContext.Default.LifetimeFitWire, Kind);
    }

    /// <summary>Writes a fit of spending.</summary>
    /// <param name="fit">The fit.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(SpendFit fit)
    {
        ArgumentNullException.ThrowIfNull(fit);
        return JsonDocuments.Write(LifetimeFitWire.Of(fit), AnalyticsJsonContext.Default.LifetimeFitWire, Kind);
    }

    /// <summary>Reads a fit of coming back, for forecasts.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="JsonException">It is not such a fit, or one without parameters; the message lists all faults with their paths.</exception>
    public static LifetimeFit Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, AnalyticsJsonContext.Default.LifetimeFitWire, Kind, (wire, faults) => wire.Read(faults));

    /// <summary>Reads a fit of spending, alone or inside one of coming back.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The fit.</returns>
    /// <exception cref="JsonException">There is none, or one without parameters; the message lists all faults with their paths.</exception>
    public static SpendFit ReadSpend(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, AnalyticsJsonContext.Default.LifetimeFitWire, Kind, (wire, faults) => wire.ReadSpend(faults));
}
