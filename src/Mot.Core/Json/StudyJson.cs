using System.Text.Json;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The JSON document of a study.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class StudyJson
{
    internal const string Kind = "study";

    /// <summary>Reads a study.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The study.</returns>
    /// <exception cref="JsonException">It is not a study; the message lists all faults with their paths.</exception>
    public static Study Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.StudyWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes a study.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The document, indented; the same study always gives the same text.</returns>
    public static string Write(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return JsonDocuments.Write(StudyWire.Of(study), MotJsonContext.Default.StudyWire, Kind);
    }
}
