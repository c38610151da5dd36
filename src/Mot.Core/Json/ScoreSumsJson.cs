using System.Text.Json;
using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>The JSON document of sums of journey scores.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class ScoreSumsJson
{
    internal const string Kind = "scoreSums";

    /// <summary>Reads sums.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="JsonException">They are not sums of scores, or no scores can have them; the message lists all faults with their paths.</exception>
    public static ScoreSums Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.ScoreSumsWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes sums.</summary>
    /// <param name="scores">The sums.</param>
    /// <returns>The document, indented; equal sums always give the same text.</returns>
    public static string Write(ScoreSums scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return JsonDocuments.Write(ScoreSumsWire.Of(scores), MotJsonContext.Default.ScoreSumsWire, Kind);
    }
}
