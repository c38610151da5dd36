using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;

namespace Mot.Cli;

/// <summary>Reads option values in the invariant culture, whatever the machine's.</summary>
internal static class Parsers
{
    internal static double Number(ArgumentResult result) =>
        double.TryParse(Text(result), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : Fail<double>(result, "a number such as 0.95");

    internal static long Whole(ArgumentResult result) =>
        long.TryParse(Text(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value)
            ? value
            : Fail<long>(result, "a whole number such as 70");

    /// <summary>Reads a number of customers or a seed; a customer costs time, so there is a bound.</summary>
    internal static long Count(ArgumentResult result) =>
        long.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out long value) && value <= Mot.Simulation.SyntheticCompany.MostCustomers
            ? value
            : Fail<long>(result, "a whole number from 0 to 1000000000000000");

    internal static int Columns(ArgumentResult result) =>
        int.TryParse(Text(result), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value
            : Fail<int>(result, "a whole number of columns such as 80");

    /// <summary>Reads a day in one of the forms that tables may have.</summary>
    internal static DateOnly? Day(ArgumentResult result) =>
        Cells.TryDate(Encoding.UTF8.GetBytes(result.Tokens[0].Value), out DateOnly day) ? day : Fail<DateOnly?>(result, "a date such as 2026-01-31");

    private static string Text(ArgumentResult result) => result.Tokens.Count == 1 ? result.Tokens[0].Value : "";

    internal static T? Fail<T>(ArgumentResult result, string allowed)
    {
        string option = result.Parent is OptionResult parent ? parent.Option.Name : "the argument";
        result.AddError($"'{Text(result)}' is not allowed for {option}; write {allowed}.");
        return default;
    }
}
