using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mot.Cli;

/// <summary>What was seen in a table, as text and as JSON.</summary>
internal static class ColumnListing
{
    private const int MostValues = 24;

    // More are no missing codes but gaps between the numbers.
    private const int MostApart = 5;

    internal static string Text(TableProfile table, bool isChinese)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{table.File}: {(isChinese ? $"{table.Rows:N0} 行，{table.Columns.Count} 列" : $"{table.Rows:N0} rows, {table.Columns.Count} columns")}\n");
        foreach (ColumnProfile column in table.Columns)
        {
            string blank = column.Blank == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{(isChinese ? "，空白" : ", blank")} {100.0 * column.Blank / column.Rows:0.0}%");
            text.Append(CultureInfo.InvariantCulture, $"\n{Clean(column.Name)}: {Look(column, isChinese)}{blank}\n");
            if (column.Shown is { Count: > 0 } shown)
            {
                string values = string.Join("  ", shown.Take(MostValues).Select(value => string.Create(CultureInfo.InvariantCulture, $"{Clean(value.Value)} ({value.Rows:N0})")));
                int more = Math.Max(shown.Count - MostValues, 0);
                text.Append(CultureInfo.InvariantCulture, $"  {values}{(more == 0 ? "" : isChinese ? $"  另有 {more} 个值" : $"  and {more} more")}\n");
            }

            if (column.Shape == ColumnShape.FewNumbers && column.Apart is { Count: > 0 and <= MostApart } apart)
            {
                string values = string.Join("  ", apart.Select(Clean));
                text.Append(CultureInfo.InvariantCulture, $"  {(isChinese ? $"不在连续的数值中，若表示缺失须声明：{values}" : $"apart from the run of numbers, to be declared if they mean missing: {values}")}\n");
            }

            if (column.Shown.Count > 0 && column.Hidden > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {(isChinese ? $"另有 {column.Hidden} 个值各在不足 {ColumnProfile.FewestRows} 行中，不予列出" : $"{column.Hidden} more {(column.Hidden == 1 ? "value" : "values")} in fewer than {ColumnProfile.FewestRows} rows each, not listed")}\n");
            }
        }

        return text.ToString();
    }

    internal static string Json(TableProfile table) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("kind", "columns");
        json.WriteString("file", table.File);
        json.WriteNumber("rows", table.Rows);
        json.WriteStartArray("columns");
        foreach (ColumnProfile column in table.Columns)
        {
            WriteColumn(json, column);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteColumn(Utf8JsonWriter json, ColumnProfile column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("looksLike", JsonNamingPolicy.CamelCase.ConvertName(column.Shape.ToString()));
        json.WriteNumber("blank", column.Blank);
        WriteNumber(json, "distinct", column.Distinct);
        WriteNumber(json, "low", column.Range?.Low);
        WriteNumber(json, "high", column.Range?.High);
        json.WriteStartArray("values");
        foreach ((string value, int rows) in column.Shown)
        {
            json.WriteStartObject();
            json.WriteString("value", value);
            json.WriteNumber("rows", rows);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("hiddenValues", column.Hidden);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Look(ColumnProfile column, bool isChinese)
    {
        string distinct = column.Distinct is { } count ? string.Create(CultureInfo.InvariantCulture, $"{count:N0}") : isChinese ? "很多" : "very many";
        string range = column.Range is { } found ? string.Create(CultureInfo.InvariantCulture, $" {found.Low:0.####}–{found.High:0.####}") : "";
        return (column.Shape, isChinese) switch
        {
            (ColumnShape.Empty, false) => "empty",
            (ColumnShape.Constant, false) => "always the same",
            (ColumnShape.FewNumbers, false) => $"{distinct} different values, whole numbers{range}",
            (ColumnShape.Numbers, false) => $"{distinct} different numbers, most of them about{range}",
            (ColumnShape.Groups, false) => $"text with {distinct} groups",
            (ColumnShape.Dates, false) => $"{distinct} different dates",
            (ColumnShape.Ids, false) => "another value in nearly every row, like an id",
            (_, false) => $"free text, {distinct} different",
            (ColumnShape.Empty, true) => "全空",
            (ColumnShape.Constant, true) => "始终相同",
            (ColumnShape.FewNumbers, true) => $"{distinct} 个不同的值，整数{range}",
            (ColumnShape.Numbers, true) => $"{distinct} 个不同的数，大多约在{range}",
            (ColumnShape.Groups, true) => $"文字，{distinct} 组",
            (ColumnShape.Dates, true) => $"{distinct} 个不同的日期",
            (ColumnShape.Ids, true) => "几乎每行不同，像编号",
            (_, true) => $"自由文字，{distinct} 种",
        };
    }

    // A name from a file must not steer the terminal.
    private static string Clean(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
