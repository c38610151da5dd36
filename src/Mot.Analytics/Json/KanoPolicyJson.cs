using System.Text.Json;
using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>The JSON document of the choices of a Kano analysis, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class KanoPolicyJson
{
    internal const string Kind = "kanoPolicy";

    /// <summary>Reads the choices of a Kano analysis; what is left out has its default.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not such a policy; the message lists all faults with their paths.</exception>
    public static KanoPolicy Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, AnalyticsJsonContext.Default.KanoPolicyWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes the choices of a Kano analysis, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented; equal policies always give the same text.</returns>
    public static string Write(KanoPolicy policy) => JsonDocuments.Write(Wire(policy), AnalyticsJsonContext.Default.KanoPolicyWire, Kind);

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written out.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; equal policies have the same one.</returns>
    public static string Fingerprint(KanoPolicy policy) => JsonDocuments.Fingerprint(Wire(policy), AnalyticsJsonContext.Default.KanoPolicyWire);

    private static KanoPolicyWire Wire(KanoPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return KanoPolicyWire.Of(policy);
    }
}
