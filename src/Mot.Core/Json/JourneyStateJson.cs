using System.Text.Json;
using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>The JSON document of one customer's trip so far.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class JourneyStateJson
{
    internal const string Kind = "journeyState";

    /// <summary>Reads a trip.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="scorer">The scorer under whose policy it was collected.</param>
    /// <returns>The trip.</returns>
    /// <exception cref="JsonException">It is not a trip, or one of another journey or policy; the message lists all faults with their paths.</exception>
    public static JourneyState Read(ReadOnlySpan<byte> utf8, JourneyScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        return JsonDocuments.Read(utf8, MotJsonContext.Default.JourneyStateWire, Kind, (wire, faults) => wire.Read(scorer, faults));
    }

    /// <summary>Writes a trip.</summary>
    /// <param name="state">The trip.</param>
    /// <returns>The document, indented.</returns>
    public static string Write(JourneyState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return JsonDocuments.Write(JourneyStateWire.Of(state), MotJsonContext.Default.JourneyStateWire, Kind);
    }
}
