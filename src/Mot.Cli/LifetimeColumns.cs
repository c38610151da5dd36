using System.CommandLine;
using Mot.Analytics.Lifetime;

namespace Mot.Cli;

/// <summary>Where the customers of lifetime models stand: a table, and which of its columns is what.</summary>
internal sealed class LifetimeColumns
{
    internal Argument<string> Table { get; } = new("CUSTOMERS.csv") { Description = "A table with a header, one customer in each row." };

    internal Option<string?> Id { get; } = Column("--id", "The column of the customer's id. Without it: the number of the row.");

    internal Option<string?> Frequency { get; } = Column("--frequency", "The column of repeat purchases: how many after the first.");

    internal Option<string?> Recency { get; } = Column("--recency", "The column of the time from the first purchase to the last; 0 without a repeat purchase.");

    internal Option<string?> Age { get; } = Column("--age", "The column of the time from the first purchase until now, in the same unit.");

    internal Option<string?> Spend { get; } = Column("--spend", "The column of what a repeat purchase came to in the mean, in one currency.");

    internal static PurchaseProcess Process(string model) => model == "bgnbd" ? PurchaseProcess.BgNbd : PurchaseProcess.ParetoNbd;

    internal bool HasSpend(ParseResult parsed) => parsed.GetValue(Spend) is not null;

    internal List<LifetimeCustomer> Read(ParseResult parsed, Terminal terminal, bool isSpendAlone, CancellationToken stop)
    {
        (Option<string?> Option, bool IsNeeded)[] options = [(Frequency, true), (Recency, !isSpendAlone), (Age, !isSpendAlone), (Spend, isSpendAlone)];
        if (options.Where(each => each.IsNeeded && parsed.GetValue(each.Option) is null).Select(each => each.Option.Name).ToArray() is { Length: > 0 } lacking)
        {
            throw new InputRefusedException($"{string.Join(", ", lacking)}: a column is needed; --frequency x --recency t_x --age T, for example.");
        }

        return LifetimeTable.Read(
            Path.GetFullPath(parsed.GetValue(Table)!, terminal.Folder), terminal, parsed.GetValue(Id), parsed.GetValue(Frequency),
            isSpendAlone ? null : parsed.GetValue(Recency), isSpendAlone ? null : parsed.GetValue(Age), parsed.GetValue(Spend), stop).Customers;
    }

    private static Option<string?> Column(string name, string description) => new(name) { Description = description, HelpName = "COL" };
}
