using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Mot.Tools;

/// <summary>How many lines and branches of Mot.Core a run of tests reached, folder by folder; generated code is left out.</summary>
internal static class CoverageList
{
    private const string Library = "Mot.Core";

    /// <summary>Reads a Cobertura report below a folder.</summary>
    internal static string Of(string results)
    {
        string report = Directory.EnumerateFiles(results, "coverage.cobertura.xml", SearchOption.AllDirectories).Single();
        var folders = new SortedDictionary<string, (int Lines, int Hit, int Branches, int Taken)>(StringComparer.Ordinal);
        IEnumerable<XElement> classes = XDocument.Load(report).Descendants("package")
            .Where(package => (string?)package.Attribute("name") == Library).Descendants("class");
        foreach (IGrouping<string, XElement> file in classes.GroupBy(each => (string)each.Attribute("filename")!).Where(file => !IsGenerated(file.Key)))
        {
            string folder = Path.GetFileName(Path.GetDirectoryName(file.Key))!;
            foreach (IGrouping<string, XElement> line in file.Descendants("line").GroupBy(each => (string)each.Attribute("number")!))
            {
                (int taken, int branches) = line.Select(Branches).MaxBy(each => each.Taken);
                bool isHit = line.Any(each => (string?)each.Attribute("hits") != "0");
                foreach (string key in new[] { folder == Library ? "(root)" : folder, "all" })
                {
                    (int lines, int hit, int of, int reached) = folders.GetValueOrDefault(key);
                    folders[key] = (lines + 1, hit + (isHit ? 1 : 0), of + branches, reached + taken);
                }
            }
        }

        var text = new StringBuilder("| folder | lines | lines reached | branches reached |\n|---|--:|--:|--:|\n");
        foreach ((string folder, (int lines, int hit, int branches, int taken)) in folders)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {folder} | {lines:N0} | {100.0 * hit / lines:0.0} % | {(branches == 0 ? "–" : $"{100.0 * taken / branches:0.0} %")} |\n");
        }

        return text.ToString();
    }

    private static bool IsGenerated(string file) => file.EndsWith(".g.cs", StringComparison.Ordinal) || file.Split('/', '\\').Contains("obj");

    // Written as "50% (1/2)".
    private static (int Taken, int Of) Branches(XElement line)
    {
        if ((string?)line.Attribute("condition-coverage") is not { } text)
        {
            return (0, 0);
        }

        string[] parts = text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split('/');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
