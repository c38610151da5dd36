using System.CommandLine;
using Mot.Analytics.Lifetime;
using Mot.Core.Customers;

namespace Mot.Cli;

/// <summary>Where the customers of lifetime models stand: a table with one of them in each row, or one of transactions, and which of its columns is what.</summary>
internal sealed class LifetimeColumns
{
    private readonly PurchaseOptions _purchases = new();
    private readonly Option<string?> _frequency = Column("--frequency", "Customers: the column of repeat purchases, how many after the first.");
    private readonly Option<string?> _recency = Column("--recency", "Customers: the column of the time from the first purchase to the last; 0 without a repeat purchase.");
    private readonly Option<string?> _age = Column("--age", "Customers: the column of the time from the first purchase until now, in the same unit.");
    private readonly Option<string?> _spend = Column("--spend", "Customers: the column of what a repeat purchase came to in the mean, in one currency.");
    private readonly Option<DateOnly?> _until = new("--until")
    {
        Description = "Transactions: the last day that models are fitted to; what comes after it is held against the forecast. Without it: --as-of, else the last day.",
        HelpName = "DATE",
        CustomParser = Parsers.Day,
    };

    private readonly Option<string> _unit = CommonOptions.Choice("--unit", "Transactions: in what time is counted.", "week", "day", "month");

    internal LifetimeColumns() => _purchases.Id.Required = false;

    internal Argument<string> Table { get; } = new("TABLE.csv") { Description = "A table with a header: one customer in each row, or transactions, with --date; .csv.gz, too." };

    internal IEnumerable<Option> All => [_frequency, _recency, _age, _spend, .. _purchases.All, _until, _unit];

    internal static PurchaseProcess Process(string model) => model == "bgnbd" ? PurchaseProcess.BgNbd : PurchaseProcess.ParetoNbd;

    internal LifetimeInput Read(ParseResult parsed, Terminal terminal, bool isSpendAlone, CancellationToken stop)
    {
        string path = parsed.GetValue(Table)!;
        if (parsed.GetValue(_purchases.Date) is not null)
        {
            return Transactions(path, parsed, terminal);
        }

        (Option<string?> Option, bool IsNeeded)[] options = [(_frequency, true), (_recency, !isSpendAlone), (_age, !isSpendAlone), (_spend, isSpendAlone)];
        return options.Where(each => each.IsNeeded && parsed.GetValue(each.Option) is null).Select(each => each.Option.Name).ToArray() is { Length: > 0 } lacking
            ? throw new InputRefusedException($"{string.Join(", ", lacking)}: a column is needed, such as --frequency x --recency t_x --age T; transactions need --id, --date and --amount.")
            : new(
                LifetimeTable.Read(
                    Path.GetFullPath(path, terminal.Folder), terminal, parsed.GetValue(_purchases.Id), parsed.GetValue(_frequency),
                    isSpendAlone ? null : parsed.GetValue(_recency), isSpendAlone ? null : parsed.GetValue(_age), parsed.GetValue(_spend), stop).Customers,
                parsed.GetValue(_spend) is not null);
    }

    private static Option<string?> Column(string name, string description) => new(name) { Description = description, HelpName = "COL" };

    private LifetimeInput Transactions(string path, ParseResult parsed, Terminal terminal)
    {
        if (new[] { _frequency, _recency, _age, _spend }.FirstOrDefault(option => parsed.GetValue(option) is not null) is { } both)
        {
            throw new InputRefusedException($"{both.Name}: it goes with a table of customers, and --date with one of transactions; leave one of the two out.");
        }

        if (parsed.GetValue(_purchases.Id) is null)
        {
            throw new InputRefusedException($"{_purchases.Id.Name}: transactions need the column of customer ids.");
        }

        (PurchaseLog log, TransactionCounts rows) = PurchaseFile.Read(path, _purchases, parsed, terminal);
        DateOnly last = parsed.GetValue(_purchases.AsOf) ?? log.LastDay
            ?? throw new InputRefusedException($"{path}: no row is a purchase, so there is no day to end with; say it with --as-of.");
        DateOnly until = parsed.GetValue(_until) ?? last;
        var calibration = Calibration.Of(log, until, parsed.GetValue(_unit) switch { "day" => TimeUnit.Day, "month" => TimeUnit.Month, _ => TimeUnit.Week });
        return new([.. calibration.Customers.Select(customer => new LifetimeCustomer(customer.Customer.Value, customer.Purchases, customer.Spend))], true)
        {
            Rows = rows,
            Log = log,
            Calibration = calibration,
            Last = last,
        };
    }
}
