using System.Text.Json;
using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>The JSON document of a rating distribution.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class RatingDistributionJson
{
    internal const string Kind = "ratingDistribution";

    /// <summary>Reads a distribution.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="JsonException">It is not a distribution, or no answers can have its sums; the message lists all faults with their paths.</exception>
    public static RatingDistribution Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.DistributionWire, Kind, (wire, faults) => wire.Read(faults));

    /// <summary>Writes a distribution.</summary>
    /// <param name="ratings">The distribution.</param>
    /// <returns>The document, indented; equal sums always give the same text.</returns>
    public static string Write(RatingDistribution ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return JsonDocuments.Write(DistributionWire.Of(ratings, withScale: true), MotJsonContext.Default.DistributionWire, Kind);
    }
}
