using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace Mot.Cli;

/// <summary>The options that say how a table of transactions is read; every command that reads one has them all.</summary>
internal sealed class PurchaseOptions
{
    internal Option<string> Id { get; } = new("--id") { Description = "The column of customer ids.", HelpName = "COL", Required = true };

    internal Option<string?> Date { get; } = Column("--date", $"Transactions: the column of dates, {Cells.DateForms}. Days are those written there.");

    internal Option<string?> Amount { get; } = Column("--amount", "Transactions: the column of money; below 0 for a cancellation. Or --quantity and --price.");

    internal Option<string?> Quantity { get; } = Column("--quantity", "Transactions: the column of quantities, which are multiplied by --price; below 0 for a cancellation.");

    internal Option<string?> Price { get; } = Column("--price", "Transactions: the column of prices for one piece.");

    internal Option<string?> Order { get; } = Column("--order", "Transactions: the column of order ids. Rows of one order, customer and day are one purchase; without it each row is one.");

    internal Option<DateOnly?> AsOf { get; } = new("--as-of")
    {
        Description = "The day of the analysis. Without it: the last day in the table.",
        HelpName = "DATE",
        CustomParser = Day,
    };

    internal Option<string> Cancelled { get; } = CommonOptions.Choice(
        "--cancelled", "What a cancellation is: money paid back (refund), left out and counted (drop), or a fault (refuse).", "refund", "drop", "refuse");

    internal Option<string?> CancelledPrefix { get; } = new("--cancelled-prefix")
    {
        Description = "Orders whose id begins so are cancellations, too, whatever the sign of the money; needs --order.",
        HelpName = "TEXT",
    };

    internal Option<string> MissingCustomer { get; } = CommonOptions.Choice("--missing-customer", "What is done with rows without a customer.", "drop", "refuse");

    internal Option<string> OddPrice { get; } = CommonOptions.Choice("--odd-price", "What is done with rows whose price is below 0.", "drop", "refuse");

    internal Option<string> Zero { get; } = CommonOptions.Choice(
        "--zero", "What is done with rows that come to nothing: kept as purchases where --amount says so and dropped where a price does (auto), or one of the two.", "auto", "keep", "drop", "refuse");

    internal Option<string[]> NotGoods { get; } = new("--not-goods")
    {
        Description = "Rows that are no goods, such as postage: a column and its values, for example StockCode=POST,DOT. They are left out and counted; may be given several times.",
        HelpName = "COL=A,B,...",
        DefaultValueFactory = _ => [],
    };

    internal Option<string> Later { get; } = CommonOptions.Choice("--later", "What is done with rows after --as-of.", "refuse", "drop");

    internal IEnumerable<Option> All =>
        [Id, Date, Amount, Quantity, Price, Order, AsOf, Cancelled, CancelledPrefix, MissingCustomer, OddPrice, Zero, NotGoods, Later];

    private static Option<string?> Column(string name, string description) => new(name) { Description = description, HelpName = "COL" };

    private static DateOnly? Day(ArgumentResult result) =>
        Cells.TryDate(Encoding.UTF8.GetBytes(result.Tokens[0].Value), out DateOnly day) ? day : Parsers.Fail<DateOnly?>(result, "a date such as 2026-01-31");
}
