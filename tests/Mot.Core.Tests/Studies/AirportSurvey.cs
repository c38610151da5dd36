using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>The San Francisco airport survey of a year, read through its study in <c>docs/examples</c>; skips the test where the data are not.</summary>
internal sealed class AirportSurvey
{
    private static readonly ConcurrentDictionary<int, Lazy<AirportSurvey>> s_years = new();

    private readonly Lazy<StudyFindings> _findings;

    private AirportSurvey(string path, int year)
    {
        List<string[]> rows = CsvText.Rows(File.ReadAllText(path));
        Headers = [.. rows[0].Select(header => header.Trim())];
        Rows = rows[1..];
        Study = StudyJson.Read(File.ReadAllBytes(Path.Combine(ExamplesFolder(), $"sfo_{year}.json")));
        var parser = ResponseParser.Create(Study, rows[0]);
        Tally = new(Study);
        foreach (string[] row in Rows)
        {
            parser.TryParse(row, out Response? response, out var faults).ShouldBeTrue(string.Join('\n', faults));
            Tally.Add(response!);
        }

        _findings = new(() => StudyFindings.Of(Tally));
    }

    public Study Study { get; }

    public StudyTally Tally { get; }

    public string[] Headers { get; }

    public List<string[]> Rows { get; }

    /// <summary>The findings with the default settings.</summary>
    public StudyFindings Findings => _findings.Value;

    /// <summary>A survey; read once for all tests.</summary>
    public static AirportSurvey Of(int year)
    {
        string path = SharedData.Require($"sfo_{year}.csv");
        return s_years.GetOrAdd(year, _ => new(() => new(path, year))).Value;
    }

    /// <summary>The folder of the example studies.</summary>
    public static string ExamplesFolder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "examples");

    /// <summary>The cells of a column, trimmed.</summary>
    public IEnumerable<string> Column(string name) => Rows.Select(row => Cell(row, name));

    public string Cell(string[] row, string name) => row[Array.IndexOf(Headers, name)].Trim();
}
