using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A trend as JSON, the way <c>mot trend --json</c> prints it.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class WaveTrendJson
{
    internal const string Kind = "trend";

    /// <summary>Writes a trend.</summary>
    /// <param name="trend">The trend.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(WaveTrend trend)
    {
        ArgumentNullException.ThrowIfNull(trend);
        return JsonDocuments.Write(WaveTrendWire.Of(trend), MotJsonContext.Default.WaveTrendWire, Kind);
    }
}
