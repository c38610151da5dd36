using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Customers;
using Mot.Core.Json;

namespace Mot.Cli;

/// <summary>A ledger of facts about customers: a JSON document, or a table with one row for each fact.</summary>
internal static class FactFile
{
    /// <exception cref="InputRefusedException">The file is not there, or rows cannot be read: with all faults, each with its line and column.</exception>
    internal static CustomerLedger Read(string path, Terminal terminal)
    {
        if (path.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
        {
            return JsonFile.Open(path, terminal).Read(utf8 => CustomerLedgerJson.Read(utf8));
        }

        using var file = CsvFile.Open(path, terminal);
        var faults = new RowFaults(file.Name);
        CustomerFactParser parser = ForHeader(file);
        var ledger = new CustomerLedger();
        string[] cells = new string[file.Headers.Count];
        while (file.Read())
        {
            for (int c = 0; c < cells.Length; c++)
            {
                cells[c] = file.Text(c);
            }

            if (!parser.TryParse(cells, out CustomerFact? fact, out ImmutableArray<Fault> found))
            {
                faults.Add(found, file.Line);
                continue;
            }

            try
            {
                ledger.Add(fact);
            }
            catch (ArgumentException twice)
            {
                faults.Add("id", twice.Message.Split(" (Parameter", 2)[0], file.Line);
            }
        }

        faults.ThrowIfAny();
        return ledger;
    }

    private static CustomerFactParser ForHeader(CsvFile file)
    {
        try
        {
            return CustomerFactParser.Create(file.Headers);
        }
        catch (ArgumentException fault)
        {
            throw new InputRefusedException($"{file.Name}:1: {fault.Message.Split(" (Parameter", 2)[0]}");
        }
    }
}
