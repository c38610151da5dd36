using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A comparison of two waves as JSON, the way <c>mot compare --json</c> prints it.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class WaveComparisonJson
{
    internal const string Kind = "comparison";

    /// <summary>Writes a comparison.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(WaveComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return JsonDocuments.Write(WaveComparisonWire.Of(comparison)!, MotJsonContext.Default.WaveComparisonWire, Kind);
    }
}
