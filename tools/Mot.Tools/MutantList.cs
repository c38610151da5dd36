using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mot.Tools;

/// <summary>What a run of mutation tests came to: the survivors with their places, and a line of counts for each folder.</summary>
internal static class MutantList
{
    // So many tests fail together only when a type could not be made; it may stay so in the process, and then everything after seems noticed.
    private const int ManyTests = 50;

    /// <summary>Lists the survivors of a run.</summary>
    /// <param name="output">The folder of the run; its report is somewhere below.</param>
    internal static string Of(string output)
    {
        string report = Directory.EnumerateFiles(output, "mutation-report.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        using var document = JsonDocument.Parse(File.ReadAllBytes(report));
        Mutant[] all = [.. document.RootElement.GetProperty("files").EnumerateObject().SelectMany(Mutants).OrderBy(mutant => mutant.Id)];
        int end = Enumerable.Range(0, all.Length).FirstOrDefault(m => BreaksForGood(all, m), -1);
        Mutant[] counted = end < 0 ? all : all[..end];

        var text = new StringBuilder();
        foreach (Mutant mutant in counted.Where(mutant => mutant.IsMissed))
        {
            text.Append(CultureInfo.InvariantCulture, $"{mutant.Folder}/{mutant.File}:{mutant.Line}: {mutant.Status}, {mutant.Kind}\n    {mutant.Text}\n    -> {mutant.Replacement}\n");
        }

        foreach (IGrouping<string, Mutant> folder in counted.Where(mutant => mutant.IsKilled || mutant.IsMissed).GroupBy(mutant => mutant.Folder, StringComparer.Ordinal).OrderBy(folder => folder.Key, StringComparer.Ordinal))
        {
            (int killed, int uncovered) = (folder.Count(mutant => mutant.IsKilled), folder.Count(mutant => mutant.Status == "NoCoverage"));
            text.Append(CultureInfo.InvariantCulture,
                $"{folder.Key}: {killed} killed, {folder.Count() - killed - uncovered} survived, {uncovered} not covered: {100.0 * killed / folder.Count():0.0} %\n");
        }

        if (end >= 0)
        {
            string[] after = [.. all[end..].Where(mutant => mutant.IsKilled || mutant.IsMissed).Select(mutant => $"{mutant.Folder}/{mutant.File}").Distinct(StringComparer.Ordinal)];
            text.Append(CultureInfo.InvariantCulture,
                $"Not counted: what came after {all[end].Folder}/{all[end].File}:{all[end].Line}, which broke a static value for the rest of the process. Run these again without it: {string.Join(' ', after)}\n");
        }

        return text.ToString();
    }

    // What follows shares tests with it, and hardly ever passes one of them: as if each later mutant broke the same tests.
    private static bool BreaksForGood(Mutant[] all, int at)
    {
        Mutant mutant = all[at];
        if (!mutant.IsKilled || mutant.CoveredBy.Count > 0 || mutant.KilledBy.Count < ManyTests)
        {
            return false;
        }

        Mutant[] sharing = [.. all.Skip(at + 1).Where(later => later.Status is "Killed" or "Survived" && later.CoveredBy.Overlaps(mutant.KilledBy))];
        int healthy = sharing.Count(later => later.CoveredBy.Any(test => mutant.KilledBy.Contains(test) && !later.KilledBy.Contains(test)));
        return healthy < sharing.Length / 10;
    }

    private static IEnumerable<Mutant> Mutants(JsonProperty file)
    {
        string[] lines = file.Value.GetProperty("source").GetString()!.ReplaceLineEndings("\n").Split('\n');
        foreach (JsonElement mutant in file.Value.GetProperty("mutants").EnumerateArray())
        {
            int line = mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32();
            yield return new(
                int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture),
                Path.GetFileName(Path.GetDirectoryName(file.Name)) ?? "",
                Path.GetFileName(file.Name),
                line,
                mutant.GetProperty("status").GetString()!,
                mutant.GetProperty("mutatorName").GetString()!,
                lines[line - 1].Trim(),
                mutant.GetProperty("replacement").GetString()!.ReplaceLineEndings(" "),
                Tests(mutant, "coveredBy"),
                Tests(mutant, "killedBy"));
        }
    }

    private static HashSet<string> Tests(JsonElement mutant, string name) =>
        mutant.TryGetProperty(name, out JsonElement tests) && tests.ValueKind == JsonValueKind.Array ? [.. tests.EnumerateArray().Select(test => test.GetString()!)] : [];

    private sealed record Mutant(
        int Id, string Folder, string File, int Line, string Status, string Kind, string Text, string Replacement, HashSet<string> CoveredBy, HashSet<string> KilledBy)
    {
        public bool IsKilled => Status is "Killed" or "Timeout";

        public bool IsMissed => Status is "Survived" or "NoCoverage";
    }
}
