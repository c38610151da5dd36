using System.Globalization;
using System.Text.Json.Serialization;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>Where the responses are, in documents.</summary>
internal sealed record TableWire
{
    internal const string Refuse = "refuse";
    internal const string Count = "count";
    internal const string CountedLayout = "counts";

    /// <summary>The name of the CSV file, without a folder.</summary>
    public required string File { get; init; }

    /// <summary>The column of case weights; null when there are none.</summary>
    public string? Weight { get; init; }

    /// <summary>The column of the respondents' opaque ids; null when there is none.</summary>
    public string? Respondent { get; init; }

    /// <summary>The column of the clusters in which respondents were sampled; null when there is none.</summary>
    public string? Cluster { get; init; }

    /// <summary>What a row is: a response (when absent), or <c>counts</c> of one question.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Layout { get; init; }

    /// <summary>Of counts: the column that says which question a row is about.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? QuestionColumn { get; init; }

    /// <summary>Of counts: for each rating the column of how many gave it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, string>? Counts { get; init; }

    /// <summary>Of counts: what they count, <c>people</c> (when absent) or <c>percent</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Unit { get; init; }

    /// <summary>Which rows count: for each column a value or several.</summary>
    [JsonConverter(typeof(WhereConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, IReadOnlyList<string>>? Where { get; init; }

    /// <summary>The column of the waves: its name, or an object that says how its dates become waves.</summary>
    [JsonConverter(typeof(WaveColumnConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WaveColumnWire? Wave { get; init; }

    /// <summary>What happens to values that are neither on the scale nor a missing code: <c>refuse</c> (the default) or <c>count</c>.</summary>
    public string? OutOfRange { get; init; }

    internal CountLayout? ReadCounts(string path, DocumentFaults faults)
    {
        if (Layout is null && QuestionColumn is null && Counts is null && Unit is null)
        {
            return null;
        }

        if (Layout != CountedLayout || QuestionColumn is null || Counts is null)
        {
            faults.Add(path, $"A table of counts needs 'layout' (\"{CountedLayout}\"), 'questionColumn' and 'counts'; any other has none of them and no 'unit'.");
            return null;
        }

        var columns = new Dictionary<decimal, string>();
        foreach ((string rating, string column) in Counts)
        {
            string at = $"{path}.counts.{rating}";
            if (!decimal.TryParse(rating, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) || !columns.TryAdd(number, column))
            {
                faults.Add(at, $"'{rating}' is not a rating, or stands here twice.");
            }

            faults.NotNull(column, at);
        }

        CountUnit unit = Unit is null ? CountUnit.People : EnumText.Read<CountUnit>(Unit, $"{path}.unit", faults);
        return faults.IsEmpty ? faults.Try($"{path}.counts", () => new CountLayout(QuestionColumn, columns) { Unit = unit }) : null;
    }
}
