using System.Text.Json;
using Mot.Core.Satisfaction;

namespace Mot.Core.Json;

/// <summary>The JSON document of where the satisfaction tiers begin, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class TierPolicyJson
{
    internal const string Kind = "tierPolicy";

    /// <summary>Reads where the satisfaction tiers begin.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not such a policy; the message lists all faults with their paths.</exception>
    public static TierPolicy Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.TierWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes where the satisfaction tiers begin, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented; equal policies always give the same text.</returns>
    public static string Write(TierPolicy policy) => JsonDocuments.Write(Wire(policy), MotJsonContext.Default.TierWire, Kind);

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written out.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; equal policies have the same one.</returns>
    public static string Fingerprint(TierPolicy policy) => JsonDocuments.Fingerprint(Wire(policy), MotJsonContext.Default.TierWire);

    private static TierWire Wire(TierPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return TierWire.Of(policy)!;
    }
}
