using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Mot.Core.Json;

/// <summary>Days in documents, such as 2026-11-22.</summary>
internal static class DayText
{
    private const string Form = "yyyy-MM-dd";

    internal static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    [return: NotNullIfNotNull(nameof(day))]
    internal static string? Of(DateOnly? day) => day is { } there ? Of(there) : null;

    /// <summary>The day; nothing when there is no text, or a fault when it is not a day.</summary>
    internal static DateOnly? Read(string? text, string path, DocumentFaults faults)
    {
        if (DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        if (text is not null)
        {
            faults.Add(path, $"'{text}' is not a day; write one such as 2026-11-22.");
        }

        return null;
    }
}
