using System.Text.Json;
using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>The JSON document of what an audience has been shown.</summary>
/// <remarks>
/// <para>A log holds sums of small groups and is not for the audience; keep it where the data are.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class ReleaseLogJson
{
    internal const string Kind = "releaseLog";

    /// <summary>Reads a log.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The log.</returns>
    /// <exception cref="JsonException">It is not a log, or what it says contradicts itself; the message lists all faults with their paths.</exception>
    public static ReleaseLog Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.ReleaseLogWire, Kind, (wire, faults) => wire.Read(faults));

    /// <summary>Writes a log.</summary>
    /// <param name="log">The log.</param>
    /// <returns>The document, indented; equal logs always give the same text.</returns>
    public static string Write(ReleaseLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return JsonDocuments.Write(ReleaseLogWire.Of(log), MotJsonContext.Default.ReleaseLogWire, Kind);
    }
}
