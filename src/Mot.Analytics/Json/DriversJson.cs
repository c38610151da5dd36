using Mot.Analytics.Drivers;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>The importance of drivers as JSON; a result, so it is written only: what <c>mot drivers --json</c> prints.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class DriversJson
{
    /// <summary>What the document says it is.</summary>
    public const string Kind = "drivers";

    /// <summary>Writes shares.</summary>
    /// <param name="shares">The shares.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(DriverShares shares)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return JsonDocuments.Write(DriversWire.Of(shares, null), AnalyticsJsonContext.Default.DriversWire, Kind);
    }

    /// <summary>Writes shares with their intervals.</summary>
    /// <param name="intervals">The shares with their doubt.</param>
    /// <returns>One JSON object, indented; its numbers read back to the same doubles.</returns>
    public static string Write(DriverIntervals intervals)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        return JsonDocuments.Write(DriversWire.Of(intervals.Shares, intervals), AnalyticsJsonContext.Default.DriversWire, Kind);
    }
}
