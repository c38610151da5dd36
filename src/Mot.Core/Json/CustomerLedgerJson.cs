using System.Text.Json;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>The JSON document of a ledger of facts about customers.</summary>
/// <remarks><para><b>Thread safety.</b> Stateless.</para></remarks>
public static class CustomerLedgerJson
{
    internal const string Kind = "customerLedger";

    /// <summary>Reads a ledger.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="JsonException">It is not a ledger; the message lists all faults with their paths.</exception>
    public static CustomerLedger Read(ReadOnlySpan<byte> utf8) =>
        JsonDocuments.Read(utf8, MotJsonContext.Default.CustomerLedgerWire, Kind, (wire, faults) => wire.Read(faults));

    /// <summary>Writes a ledger.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <returns>The document, indented, the facts by day and id; the same facts always give the same text.</returns>
    public static string Write(CustomerLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return JsonDocuments.Write(CustomerLedgerWire.Of(ledger), MotJsonContext.Default.CustomerLedgerWire, Kind);
    }
}
