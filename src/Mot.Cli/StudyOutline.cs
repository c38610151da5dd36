using System.Globalization;
using System.Text.Json;

namespace Mot.Cli;

/// <summary>Writes the outline of a study from what was seen in a table: everything that can be known, and a mark at each place that a person must decide.</summary>
/// <remarks>Kinds, scales and frames are declared and never guessed, so each of them is such a place. No value that fewer than five rows hold is in it.</remarks>
internal sealed class StudyOutline
{
    private readonly TableProfile _table;
    private readonly ColumnRoles _roles;
    private readonly bool _isChinese;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly List<(string Id, string Top, List<ColumnProfile> Columns)> _scales = [];

    private StudyOutline(TableProfile table, ColumnRoles roles, bool isChinese)
    {
        _table = table;
        _roles = roles;
        _isChinese = isChinese;
        foreach (ColumnProfile column in roles.Touchpoints.Concat(roles.Questions).Concat(roles.Outcomes).Concat(roles.Segments))
        {
            _ids[column.Name] = FreeId(column.Name);
        }

        // Columns with the same highest number are one scale until somebody says otherwise; low ratings are often too rare to be seen.
        foreach (ColumnProfile column in Asked)
        {
            string top = column.Top;
            int at = _scales.FindIndex(scale => scale.Top == top);
            if (at < 0)
            {
                _scales.Add(($"scale-{(_scales.Count + 1).ToString(CultureInfo.InvariantCulture)}", top, [column]));
            }
            else
            {
                _scales[at].Columns.Add(column);
            }
        }
    }

    private ColumnProfile[] Asked => [.. _roles.Touchpoints, .. _roles.Questions, .. _roles.Outcomes];

    /// <summary>The outline as JSON, indented.</summary>
    internal static string Write(TableProfile table, ColumnRoles roles, string id, string language) =>
        JsonText.Of(writer => new StudyOutline(table, roles, language == "zh").Write(writer, id, language)) + "\n";

    /// <summary>An id like a name: what may not be in an id becomes a hyphen.</summary>
    internal static string IdLike(string name)
    {
        string id = string.Concat(name.Trim().Select(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_' ? c : '-')).Trim('-');
        return id.Length == 0 ? "column" : id[..Math.Min(id.Length, 60)];
    }

    private void Write(Utf8JsonWriter json, string id, string language)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("kind", "study");
        json.WriteString("id", id);
        WriteText(json, "title", language, id);
        json.WriteStartObject("journey");
        json.WriteString("id", "journey");
        WriteText(json, "name", language, Say("The journey", "旅程"));
        json.WriteStartArray("stages");
        json.WriteStartObject();
        json.WriteString("id", "stage-1");
        WriteText(json, "name", language, Say("Stage 1", "阶段 1"));
        json.WriteStartArray("touchpoints");
        foreach (ColumnProfile column in _roles.Touchpoints)
        {
            json.WriteStartObject();
            json.WriteString("id", _ids[column.Name]);
            WriteText(json, "name", language, column.Name);
            json.WriteEndObject();
        }

        if (_roles.Touchpoints.Count == 0)
        {
            json.WriteStartObject();
            json.WriteString("id", Open("an id for each place of contact, in the order in which customers come to them; one object each", "每个接触点一个 id，按客户到达的顺序，每个一个对象"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        WriteScales(json);
        WriteQuestions(json, language);
        json.WriteStartArray("outcomes");
        foreach (ColumnProfile column in _roles.Outcomes)
        {
            json.WriteStringValue(_ids[column.Name]);
        }

        if (_roles.Outcomes.Count == 0)
        {
            json.WriteStringValue(Open("the id of the question that stands for the whole journey, or remove this line", "代表整个旅程的问题的 id，或删除此行"));
        }

        json.WriteEndArray();
        WriteSegments(json, language);
        WriteTable(json);
        json.WriteEndObject();
    }

    private void WriteScales(Utf8JsonWriter json)
    {
        json.WriteStartObject("scales");
        foreach ((string id, _, List<ColumnProfile> columns) in _scales)
        {
            string[] values = [.. ColumnProfile.Ordered(columns.SelectMany(column => column.Shown).Select(value => value.Value).Distinct(StringComparer.Ordinal))];
            string seen = values.Length == 0 ? Say("no value in five rows or more", "没有五行以上的值") : string.Join(' ', values);
            string names = string.Join(", ", columns.Take(3).Select(column => column.Name)) + (columns.Count > 3 ? Say($" and {columns.Count - 3} more", $" 等 {columns.Count} 列") : "");
            json.WriteStartObject(id);
            json.WriteString("min", Open($"the lowest rating, a number without quotes ({names}; seen: {seen})", $"最低评分，不带引号的数字（{names}；所见：{seen}）"));
            json.WriteString("max", Open("the highest rating, a number without quotes", "最高评分，不带引号的数字"));
            json.WriteString("direction", Open("higherIsBetter or lowerIsBetter", "higherIsBetter（越高越好）或 lowerIsBetter（越低越好）"));
            json.WriteString("missing", Open(
                "which values are no ratings, for example {\"0\": \"blank\", \"6\": \"notApplicable\", \"99\": \"doNotKnow\"}, or {}; empty cells are blank anyway",
                "哪些值不是评分，例如 {\"0\": \"blank\", \"6\": \"notApplicable\", \"99\": \"doNotKnow\"}，或 {}；空单元格本来就是未填"));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteQuestions(Utf8JsonWriter json, string language)
    {
        json.WriteStartArray("questions");
        foreach (ColumnProfile column in Asked)
        {
            json.WriteStartObject();
            json.WriteString("id", _ids[column.Name]);
            WriteText(json, "text", language, column.Name);
            json.WriteString("kind", Open("satisfaction, recommendation (0 to 10), effort, importance, expectation or disconfirmation", "satisfaction（满意）、recommendation（推荐，0 至 10）、effort（费力）、importance（重要性）、expectation（期望）或 disconfirmation（与期望相比）"));
            json.WriteString("scale", _scales.First(scale => scale.Columns.Contains(column)).Id);
            json.WriteString("frame", Open("thisEncounter (one contact), thisTrip or experienceToDate", "thisEncounter（本次接触）、thisTrip（本次旅程）或 experienceToDate（迄今体验）"));
            if (_roles.Touchpoints.Contains(column))
            {
                json.WriteString("touchpoint", _ids[column.Name]);
            }
            else if (!_roles.AreDeclared)
            {
                json.WriteString("touchpoint", Open("the id of a touchpoint above, or remove this line when it is about the whole", "上面某个接触点的 id；若问的是整体，则删除此行"));
            }

            json.WriteString("column", column.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSegments(Utf8JsonWriter json, string language)
    {
        json.WriteStartArray("segments");
        foreach (ColumnProfile column in _roles.Segments)
        {
            json.WriteStartObject();
            json.WriteString("id", _ids[column.Name]);
            WriteText(json, "name", language, _roles.AreDeclared ? column.Name : Open($"a name for the groups of {column.Name}, or remove this segment", $"{column.Name} 各组的名称，或删除此细分"));
            json.WriteString("column", column.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTable(Utf8JsonWriter json)
    {
        json.WriteStartObject("table");
        json.WriteString("file", _table.File);
        foreach ((string role, string? column) in new[] { ("weight", _roles.Weight), ("respondent", _roles.Respondent), ("cluster", _roles.Cluster) })
        {
            if (column is not null)
            {
                json.WriteString(role, column);
            }
        }

        json.WriteEndObject();
        if (_roles.Cluster is not null)
        {
            json.WriteStartObject("replicates");
            json.WriteString("by", "cluster");
            json.WriteEndObject();
        }
    }

    private static void WriteText(Utf8JsonWriter json, string property, string language, string text)
    {
        json.WriteStartObject(property);
        json.WriteString(language, text);
        json.WriteEndObject();
    }

    private string Open(string english, string chinese) => OpenPlaces.Mark + Say(english, chinese);

    private string Say(string english, string chinese) => _isChinese ? chinese : english;

    private string FreeId(string name)
    {
        string id = IdLike(name);
        for (int n = 2; _ids.ContainsValue(id); n++)
        {
            id = $"{IdLike(name)}-{n.ToString(CultureInfo.InvariantCulture)}";
        }

        return id;
    }
}
