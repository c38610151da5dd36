using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mot.Core.Ratings;

namespace Mot.Core.Tests.Conventions;

/// <summary>The library as its conventions are checked: types, documentation and source files.</summary>
internal static partial class CoreSource
{
    public static Assembly Assembly { get; } = typeof(Answer).Assembly;

    /// <summary>The public types, nested ones included.</summary>
    public static IReadOnlyList<Type> PublicTypes { get; } = Assembly.GetExportedTypes();

    /// <summary>All types that a person wrote.</summary>
    public static IReadOnlyList<Type> WrittenTypes { get; } =
        [.. Assembly.GetTypes().Where(type => type.FullName!.StartsWith("Mot.Core", StringComparison.Ordinal))];

    /// <summary>The documentation of a type: summary and remarks as text.</summary>
    public static string Documentation(Type type) => s_documentation.Value.GetValueOrDefault($"T:{type.FullName!.Replace('+', '.')}", "");

    /// <summary>The summary of a member such as <c>P:Mot.Core.Json.JourneyWire.Id</c> in one line, internal ones included; null when it has none.</summary>
    public static string? Summary(string member) => s_summaries.Value.GetValueOrDefault(member);

    /// <summary>The documentation of a property as text.</summary>
    public static string Documentation(PropertyInfo property) =>
        s_documentation.Value.GetValueOrDefault($"P:{property.DeclaringType!.FullName!.Replace('+', '.')}.{property.Name}", "");

    /// <summary>The source files; skips the running test where the sources are not there.</summary>
    public static IReadOnlyList<string> RequireFiles([CallerFilePath] string here = "")
    {
        string folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Mot.Core"));
        Assert.SkipUnless(Directory.Exists(folder), "The sources of the library are not here.");
        string[] files = [.. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))];
        files.Length.ShouldBeGreaterThan(60);
        return files;
    }

    /// <summary>The names of the public types that a file declares outside of other types.</summary>
    public static IReadOnlyList<string> PublicTypesIn(string file) =>
        [.. Declaration().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)];

    private static readonly Lazy<Dictionary<string, string>> s_documentation = new(() =>
        XDocument.Load(Path.ChangeExtension(Assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Value));

    private static readonly Lazy<Dictionary<string, string>> s_summaries = new(() =>
        XDocument.Load(Path.ChangeExtension(Assembly.Location, ".xml")).Descendants("member").Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => Space().Replace(member.Element("summary")!.Value, " ").Trim()));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^public (?:(?:static|sealed|abstract|readonly|ref|partial) )*(?:class|struct|record struct|record|enum|interface|delegate \S+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
