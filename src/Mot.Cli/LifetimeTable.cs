using System.Globalization;
using Mot.Analytics.Lifetime;

namespace Mot.Cli;

/// <summary>A table with one customer in each row: how often they came back, when last, since when they are watched, and what they spent.</summary>
internal sealed class LifetimeTable
{
    private readonly List<string> _faults = [];
    private readonly string _name;
    private readonly string[] _header;
    private long _faultCount;

    private LifetimeTable(string name, string[] header) => (_name, _header) = (name, header);

    internal List<LifetimeCustomer> Customers { get; } = [];

    internal static LifetimeTable Read(string path, Terminal terminal, string? id, string? frequency, string? recency, string? age, string? spend, CancellationToken stop)
    {
        if (!File.Exists(path))
        {
            throw new InputRefusedException($"{path}: there is no such file.");
        }

        LifetimeTable? table = null;
        (int? Id, int? Frequency, int? Recency, int? Age, int? Spend) at = default;
        foreach ((string[] cells, long line) in ResponseFile.Rows(path, terminal))
        {
            stop.ThrowIfCancellationRequested();
            if (table is null)
            {
                table = new(Path.GetFileName(path), [.. cells.Select(cell => cell.Trim())]);
                at = (table.Column("--id", id), table.Column("--frequency", frequency), table.Column("--recency", recency), table.Column("--age", age), table.Column("--spend", spend));
            }
            else
            {
                table.Add(cells, line, at);
            }
        }

        return table!._faultCount == 0
            ? table
            : throw InputRefusedException.Of($"{table._name} cannot be read.", table._faults, table._faultCount);
    }

    private int? Column(string option, string? name)
    {
        int at = name is null ? -1 : Array.IndexOf(_header, name);
        return name is null ? null
            : at >= 0 ? at
            : throw new InputRefusedException($"{option}: there is no column '{name}'; there are {string.Join(", ", _header.Take(40))}{(_header.Length > 40 ? ", …" : "")}.");
    }

    private void Add(string[] cells, long line, (int? Id, int? Frequency, int? Recency, int? Age, int? Spend) at)
    {
        long before = _faultCount;
        double frequency = Number(cells, line, at.Frequency);
        double recency = Number(cells, line, at.Recency);
        double age = Number(cells, line, at.Age);
        double spend = Number(cells, line, at.Spend);
        if (frequency < 0 || frequency > PurchaseHistory.MostRepeats || frequency != Math.Floor(frequency))
        {
            Fault(line, at.Frequency!.Value, cells, $"is not allowed; allowed are whole numbers of repeat purchases from 0 to {PurchaseHistory.MostRepeats.ToString("N0", CultureInfo.InvariantCulture)}");
        }

        if (_faultCount == before && at.Age is { } ageColumn && (age < 0 || age > PurchaseHistory.LongestTime))
        {
            Fault(line, ageColumn, cells, "is not allowed; allowed are numbers from 0 to 1e9");
        }

        if (_faultCount == before && at.Recency is { } recencyColumn && (recency < 0 || recency > age || (frequency == 0 && recency != 0)))
        {
            Fault(line, recencyColumn, cells, frequency == 0
                ? "is not allowed; without a repeat purchase it must be 0"
                : string.Create(CultureInfo.InvariantCulture, $"is not allowed; allowed are numbers from 0 to {age}, the age in the same row"));
        }

        if (_faultCount == before && at.Spend is { } spendColumn && (spend < 0 || spend > SpendHistory.LargestMean))
        {
            Fault(line, spendColumn, cells, "is not allowed; allowed are numbers from 0 to 1e12");
        }

        if (_faultCount == 0)
        {
            var history = at.Age is null ? default : PurchaseHistory.Create((long)frequency, recency, age);

            // Some tables repeat a mean for those who never came back; the model does not know it.
            var spent = at.Spend is null || frequency == 0 ? default : SpendHistory.Create((long)frequency, spend);
            Customers.Add(new(at.Id is { } column ? cells[column].Trim() : (Customers.Count + 1).ToString(CultureInfo.InvariantCulture), history, spent));
        }
    }

    private double Number(string[] cells, long line, int? column)
    {
        if (column is not { } at)
        {
            return 0;
        }

        if (double.TryParse(cells[at], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number))
        {
            return number;
        }

        Fault(line, at, cells, "is not a number; write numbers such as 4 or 3.5");
        return 0;
    }

    private void Fault(long line, int column, string[] cells, string what)
    {
        if (InputRefusedException.HasRoom(_faults.Count))
        {
            _faults.Add(string.Create(CultureInfo.InvariantCulture, $"{_name}:{line}: column {_header[column]}: '{cells[column]}' {what}."));
        }

        _faultCount++;
    }
}
