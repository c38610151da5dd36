using System.CommandLine;
using System.Text;
using Mot.Core.Customers;
using Mot.Core.Encounters;

namespace Mot.Cli;

/// <summary>A table of transactions as a <see cref="PurchaseLog"/>, each row treated by a declared rule and counted.</summary>
internal sealed class PurchaseFile
{
    private readonly CsvFile _file;
    private readonly PurchaseOptions _options;
    private readonly ParseResult _parsed;
    private readonly RowFaults _faults;
    private readonly Dictionary<string, CustomerId> _customers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Order, CustomerId Customer, DateOnly Day, bool IsRefund), decimal> _orders = [];
    private readonly int _id;
    private readonly int _date;
    private readonly int _amount;
    private readonly int _price;
    private readonly int? _order;
    private readonly (int Column, byte[][] Values)[] _notGoods;
    private readonly byte[] _cancelledPrefix;
    private readonly bool _keepsNothing;
    private readonly DateOnly? _asOf;
    private readonly Dictionary<string, string> _rules;
    private readonly long[] _counts = new long[(int)Kind.Later + 1];

    private PurchaseFile(CsvFile file, PurchaseOptions options, ParseResult parsed)
    {
        (_file, _options, _parsed) = (file, options, parsed);
        _faults = new(file.Name);
        _id = file.Column(options.Id.Name, parsed.GetValue(options.Id)!);
        _date = Required(options.Date);
        bool hasAmount = parsed.GetValue(options.Amount) is not null;
        if (hasAmount == (parsed.GetValue(options.Quantity) is not null && parsed.GetValue(options.Price) is not null)
            || (hasAmount && (parsed.GetValue(options.Quantity) ?? parsed.GetValue(options.Price)) is not null))
        {
            throw new InputRefusedException("--amount: the money of transactions is either --amount, or --quantity together with --price.");
        }

        _amount = Required(hasAmount ? options.Amount : options.Quantity);
        _price = hasAmount ? -1 : Required(options.Price);
        _order = parsed.GetValue(options.Order) is { } order ? file.Column(options.Order.Name, order) : null;
        _cancelledPrefix = Encoding.UTF8.GetBytes(parsed.GetValue(options.CancelledPrefix) ?? "");
        if (_cancelledPrefix.Length > 0 && _order is null)
        {
            throw new InputRefusedException("--cancelled-prefix: it is told by the id of the order; name its column with --order.");
        }

        _notGoods = [.. parsed.GetValue(options.NotGoods)!.Select(NotGoods)];
        _asOf = parsed.GetValue(options.AsOf);
        _rules = new Option<string>[] { options.Cancelled, options.MissingCustomer, options.OddPrice, options.Zero, options.Later }
            .ToDictionary(option => option.Name, option => parsed.GetValue(option)!);
        _keepsNothing = RuleOf(options.Zero) == "keep" || (RuleOf(options.Zero) == "auto" && hasAmount);
    }

    // What became of a row, in the order of asking: the first that holds.
    private enum Kind
    {
        WithoutCustomer,
        NotGoods,
        OddPrice,
        ForNothing,
        Purchase,
        Refund,
        CancelledLeftOut,
        Later,
    }

    /// <summary>Reads a table.</summary>
    /// <returns>The log, and how many rows were treated how.</returns>
    /// <exception cref="InputRefusedException">An option does not fit the table, or rows cannot be read: with all faults, each with its line and column.</exception>
    internal static (PurchaseLog Log, TransactionCounts Counts) Read(string path, PurchaseOptions options, ParseResult parsed, Terminal terminal)
    {
        using var file = CsvFile.Open(path, terminal);
        var reading = new PurchaseFile(file, options, parsed);
        var log = new PurchaseLog();
        while (file.Read())
        {
            reading.Add(log);
        }

        reading._faults.ThrowIfAny();
        foreach (((_, CustomerId customer, DateOnly day, bool isRefund), decimal amount) in reading._orders)
        {
            reading.Add(log, customer, day, amount, isRefund);
        }

        return (log, reading.Counts());
    }

    private TransactionCounts Counts() => new()
    {
        Purchases = _counts[(int)Kind.Purchase],
        Refunds = _counts[(int)Kind.Refund],
        CancelledLeftOut = _counts[(int)Kind.CancelledLeftOut],
        WithoutCustomer = _counts[(int)Kind.WithoutCustomer],
        NotGoods = _counts[(int)Kind.NotGoods],
        OddPrices = _counts[(int)Kind.OddPrice],
        ForNothing = _counts[(int)Kind.ForNothing],
        Later = _counts[(int)Kind.Later],
    };

    private void Add(PurchaseLog log)
    {
        if (!TryKind(out Kind kind, out DateOnly day, out decimal amount))
        {
            return;
        }

        _counts[(int)kind]++;
        if (kind is not (Kind.Purchase or Kind.Refund) || Customer() is not { } customer)
        {
            return;
        }

        bool isRefund = kind == Kind.Refund;
        if (_order is { } column)
        {
            var key = (_file.Text(column), customer, day, isRefund);
            _orders[key] = _orders.GetValueOrDefault(key) + Math.Abs(amount);
        }
        else
        {
            Add(log, customer, day, Math.Abs(amount), isRefund);
        }
    }

    private void Add(PurchaseLog log, CustomerId customer, DateOnly day, decimal amount, bool isRefund)
    {
        try
        {
            if (isRefund)
            {
                log.AddRefund(customer, day, amount);
            }
            else
            {
                log.Add(customer, day, amount);
            }
        }
        catch (Exception refused) when (refused is ArgumentException or OverflowException)
        {
            throw new InputRefusedException($"{_file.Name}: the money of customer '{customer}' is beyond what can be held, about 9.2 × 10¹².");
        }
    }

    // What the row is; no when it cannot be read or a rule refuses it, which is then among the faults.
    private bool TryKind(out Kind kind, out DateOnly day, out decimal amount)
    {
        (kind, day, amount) = (default, default, 0);
        decimal price = 1;
        if (!TryDay(out day) | !TryNumber(_amount, out amount) | (_price >= 0 && !TryNumber(_price, out price)))
        {
            return false;
        }

        bool isCancelled = amount < 0 || IsCancelledOrder();
        kind = Cells.Trim(_file.Cell(_id)).IsEmpty ? Kind.WithoutCustomer
            : Array.Exists(_notGoods, rule => Array.Exists(rule.Values, value => Cells.Trim(_file.Cell(rule.Column)).SequenceEqual(value))) ? Kind.NotGoods
            : price < 0 ? Kind.OddPrice
            : (amount == 0 || price == 0) && !_keepsNothing ? Kind.ForNothing
            : day > _asOf ? Kind.Later
            : !isCancelled ? Kind.Purchase
            : RuleOf(_options.Cancelled) == "drop" ? Kind.CancelledLeftOut : Kind.Refund;
        (Option<string> Option, int Column, string What)? rule = kind switch
        {
            Kind.WithoutCustomer => (_options.MissingCustomer, _id, "there is no customer"),
            Kind.OddPrice => (_options.OddPrice, _price, $"the price {Cells.Quoted(_file.Cell(_price))} is below 0"),
            Kind.ForNothing => (_options.Zero, _amount, "the row comes to nothing"),
            Kind.Later => (_options.Later, _date, $"{Cells.Quoted(_file.Cell(_date))} is after the day of the analysis"),
            Kind.Refund => (_options.Cancelled, _amount, "this is a cancellation"),
            _ => null,
        };
        if (rule is { } asked && RuleOf(asked.Option) == "refuse")
        {
            _faults.Add(_file.Headers[asked.Column], $"{asked.What}; {asked.Option.Name} says what else may be done.", _file.Line);
            return false;
        }

        try
        {
            amount *= price;
        }
        catch (OverflowException)
        {
            _faults.Add(_file.Headers[_amount], "quantity times price is too large.", _file.Line);
            return false;
        }

        return true;
    }

    private bool IsCancelledOrder() =>
        _cancelledPrefix.Length > 0 && Cells.Trim(_file.Cell(_order!.Value)).StartsWith(_cancelledPrefix);

    private bool TryDay(out DateOnly day)
    {
        if (Cells.TryDate(_file.Cell(_date), out day))
        {
            return true;
        }

        _faults.Add(_file.Headers[_date], $"{Cells.Quoted(_file.Cell(_date))} is not a date; write {Cells.DateForms}.", _file.Line);
        return false;
    }

    private bool TryNumber(int column, out decimal number)
    {
        if (Cells.TryDecimal(_file.Cell(column), out number))
        {
            return true;
        }

        _faults.Add(_file.Headers[column], $"{Cells.Quoted(_file.Cell(column))} is not a number; write one such as -12.50.", _file.Line);
        return false;
    }

    private CustomerId? Customer()
    {
        string id = _file.Text(_id).Trim(' ');
        if (_customers.TryGetValue(id, out CustomerId? known))
        {
            return known;
        }

        try
        {
            return _customers[id] = CustomerId.Create(id);
        }
        catch (ArgumentException refused)
        {
            _faults.Add(_file.Headers[_id], refused.Message.Split(" (Parameter", 2)[0], _file.Line);
            return null;
        }
    }

    private int Required(Option<string?> option) => _parsed.GetValue(option) is { } column
        ? _file.Column(option.Name, column)
        : throw new InputRefusedException($"{option.Name}: a table of transactions needs this column.");

    private (int Column, byte[][] Values) NotGoods(string rule)
    {
        string[] parts = rule.Split('=', 2);
        return parts.Length == 2
            ? (_file.Column(_options.NotGoods.Name, parts[0]), [.. parts[1].Split(',').Select(value => Encoding.UTF8.GetBytes(value.Trim()))])
            : throw new InputRefusedException($"{_options.NotGoods.Name}: '{rule}' is not allowed; write a column and its values, such as StockCode=POST,DOT.");
    }

    private string RuleOf(Option<string> option) => _rules[option.Name];
}
