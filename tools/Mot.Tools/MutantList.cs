using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mot.Tools;

/// <summary>What a run of mutation tests came to: the survivors with their places, and a last line of counts.</summary>
internal static class MutantList
{
    /// <summary>Lists the survivors of a run.</summary>
    /// <param name="output">The folder of the run; its report is somewhere below.</param>
    internal static string Of(string output)
    {
        string report = Directory.EnumerateFiles(output, "mutation-report.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        var text = new StringBuilder();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonProperty file in document.RootElement.GetProperty("files").EnumerateObject().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            string[] lines = file.Value.GetProperty("source").GetString()!.ReplaceLineEndings("\n").Split('\n');
            foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                string status = mutant.GetProperty("status").GetString()!;
                counts[status] = counts.GetValueOrDefault(status) + 1;
                if (status is "Survived" or "NoCoverage")
                {
                    int line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
                    text.Append(CultureInfo.InvariantCulture, $"{Path.GetFileName(file.Name)}:{line}: {status}, {mutant.GetProperty("mutatorName").GetString()}\n");
                    text.Append(CultureInfo.InvariantCulture, $"    {lines[line - 1].Trim()}\n    -> {mutant.GetProperty("replacement").GetString()!.ReplaceLineEndings(" ")}\n");
                }
            }
        }

        int killed = counts.GetValueOrDefault("Killed") + counts.GetValueOrDefault("Timeout");
        int missed = counts.GetValueOrDefault("Survived") + counts.GetValueOrDefault("NoCoverage");
        double score = killed + missed == 0 ? 0 : 100.0 * killed / (killed + missed);
        return text.Append(CultureInfo.InvariantCulture,
            $"{Path.GetFileName(output)}: {killed} killed, {counts.GetValueOrDefault("Survived")} survived, {counts.GetValueOrDefault("NoCoverage")} not covered: {score:0.0} %\n").ToString();
    }
}
