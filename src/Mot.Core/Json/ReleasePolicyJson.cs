using System.Text.Json;
using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>The JSON document of how small a shown group may be, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class ReleasePolicyJson
{
    internal const string Kind = "releasePolicy";

    /// <summary>Reads how small a shown group may be.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not such a policy; the message lists all faults with their paths.</exception>
    public static ReleasePolicy Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.ReleaseWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes how small a shown group may be, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented; equal policies always give the same text.</returns>
    public static string Write(ReleasePolicy policy) => JsonDocuments.Write(Wire(policy), MotJsonContext.Default.ReleaseWire, Kind);

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written out.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; equal policies have the same one.</returns>
    public static string Fingerprint(ReleasePolicy policy) => JsonDocuments.Fingerprint(Wire(policy), MotJsonContext.Default.ReleaseWire);

    private static ReleaseWire Wire(ReleasePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return ReleaseWire.Of(policy);
    }
}
