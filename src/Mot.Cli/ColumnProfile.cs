using System.Globalization;

namespace Mot.Cli;

/// <summary>What was seen in one column of a table. Values that fewer than five rows hold are counted and never told.</summary>
internal sealed class ColumnProfile
{
    /// <summary>A value in fewer rows might tell who somebody is.</summary>
    internal const int FewestRows = 5;

    // Twice the eleven ratings of the longest usual scale, so that missing codes find room beside them.
    private const int MostFewNumbers = 22;
    private const int MostGroups = 60;
    private const int MostTextsAmongNumbers = 5;
    private const int LongGroup = 60;

    // With more different values nothing but their number is of interest.
    private const int MostCounted = 20_000;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<decimal> _lowest = [];
    private readonly List<decimal> _highest = [];
    private long _numbers;
    private long _whole;
    private long _dates;
    private bool _isFull;

    internal ColumnProfile(string name) => Name = name;

    internal string Name { get; }

    internal long Rows { get; private set; }

    internal long Blank { get; private set; }

    /// <summary>How many different values there are; null when there are too many to count.</summary>
    internal int? Distinct => _isFull ? null : _counts.Count;

    /// <summary>The values that at least five rows hold: numbers from low to high, then texts.</summary>
    internal IReadOnlyList<(string Value, int Rows)> Shown => Shape is ColumnShape.FewNumbers or ColumnShape.Groups or ColumnShape.Constant
        ?
        [
            .. Ordered(_counts.Where(pair => pair.Value >= FewestRows).Select(pair => pair.Key)).Select(value => (value, _counts[value])),
        ]
        : [];

    /// <summary>The highest number shown, and the texts beside the numbers.</summary>
    internal string Top => string.Join(' ', Shown.Select(pair => pair.Value).Where(value => TryNumber(value, out _)).TakeLast(1)
        .Concat(Shown.Select(pair => pair.Value).Where(value => !TryNumber(value, out _))));

    /// <summary>How many values fewer than five rows hold.</summary>
    internal int Hidden => _counts.Count(pair => pair.Value < FewestRows);

    /// <summary>The fifth lowest and the fifth highest number; null where there are fewer numbers, and of ids. Many different numbers may be ids, so of those about.</summary>
    internal (decimal Low, decimal High)? Range
    {
        get
        {
            if (_lowest.Count < FewestRows || _lowest[^1] > _highest[^1])
            {
                return null;
            }

            return Shape switch
            {
                ColumnShape.FewNumbers => (_lowest[^1], _highest[^1]),
                ColumnShape.Numbers => (About(_lowest[^1]), About(_highest[^1])),
                _ => null,
            };
        }
    }

    /// <summary>The values that are not in the longest run of neighbouring whole numbers: perhaps missing codes.</summary>
    internal IReadOnlyList<string> Apart
    {
        get
        {
            decimal[] numbers = [.. Shown.Where(pair => TryNumber(pair.Value, out _)).Select(pair => decimal.Parse(pair.Value, CultureInfo.InvariantCulture))];
            (int Start, int Length) best = (0, 0);
            for (int start = 0, i = 0; i < numbers.Length; i++)
            {
                start = i > 0 && numbers[i] - numbers[i - 1] > 1 ? i : start;
                best = i - start + 1 > best.Length ? (start, i - start + 1) : best;
            }

            return [.. Shown.Select(pair => pair.Value).Where((_, i) => i < best.Start || i >= best.Start + best.Length)];
        }
    }

    internal ColumnShape Shape
    {
        get
        {
            long stated = Rows - Blank;
            int texts = _counts.Keys.Count(value => !TryNumber(value, out _));
            bool isUnique = !_isFull && _counts.Count == stated && stated > MostFewNumbers;
            double length = _counts.Count == 0 ? 0 : _counts.Keys.Average(value => (double)value.Length);
            return stated == 0 ? ColumnShape.Empty
                : !_isFull && _counts.Count == 1 ? ColumnShape.Constant
                : !_isFull && _whole == _numbers && 2 * _numbers >= stated && texts <= MostTextsAmongNumbers && _counts.Count - texts <= MostFewNumbers ? ColumnShape.FewNumbers
                : _numbers == stated ? isUnique && _whole == _numbers ? ColumnShape.Ids : ColumnShape.Numbers
                : _dates == stated ? ColumnShape.Dates
                : isUnique || _isFull ? length <= LongGroup && !_counts.Keys.Any(value => value.Contains(' ', StringComparison.Ordinal)) ? ColumnShape.Ids : ColumnShape.Texts
                : _counts.Count <= MostGroups && length <= LongGroup && 5 * _counts.Values.Where(rows => rows >= FewestRows).Sum() >= 4 * stated ? ColumnShape.Groups
                : ColumnShape.Texts;
        }
    }

    /// <summary>Numbers from low to high, then texts.</summary>
    internal static IEnumerable<string> Ordered(IEnumerable<string> values) => values
        .OrderBy(value => !TryNumber(value, out _)).ThenBy(value => TryNumber(value, out decimal number) ? number : 0).ThenBy(value => value, StringComparer.Ordinal);

    internal void Add(string cell)
    {
        Rows++;
        string value = cell.Trim();
        if (value.Length == 0)
        {
            Blank++;
            return;
        }

        if (TryNumber(value, out decimal number))
        {
            _numbers++;
            _whole += decimal.Truncate(number) == number ? 1 : 0;
            Keep(_lowest, number, -1);
            Keep(_highest, number, 1);
            value = number.ToString("G29", CultureInfo.InvariantCulture);
        }
        else if (DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            _dates++;
        }

        if (_counts.TryGetValue(value, out int rows))
        {
            _counts[value] = rows + 1;
        }
        else if (_counts.Count < MostCounted)
        {
            _counts[value] = 1;
        }
        else
        {
            _isFull = true;
        }
    }

    // Two digits.
    private static decimal About(decimal number)
    {
        decimal unit = 1;
        while (Math.Abs(number) / unit >= 100)
        {
            unit *= 10;
        }

        while (number != 0 && Math.Abs(number) / unit < 10 && unit > 0.000001m)
        {
            unit /= 10;
        }

        return Math.Round(number / unit) * unit;
    }

    private static bool TryNumber(string value, out decimal number) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    // The five most extreme, the most extreme first.
    private static void Keep(List<decimal> extremes, decimal number, int sign)
    {
        int at = extremes.Count;
        while (at > 0 && sign * number.CompareTo(extremes[at - 1]) > 0)
        {
            at--;
        }

        if (at < FewestRows)
        {
            extremes.Insert(at, number);
            if (extremes.Count > FewestRows)
            {
                extremes.RemoveAt(FewestRows);
            }
        }
    }
}
