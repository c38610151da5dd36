using System.Globalization;
using Mot.Core.Customers;
using Mot.Core.Encounters;

namespace Mot.Cli;

/// <summary>A table with one row for each customer: how long ago, how often and for how much.</summary>
internal sealed class CustomerFile
{
    private readonly CsvFile _file;
    private readonly RowFaults _faults;
    private readonly Dictionary<string, long> _lines = new(StringComparer.Ordinal);
    private readonly List<RfmCustomer> _customers = [];

    private CustomerFile(CsvFile file)
    {
        _file = file;
        _faults = new(file.Name);
    }

    /// <summary>Reads a table; recency is days, or with a day of the analysis the date of the last purchase.</summary>
    /// <exception cref="InputRefusedException">A column is not there, or rows cannot be read: with all faults, each with its line and column.</exception>
    internal static List<RfmCustomer> Read(string path, (string Id, string Recency, string Frequency, string Money) columns, DateOnly? asOf, Terminal terminal)
    {
        using var csv = CsvFile.Open(path, terminal);
        var file = new CustomerFile(csv);
        int id = csv.Column("--id", columns.Id);
        int recency = csv.Column("--recency", columns.Recency);
        int frequency = csv.Column("--frequency", columns.Frequency);
        int money = csv.Column("--money", columns.Money);
        while (csv.Read())
        {
            if (file.Customer(id) is var customer
                & file.TryDays(recency, asOf, out int days)
                & file.TryWhole(frequency, "how often the customer bought, a whole number from 0 up", out int count)
                & file.TryMoney(money, out decimal amount)
                && customer is not null)
            {
                file._customers.Add(new(customer, days, count, amount));
            }
        }

        file._faults.ThrowIfAny();
        return file._customers;
    }

    private CustomerId? Customer(int column)
    {
        string id = _file.Text(column).Trim(' ');
        if (!_lines.TryAdd(id, _file.Line))
        {
            _faults.Add(_file.Headers[column], string.Create(CultureInfo.InvariantCulture, $"'{id}' stands in line {_lines[id]} already; a table of customers has one row for each."), _file.Line);
            return null;
        }

        try
        {
            return CustomerId.Create(id);
        }
        catch (ArgumentException refused)
        {
            _faults.Add(_file.Headers[column], refused.Message.Split(" (Parameter", 2)[0], _file.Line);
            return null;
        }
    }

    private bool TryDays(int column, DateOnly? asOf, out int days)
    {
        if (asOf is not { } analysis)
        {
            return TryWhole(column, "days since the last purchase, a whole number from 0 up; for dates say the day of the analysis with --as-of", out days);
        }

        days = 0;
        if (!Cells.TryDate(_file.Cell(column), out DateOnly last))
        {
            _faults.Add(_file.Headers[column], $"{Cells.Quoted(_file.Cell(column))} is not a date; write {Cells.DateForms}, or leave --as-of out where days are given.", _file.Line);
            return false;
        }

        days = analysis.DayNumber - last.DayNumber;
        if (days < 0)
        {
            _faults.Add(_file.Headers[column], $"{Cells.Quoted(_file.Cell(column))} is after the day of the analysis.", _file.Line);
        }

        return days >= 0;
    }

    private bool TryWhole(int column, string what, out int whole)
    {
        whole = 0;
        if (!Cells.TryDecimal(_file.Cell(column), out decimal number) || number < 0 || number > 3_652_059 || number != decimal.Floor(number))
        {
            _faults.Add(_file.Headers[column], $"{Cells.Quoted(_file.Cell(column))} is not {what}.", _file.Line);
            return false;
        }

        whole = (int)number;
        return true;
    }

    private bool TryMoney(int column, out decimal money)
    {
        bool isMoney = Cells.TryDecimal(_file.Cell(column), out money) && Math.Abs(money) <= 9_000_000_000_000m;
        if (!isMoney)
        {
            _faults.Add(_file.Headers[column], $"{Cells.Quoted(_file.Cell(column))} is not an amount of money; write one such as -12.50.", _file.Line);
        }

        return isMoney;
    }
}
