using System.Text.Json;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The JSON document of a tally, its study included.</summary>
/// <remarks>
/// <para>A tally holds sums of small groups too and is not meant for publication; what may be shown is decided by the release gate.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class StudyTallyJson
{
    internal const string Kind = "tally";

    /// <summary>Reads a tally.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The tally.</returns>
    /// <exception cref="JsonException">It is not a tally, or its sums contradict one another; the message lists all faults with their paths.</exception>
    public static StudyTally Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.TallyWire, Kind, (wire, faults) => wire.Read(faults));

    /// <summary>Writes a tally.</summary>
    /// <param name="tally">The tally.</param>
    /// <returns>The document, indented; equal sums always give the same text, whatever the order in which they came about.</returns>
    public static string Write(StudyTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return JsonDocuments.Write(TallyWire.Of(tally), MotJsonContext.Default.TallyWire, Kind);
    }
}
