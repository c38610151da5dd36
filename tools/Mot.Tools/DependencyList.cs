using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Mot.Tools;

/// <summary>Which packages each of ours brings along, with the licence that the package itself states.</summary>
internal static class DependencyList
{
    /// <summary>Lists the packages of restored projects.</summary>
    /// <param name="sources">The folder of the projects; each has been restored.</param>
    internal static string Of(string sources)
    {
        var page = new StringBuilder("""
            # Licences of dependencies

            What a reference to one of our packages brings along besides the framework, with the licence that each package states. Written by
            `tools/licences`; `.ci/run` compares it with what is restored. Our own licence is MIT.

            | our package | brings | version | licence |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (string project in Directory.GetFiles(sources, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileNameWithoutExtension(project);
            (string Id, string Version, string Licence)[] packages = [.. Packages(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"))];
            foreach ((string id, string version, string licence) in packages.DefaultIfEmpty(("nothing", "", "")))
            {
                page.Append(CultureInfo.InvariantCulture, $"| {name} | {id} | {version} | {licence} |\n");
            }
        }

        return page.ToString();
    }

    private static IEnumerable<(string Id, string Version, string Licence)> Packages(string assets)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(assets));
        string[] folders = [.. document.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name)];
        JsonElement target = document.RootElement.GetProperty("targets").EnumerateObject().First().Value;
        foreach (JsonProperty library in target.EnumerateObject().OrderBy(library => library.Name, StringComparer.Ordinal))
        {
            if (library.Value.GetProperty("type").GetString() == "package" && Ships(library.Value))
            {
                string[] parts = library.Name.Split('/');
                string nuspec = folders.Select(folder => Path.Combine(folder, parts[0].ToLowerInvariant(), parts[1], $"{parts[0].ToLowerInvariant()}.nuspec")).First(File.Exists);
                yield return (parts[0], parts[1], Licence(nuspec));
            }
        }
    }

    // Analysers and build tools have no assembly that runs.
    private static bool Ships(JsonElement library) => library.TryGetProperty("runtime", out JsonElement runtime)
        && runtime.EnumerateObject().Any(file => !file.Name.EndsWith("_._", StringComparison.Ordinal));

    private static string Licence(string nuspec)
    {
        XElement metadata = XDocument.Load(nuspec).Root!.Elements().First();
        XElement? licence = metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        return licence?.Value ?? metadata.Elements().FirstOrDefault(element => element.Name.LocalName == "licenseUrl")?.Value ?? "none stated";
    }
}
