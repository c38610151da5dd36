using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mot.Core.Studies;

/// <summary>The column of a table that says which wave a row belongs to: by its name as it is, or by a date.</summary>
/// <remarks>
/// <para>Dates are read in the invariant culture. A time with an offset is what it says; a time without is a time of the zone of
/// <see cref="Period"/>: one that occurs twice when clocks go back is the later, one that is left out when they go forward is read in standard time.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record WaveColumn
{
    private const DateTimeStyles Styles = DateTimeStyles.AdjustToUniversal;

    // ISO 8601: a date, or a date and a time with or without an offset; a blank for the T, because databases write it.
    private static readonly string[] s_iso =
    [
        "yyyy-MM-dd", "yyyyMMdd",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Names the column.</summary>
    /// <param name="column">The name of the column.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public WaveColumn(string column) => Column = Guard.NotBlank(column);

    /// <summary>The name of the column.</summary>
    public string Column { get; }

    /// <summary>How a date becomes the name of a wave; null where the column holds the names of the waves themselves.</summary>
    public PeriodRule? Period { get; init; }

    /// <summary>The formats of the dates, such as <c>M/d/yyyy</c>, in the notation of .NET; empty: ISO 8601. Only with <see cref="Period"/>.</summary>
    public ImmutableArray<string> Formats
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The names of the waves from the earliest to the latest; empty: in ordinal order. Only without <see cref="Period"/>, whose names are in order.</summary>
    public ImmutableArray<string> Order
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Everything that is wrong, each with the property that it is wrong in.</summary>
    internal IEnumerable<(string Property, string Message)> Faults()
    {
        if (Period is null && !Formats.IsEmpty)
        {
            yield return ("formats", "Formats are of dates; without 'by' the column holds the names of the waves.");
        }

        if (Period is not null && !Order.IsEmpty)
        {
            yield return ("order", "Calendar periods are in the order of time by themselves.");
        }

        if (Period is { } period)
        {
            foreach (string fault in Formats.Select(format => FormatFault(format, period.By)).OfType<string>())
            {
                yield return ("formats", fault);
            }
        }

        foreach (string wave in Order.Where(wave => Guard.IdFault(wave) is not null))
        {
            yield return ("order", Guard.IdFault(wave)!);
        }

        foreach (string wave in Order.Where((wave, i) => Order.IndexOf(wave) < i))
        {
            yield return ("order", $"The wave '{wave}' occurs twice.");
        }
    }

    /// <summary>Reads a cell: the wave, and the time where the column holds times; or says what is wrong.</summary>
    internal bool TryRead(string cell, [NotNullWhen(true)] out string? wave, out DateTimeOffset? at, [NotNullWhen(false)] out string? fault)
    {
        string text = cell.Trim();
        at = null;
        wave = null;
        fault = null;
        if (text.Length == 0)
        {
            fault = "The cell is empty; every row must say which wave it belongs to.";
        }
        else if (Period is { } period)
        {
            at = ReadTime(text, period.Zone);
            wave = at is { } time ? period.PeriodOf(time) : null;
            fault = at is null ? $"'{text}' is not a date; allowed are {(Formats.IsEmpty ? "dates and times of ISO 8601, such as 2017-05-31" : string.Join(", ", Formats))}." : null;
        }
        else
        {
            fault = Guard.IdFault(text) ?? (Order.IsEmpty || Order.Contains(text) ? null : $"'{text}' is not a wave; allowed are {string.Join(", ", Order)}.");
            wave = fault is null ? text : null;
        }

        return fault is null;
    }

    /// <summary>Waves from the earliest to the latest.</summary>
    internal IOrderedEnumerable<string> Sort(IEnumerable<string> waves) => waves
        .OrderBy(wave => Order.IndexOf(wave) is >= 0 and int at ? at : int.MaxValue).ThenBy(wave => wave, StringComparer.Ordinal);

    private DateTimeOffset? ReadTime(string text, TimeZoneInfo zone)
    {
        string[] formats = Formats.IsEmpty ? s_iso : [.. Formats];

        // With years at the very ends a zone could lead beyond the calendar.
        return !DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, Styles, out DateTime time) || time.Year is 1 or 9999
            ? null
            : time.Kind == DateTimeKind.Utc
            ? new DateTimeOffset(time)
            : new DateTimeOffset(time, zone.GetUtcOffset(time));
    }

    // What a format leaves out is filled with the first of its kind, but the year with that of the machine's clock.
    private static string? FormatFault(string format, PeriodLength by)
    {
        string letters = Letters(format);
        char[] needed = by switch
        {
            PeriodLength.Year => ['y'],
            PeriodLength.Week => ['y', 'M', 'd'],
            _ => ['y', 'M'],
        };
        char[] missing = [.. needed.Where(letter => !letters.Contains(letter))];
        return format.Length < 2 || missing.Length > 0
            ? $"'{format}' is not a format for this: it needs {string.Join(", ", needed)}, for example yyyy-MM-dd."
            : null;
    }

    // Without what is quoted or escaped.
    private static string Letters(string format)
    {
        var letters = new System.Text.StringBuilder();
        char quote = '\0';
        for (int i = 0; i < format.Length; i++)
        {
            char c = format[i];
            if (c == '\\')
            {
                i++;
            }
            else if (c is '\'' or '"' && (quote == '\0' || quote == c))
            {
                quote = quote == '\0' ? c : '\0';
            }
            else if (quote == '\0')
            {
                letters.Append(c);
            }
        }

        return quote == '\0' ? letters.ToString() : "";
    }
}
