using System.Buffers;
using System.Text;
using System.Text.Json;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>Recency, frequency and money of customers as JSON: breaks, segments, and every customer on a line of its own.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class RfmJson
{
    internal const string Kind = "rfm";

    private const int CustomersPerFlush = 1000;

    /// <summary>Writes findings.</summary>
    /// <param name="findings">The scores and segments.</param>
    /// <param name="abc">The classes of the same findings by money; null for none.</param>
    /// <param name="rows">How the rows of the table were treated from which they come; null where there was none.</param>
    /// <returns>One JSON object, indented; the same findings always give the same text.</returns>
    /// <exception cref="ArgumentException">The classes are not of these findings.</exception>
    public static string Write(RfmFindings findings, AbcFindings? abc = null, TransactionCounts? rows = null)
    {
        using var stream = new MemoryStream();
        Write(stream, findings, abc, rows);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes findings of however many customers, without holding the text.</summary>
    /// <param name="utf8">Where to; it stays open.</param>
    /// <param name="findings">The scores and segments.</param>
    /// <param name="abc">The classes of the same findings by money; null for none.</param>
    /// <param name="rows">How the rows of the table were treated from which they come; null where there was none.</param>
    /// <exception cref="ArgumentException">The classes are not of these findings.</exception>
    public static void Write(Stream utf8, RfmFindings findings, AbcFindings? abc = null, TransactionCounts? rows = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(findings);
        using var head = JsonDocument.Parse(JsonDocuments.Write(RfmWire.Of(findings, abc, rows), MotJsonContext.Default.RfmWire, Kind));
        using var writer = new Utf8JsonWriter(utf8, JsonDocuments.Indented);
        writer.WriteStartObject();
        foreach (JsonProperty property in head.RootElement.EnumerateObject().Where(property => property.Name != RfmWire.CustomersName))
        {
            property.WriteTo(writer);
        }

        writer.WriteStartArray(RfmWire.CustomersName);
        WriteCustomers(writer, findings, abc);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteCustomers(Utf8JsonWriter writer, RfmFindings findings, AbcFindings? abc)
    {
        // Each on one line: a compact object inside an indented document.
        var line = new ArrayBufferWriter<byte>();
        using var compact = new Utf8JsonWriter(line, JsonDocuments.Compact);
        for (int i = 0; i < findings.Count; i++)
        {
            line.Write("\n    "u8);
            JsonSerializer.Serialize(compact, RfmCustomerWire.Of(findings, i, abc), MotJsonContext.Default.RfmCustomerWire);
            compact.Flush();
            writer.WriteRawValue(line.WrittenSpan, skipInputValidation: true);
            line.ResetWrittenCount();
            compact.Reset();
            if (i % CustomersPerFlush == 0)
            {
                writer.Flush();
            }
        }
    }
}
