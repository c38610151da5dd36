using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mot.Core.Studies;

namespace Mot.Examples.Batch;

/// <summary>All studies side by side, and the files that were refused.</summary>
internal sealed class Overview
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<Line> _studies = [];
    private readonly List<Refused> _refused = [];

    internal void Add(string key, StudyCounts.Counted counted, StudyFindings findings) => _studies.Add(new(
        key, counted.Files, findings.Responses, findings.Scores.Mean.Value, findings.Scores.Mean.Low, findings.Scores.Mean.High));

    internal void Add(RefusedException refused) => _refused.Add(new(refused.File, refused.Faults));

    internal string ToJson() => JsonSerializer.Serialize(new { Studies = _studies, Refused = _refused }, s_json);

    /// <summary>One line for each study: responses, and the mean journey score with its interval.</summary>
    internal string ToText()
    {
        var text = new StringBuilder();
        foreach (Line line in _studies)
        {
            string score = line.Score is null ? "no score" : string.Create(CultureInfo.InvariantCulture, $"journey score {line.Score:0.0} [{line.Low:0.0}, {line.High:0.0}]");
            text.Append(CultureInfo.InvariantCulture, $"{line.Study}: {line.Responses} responses of {line.Files.Count} {(line.Files.Count == 1 ? "file" : "files")}, {score}\n");
        }

        return _refused.Count == 0 ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"refused: {string.Join(", ", _refused.Select(each => each.File))}\n").ToString();
    }

    private sealed record Line(string Study, IReadOnlyList<string> Files, long Responses, double? Score, double? Low, double? High);

    private sealed record Refused(string File, IReadOnlyList<string> Faults);
}
