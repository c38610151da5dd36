using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mot.Tools;

/// <summary>What a run of mutation tests came to: the survivors with their places, and a line of counts for each folder.</summary>
internal static class MutantList
{
    /// <summary>Lists the survivors of a run.</summary>
    /// <param name="output">The folder of the run; its report is somewhere below.</param>
    internal static string Of(string output)
    {
        string report = Directory.EnumerateFiles(output, "mutation-report.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        var text = new StringBuilder();
        var counts = new SortedDictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (JsonProperty file in document.RootElement.GetProperty("files").EnumerateObject().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            string[] lines = file.Value.GetProperty("source").GetString()!.ReplaceLineEndings("\n").Split('\n');
            string folder = Path.GetFileName(Path.GetDirectoryName(file.Name)) ?? "";
            foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                string status = mutant.GetProperty("status").GetString()!;
                Dictionary<string, int> own = counts.TryGetValue(folder, out Dictionary<string, int>? known) ? known : counts[folder] = [];
                own[status] = own.GetValueOrDefault(status) + 1;
                if (status is "Survived" or "NoCoverage")
                {
                    int line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
                    text.Append(CultureInfo.InvariantCulture, $"{folder}/{Path.GetFileName(file.Name)}:{line}: {status}, {mutant.GetProperty("mutatorName").GetString()}\n");
                    text.Append(CultureInfo.InvariantCulture, $"    {lines[line - 1].Trim()}\n    -> {mutant.GetProperty("replacement").GetString()!.ReplaceLineEndings(" ")}\n");
                }
            }
        }

        foreach ((string folder, Dictionary<string, int> own) in counts)
        {
            int killed = own.GetValueOrDefault("Killed") + own.GetValueOrDefault("Timeout");
            int missed = own.GetValueOrDefault("Survived") + own.GetValueOrDefault("NoCoverage");
            if (killed + missed > 0)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"{folder}: {killed} killed, {own.GetValueOrDefault("Survived")} survived, {own.GetValueOrDefault("NoCoverage")} not covered: {100.0 * killed / (killed + missed):0.0} %\n");
            }
        }

        return text.ToString();
    }
}
