using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Mot.Cli;

/// <summary>Reads the cells of tables of transactions: dates and decimals in the invariant forms that are declared, and no others.</summary>
internal static class Cells
{
    internal const string DateForms = "yyyy-MM-dd, yyyyMMdd or yyyy-MM-dd HH:mm:ss";

    private const byte Zero = (byte)'0';

    /// <summary>A date; a time of day behind it is checked and left out.</summary>
    internal static bool TryDate(ReadOnlySpan<byte> cell, out DateOnly day)
    {
        day = default;
        cell = Trim(cell);
        if (cell.Length == 19)
        {
            if ((cell[10] != ' ' && cell[10] != 'T') || cell[13] != ':' || cell[16] != ':'
                || !(Digits(cell[11..13]) is >= 0 and < 24) || !(Digits(cell[14..16]) is >= 0 and < 60) || !(Digits(cell[17..19]) is >= 0 and < 60))
            {
                return false;
            }

            cell = cell[..10];
        }

        (int year, int month, int date) = cell.Length switch
        {
            8 => (Digits(cell[..4]), Digits(cell[4..6]), Digits(cell[6..8])),
            10 when cell[4] == '-' && cell[7] == '-' => (Digits(cell[..4]), Digits(cell[5..7]), Digits(cell[8..10])),
            _ => (-1, -1, -1),
        };
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new(year, month, date);
        return true;
    }

    /// <summary>A decimal with a point, such as -12.50.</summary>
    internal static bool TryDecimal(ReadOnlySpan<byte> cell, out decimal value) =>
        decimal.TryParse(Trim(cell), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);

    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell) => cell.Trim((byte)' ');

    /// <summary>A cell as a message quotes it.</summary>
    internal static string Quoted(ReadOnlySpan<byte> cell) => Utf8.IsValid(cell) ? $"'{Encoding.UTF8.GetString(cell)}'" : "this";

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int value = 0;
        foreach (byte digit in text)
        {
            if (digit is < Zero or > (byte)'9')
            {
                return -1;
            }

            value = (value * 10) + digit - Zero;
        }

        return value;
    }
}
