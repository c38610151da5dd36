using System.Text.Json;
using Mot.Core.Expectations;

namespace Mot.Core.Json;

/// <summary>The JSON document of how an expectation drifts, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class ExpectationDriftJson
{
    internal const string Kind = "expectationDrift";

    /// <summary>Reads how an expectation drifts; what is left out has its default.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not such a policy; the message lists all faults with their paths.</exception>
    public static ExpectationDrift Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.DriftWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes how an expectation drifts, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented; equal policies always give the same text.</returns>
    public static string Write(ExpectationDrift policy) => JsonDocuments.Write(Wire(policy), MotJsonContext.Default.DriftWire, Kind);

    /// <summary>A short name for exactly this policy: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written out.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; equal policies have the same one.</returns>
    public static string Fingerprint(ExpectationDrift policy) => JsonDocuments.Fingerprint(Wire(policy), MotJsonContext.Default.DriftWire);

    private static DriftWire Wire(ExpectationDrift policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return DriftWire.Of(policy);
    }
}
