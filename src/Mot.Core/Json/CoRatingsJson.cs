using System.Text.Json;
using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>The JSON document of joint counts.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class CoRatingsJson
{
    internal const string Kind = "coRatings";

    /// <summary>Reads joint counts.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The joint counts.</returns>
    /// <exception cref="JsonException">They are not joint counts, or no rows can have them; the message lists all faults with their paths.</exception>
    public static CoRatings Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.CoRatingsWire, Kind, (wire, faults) => wire.Read(faults));

    /// <summary>Writes joint counts.</summary>
    /// <param name="ratings">The joint counts.</param>
    /// <returns>The document, indented; equal sums always give the same text.</returns>
    public static string Write(CoRatings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return JsonDocuments.Write(CoRatingsWire.Of(ratings, withQuestions: true), MotJsonContext.Default.CoRatingsWire, Kind);
    }
}
