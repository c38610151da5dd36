using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mot.Simulation;

/// <summary>The JSON document of the truth, version 1; its fields are described in <c>docs/simulation.md</c>.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class CompanyTruthJson
{
    internal const string Kind = "truth";

    /// <summary>Writes the truth.</summary>
    /// <param name="truth">The truth.</param>
    /// <returns>The document, indented; the same company always gives the same text.</returns>
    public static string Write(CompanyTruth truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            JsonSerializer.Serialize(writer, TruthWire.Of(truth), TruthJsonContext.Default.TruthWire);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
