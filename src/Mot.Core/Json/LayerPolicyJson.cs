using System.Text.Json;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The JSON document of how the layers of satisfaction are told, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class LayerPolicyJson
{
    internal const string Kind = "layerPolicy";

    /// <summary>Reads how the layers of satisfaction are told; what is left out has its default.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not such a policy; the message lists all faults with their paths.</exception>
    public static LayerPolicy Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.LayersWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes how the layers of satisfaction are told, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented; equal policies always give the same text.</returns>
    public static string Write(LayerPolicy policy) => JsonDocuments.Write(Wire(policy), MotJsonContext.Default.LayersWire, Kind);

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written out.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; equal policies have the same one.</returns>
    public static string Fingerprint(LayerPolicy policy) => JsonDocuments.Fingerprint(Wire(policy), MotJsonContext.Default.LayersWire);

    private static LayersWire Wire(LayerPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return LayersWire.Of(policy);
    }
}
