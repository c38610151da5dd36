using System.Security.Cryptography;
using System.Text.Json;
using Mot.Core.Scoring;

namespace Mot.Core.Json;

/// <summary>The JSON document of a scoring policy, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class ScoringPolicyJson
{
    internal const string Kind = "scoringPolicy";

    private const int FingerprintDigits = 16;

    /// <summary>Reads a scoring policy; what is left out has its default.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not a scoring policy; the message lists all faults with their paths.</exception>
    public static ScoringPolicy Read(ReadOnlySpan<byte> utf8)
    {
        ScoringWire wire = JsonDocuments.Read(utf8, MotJsonContext.Default.ScoringWire, Kind);
        var faults = new DocumentFaults();
        ScoringPolicy policy = wire.Read("$", faults);
        faults.ThrowIfAny(Kind);
        return policy;
    }

    /// <summary>Writes a scoring policy, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented.</returns>
    public static string Write(ScoringPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return JsonDocuments.Write(ScoringWire.Of(policy), MotJsonContext.Default.ScoringWire, Kind);
    }

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written out.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; two policies that score alike by the same declarations have the same one.</returns>
    public static string Fingerprint(ScoringPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        byte[] canonical = JsonDocuments.Canonical(ScoringWire.Of(policy), MotJsonContext.Default.ScoringWire);
        return Convert.ToHexStringLower(SHA256.HashData(canonical))[..FingerprintDigits];
    }
}
