using System.Text.Json;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>The JSON document of how recency, frequency and money become scores and segments, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class RfmPolicyJson
{
    internal const string Kind = "rfmPolicy";

    /// <summary>Reads such a policy; what is left out has its default.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not such a policy; the message lists all faults with their paths.</exception>
    public static RfmPolicy Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.RfmPolicyWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes such a policy, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented; equal policies always give the same text.</returns>
    public static string Write(RfmPolicy policy) => JsonDocuments.Write(Wire(policy, hasNames: true), MotJsonContext.Default.RfmPolicyWire, Kind);

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written out and names left out.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; policies that differ in names alone have the same one.</returns>
    public static string Fingerprint(RfmPolicy policy) => JsonDocuments.Fingerprint(Wire(policy, hasNames: false), MotJsonContext.Default.RfmPolicyWire);

    private static RfmPolicyWire Wire(RfmPolicy policy, bool hasNames)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return RfmPolicyWire.Of(policy, hasNames);
    }
}
