using System.Text.Json;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>The JSON document of a policy of grading, and its fingerprint.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class GradePolicyJson
{
    internal const string Kind = "gradePolicy";

    /// <summary>Reads a policy.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="JsonException">It is not such a policy; the message lists all faults with their paths.</exception>
    public static GradePolicy Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.GradePolicyWire, Kind, (wire, faults) => wire.Read("$", faults));

    /// <summary>Writes a policy, defaults included.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The document, indented.</returns>
    public static string Write(GradePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return JsonDocuments.Write(GradePolicyWire.Of(policy), MotJsonContext.Default.GradePolicyWire, Kind);
    }

    /// <summary>
    /// A short name for what exactly this policy decides: the first 16 hexadecimal digits of the SHA-256 of its canonical JSON, defaults written
    /// out, names and the policy's id left out.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The fingerprint; policies that decide alike because they say the same have the same one.</returns>
    public static string Fingerprint(GradePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return JsonDocuments.Fingerprint(GradePolicyWire.OfMeaning(policy), MotJsonContext.Default.GradePolicyWire);
    }
}
