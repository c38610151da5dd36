using System.Text.Json;
using Mot.Core.Journeys;

namespace Mot.Core.Json;

/// <summary>The JSON document of a journey.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class JourneyJson
{
    internal const string Kind = "journey";

    /// <summary>Reads a journey.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The journey.</returns>
    /// <exception cref="JsonException">It is not a journey; the message lists all faults with their paths.</exception>
    public static Journey Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.JourneyWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes a journey.</summary>
    /// <param name="journey">The journey.</param>
    /// <returns>The document, indented; the same journey always gives the same text.</returns>
    public static string Write(Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        return JsonDocuments.Write(JourneyWire.Of(journey), MotJsonContext.Default.JourneyWire, Kind);
    }
}
