using System.Text.Json;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>The JSON document of which share of a total each class makes up, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class AbcPolicyJson
{
    internal const string Kind = "abcPolicy";

    /// <summary>Reads such a policy; what is left out has its default.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not such a policy; the message lists all faults with their paths.</exception>
    public static AbcPolicy Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.AbcPolicyWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes such a policy, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented; equal policies always give the same text.</returns>
    public static string Write(AbcPolicy policy) => JsonDocuments.Write(Wire(policy), MotJsonContext.Default.AbcPolicyWire, Kind);

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written out.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; equal policies have the same one.</returns>
    public static string Fingerprint(AbcPolicy policy) => JsonDocuments.Fingerprint(Wire(policy), MotJsonContext.Default.AbcPolicyWire);

    private static AbcPolicyWire Wire(AbcPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return AbcPolicyWire.Of(policy);
    }
}
