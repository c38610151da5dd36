using System.Text.Json;
using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>The JSON document of a scoring policy, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class ScoringPolicyJson
{
    internal const string Kind = "scoringPolicy";

    /// <summary>Reads a scoring policy; what is left out has its default.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not a scoring policy; the message lists all faults with their paths.</exception>
    public static ScoringPolicy Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.ScoringWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes a scoring policy, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented; equal policies always give the same text.</returns>
    public static string Write(ScoringPolicy policy) => JsonDocuments.Write(Wire(policy), MotJsonContext.Default.ScoringWire, Kind);

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written out.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; two policies that score alike by the same declarations have the same one.</returns>
    public static string Fingerprint(ScoringPolicy policy) => JsonDocuments.Fingerprint(Wire(policy), MotJsonContext.Default.ScoringWire);

    private static ScoringWire Wire(ScoringPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return ScoringWire.Of(policy);
    }
}
