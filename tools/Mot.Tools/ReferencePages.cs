using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Mot.Tools;

/// <summary>The public API as pages for the site: one for each type, with everything that is written about it and its members, and a list of all.</summary>
internal sealed class ReferencePages
{
    private static readonly SymbolDisplayFormat s_brief = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private readonly ApiAssembly[] _assemblies;

    // From the id of a type or a member in documentation to the address of where it is told.
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    private ReferencePages(ApiAssembly[] assemblies)
    {
        _assemblies = assemblies;
        foreach (INamedTypeSymbol type in assemblies.SelectMany(assembly => assembly.Namespaces).SelectMany(space => space))
        {
            _places[type.GetDocumentationCommentId()!] = PageOf(type);
            foreach ((ISymbol member, string anchor) in Anchored(type))
            {
                _places[member.GetDocumentationCommentId()!] = $"{PageOf(type)}#{anchor}";
            }
        }
    }

    /// <summary>Writes the pages.</summary>
    /// <param name="folder">Where to; what is there with the same names is replaced.</param>
    /// <param name="assemblies">The built assemblies, each with its documentation file beside it.</param>
    public static void Write(string folder, IEnumerable<string> assemblies)
    {
        var pages = new ReferencePages([.. assemblies.Select(path => new ApiAssembly(path))]);
        Directory.CreateDirectory(folder);
        Save(folder, "index", pages.Index());
        foreach (ApiAssembly assembly in pages._assemblies)
        {
            foreach (INamedTypeSymbol type in assembly.Namespaces.SelectMany(space => space))
            {
                Save(folder, PageOf(type), pages.Page(assembly, type));
            }
        }
    }

    private static void Save(string folder, string page, string text) =>
        File.WriteAllText(Path.Combine(folder, $"{page}.md"), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    // Unique without regard to case, as file names are.
    private static string PageOf(INamedTypeSymbol type) => type.GetDocumentationCommentId()![2..].Replace('`', '-');

    private static IEnumerable<(ISymbol Member, string Anchor)> Anchored(INamedTypeSymbol type)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ISymbol member in ApiAssembly.Members(type))
        {
            string name = string.Concat(NameOf(member).ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));
            name = $"m-{name}";
            int before = seen.GetValueOrDefault(name);
            seen[name] = before + 1;
            yield return (member, before == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{before}"));
        }
    }

    private static string NameOf(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? member.ContainingType.Name : member.Name;

    private string Index()
    {
        var text = new StringBuilder("---\noutline: [2, 3]\n---\n\n# API reference\n\nMade from the documentation in the source, for every public type of every package.\n");
        foreach (ApiAssembly assembly in _assemblies)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {assembly.Name}\n");
            foreach (IGrouping<string, INamedTypeSymbol> space in assembly.Namespaces)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n### {space.Key}{(assembly.Name == space.Key ? $" {{#{assembly.Name.Replace('.', '-').ToLowerInvariant()}-itself}}" : "")}\n\n<table><tbody>\n");
                foreach (INamedTypeSymbol type in space)
                {
                    XElement? summary = assembly.Documentation(type)?.Element("summary");
                    text.Append(CultureInfo.InvariantCulture, $"<tr><td><a href=\"./{PageOf(type)}.html\"><code>{Escaped(type.ToDisplayString(s_brief))}</code></a></td><td>{Inline(summary)}</td></tr>\n");
                }

                text.Append("</tbody></table>\n");
            }
        }

        return text.ToString();
    }

    private string Page(ApiAssembly assembly, INamedTypeSymbol type)
    {
        XElement? documentation = assembly.Documentation(type);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {type.ToDisplayString(s_brief)}\nprev: false\nnext: false\n---\n\n");
        text.Append(CultureInfo.InvariantCulture, $"# {Escaped(type.ToDisplayString(s_brief))}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"<p><a href=\"./index.html\">API</a> · package <code>{assembly.Name}</code> · namespace <code>{type.ContainingNamespace.ToDisplayString()}</code></p>\n\n");
        text.Append(Paragraphs(documentation?.Element("summary")));
        text.Append(Code($"public {ApiAssembly.Kind(type)} {type.ToDisplayString(ApiAssembly.Format)}"));
        text.Append(Paragraphs(documentation?.Element("remarks"))).Append(Paragraphs(documentation?.Element("example")));
        if (type.TypeKind == TypeKind.Enum)
        {
            text.Append("<table><thead><tr><th>value</th><th></th><th>meaning</th></tr></thead><tbody>\n");
            foreach ((ISymbol member, string anchor) in Anchored(type))
            {
                text.Append(CultureInfo.InvariantCulture, $"<tr id=\"{anchor}\"><td><code>{member.Name}</code></td><td>{((IFieldSymbol)member).ConstantValue}</td><td>{Inline(assembly.Documentation(member)?.Element("summary"))}</td></tr>\n");
            }

            return text.Append("</tbody></table>\n").ToString();
        }

        string? heading = null;
        foreach ((ISymbol member, string anchor) in Anchored(type))
        {
            string next = Heading(member);
            if (next != heading)
            {
                text.Append(CultureInfo.InvariantCulture, $"## {next}\n\n");
                heading = next;
            }

            text.Append(CultureInfo.InvariantCulture, $"### {Escaped(Brief(member))} {{#{anchor}}}\n\n");
            text.Append(Member(member, assembly.Documentation(member), documentation));
        }

        return text.ToString();
    }

    private static string Heading(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "Constructors",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => "Operators",
        IMethodSymbol { IsStatic: true } => "Static methods",
        IMethodSymbol => "Methods",
        IPropertySymbol { IsStatic: true } => "Static properties",
        IPropertySymbol => "Properties",
        IEventSymbol => "Events",
        _ => "Constants",
    };

    private static string Brief(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => $"new {member.ContainingType.Name}({string.Join(", ", ((IMethodSymbol)member).Parameters.Select(parameter => parameter.Type.ToDisplayString(s_brief)))})",
        IMethodSymbol => member.ToDisplayString(s_brief),
        IPropertySymbol { IsIndexer: true } indexer => $"this[{string.Join(", ", indexer.Parameters.Select(parameter => parameter.Type.ToDisplayString(s_brief)))}]",
        _ => member.Name,
    };

    private string Member(ISymbol member, XElement? documentation, XElement? ofType)
    {
        // What is written about a positional record is written about its parameters.
        XElement? summary = documentation?.Element("summary")
            ?? ofType?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == member.Name);
        var text = new StringBuilder(Paragraphs(summary));
        text.Append(Code(member.ToDisplayString(ApiAssembly.Format)));
        if (documentation?.Element("inheritdoc") is not null && summary is null)
        {
            text.Append("<p>As the interface or the framework says.</p>\n\n");
        }

        XElement[] parameters = [.. documentation?.Elements("param") ?? []];
        if (parameters.Length > 0)
        {
            text.Append("<table><tbody>\n");
            foreach (XElement parameter in parameters)
            {
                text.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{Escaped(parameter.Attribute("name")!.Value)}</code></td><td>{Inline(parameter)}</td></tr>\n");
            }

            text.Append("</tbody></table>\n\n");
        }

        foreach ((string element, string label) in ((string, string)[])[("returns", "Returns"), ("value", "Value")])
        {
            if (documentation?.Element(element) is XElement told)
            {
                text.Append(CultureInfo.InvariantCulture, $"<p><b>{label}:</b> {Inline(told)}</p>\n\n");
            }
        }

        foreach (XElement exception in documentation?.Elements("exception") ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"<p><b>Throws</b> {Reference(exception)}: {Inline(exception)}</p>\n\n");
        }

        return text.Append(Paragraphs(documentation?.Element("remarks"))).Append(Paragraphs(documentation?.Element("example"))).ToString();
    }

    // Text, paragraphs and code as they follow each other.
    private string Paragraphs(XElement? element)
    {
        if (element is null)
        {
            return "";
        }

        var text = new StringBuilder();
        var loose = new StringBuilder();
        foreach (XNode node in element.Nodes())
        {
            if (node is XElement { Name.LocalName: "para" or "code" or "list" } block)
            {
                Flush();
                text.Append(block.Name.LocalName switch
                {
                    "code" => Code(block.Value.Trim('\n', '\r')),
                    "list" => $"<ul>{string.Concat(block.Elements("item").Select(item => $"<li>{Inline(item)}</li>"))}</ul>\n\n",
                    _ => $"<p>{Inline(block)}</p>\n\n",
                });
            }
            else
            {
                loose.Append(Inline(node));
            }
        }

        Flush();
        return text.ToString();

        void Flush()
        {
            if (loose.ToString().Trim() is { Length: > 0 } told)
            {
                text.Append(CultureInfo.InvariantCulture, $"<p>{told}</p>\n\n");
            }

            loose.Clear();
        }
    }

    private static string Code(string text) => $"```csharp\n{text}\n```\n\n";

    private string Inline(XElement? element) => element is null ? "" : string.Concat(element.Nodes().Select(Inline)).Trim();

    private string Inline(XNode node) => node switch
    {
        XText text => Escaped(Joined(text.Value)),
        XElement { Name.LocalName: "see" or "seealso" } see => Reference(see),
        XElement { Name.LocalName: "paramref" or "typeparamref" } name => $"<code>{Escaped(name.Attribute("name")!.Value)}</code>",
        XElement { Name.LocalName: "c" or "code" } code => $"<code>{Escaped(code.Value)}</code>",
        XElement { Name.LocalName: "b" or "i" } style => $"<{style.Name.LocalName}>{Inline(style)}</{style.Name.LocalName}>",
        XElement other => Inline(other),
        _ => "",
    };

    // Line ends of the source are blanks.
    private static string Joined(string text) => string.Join(' ', text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => i == 0 ? line : line.TrimStart()));

    private string Reference(XElement see)
    {
        if (see.Attribute("langword")?.Value is string word)
        {
            return $"<code>{Escaped(word)}</code>";
        }

        if (see.Attribute("href")?.Value is string address)
        {
            return $"<a href=\"{Escaped(address)}\">{Inline(see)}</a>";
        }

        string id = see.Attribute("cref")!.Value;
        string name = $"<code>{Escaped(see.Name.LocalName != "exception" && see.Value.Length > 0 ? see.Value : Short(id))}</code>";
        return !_places.TryGetValue(id, out string? place) ? name
            : place.Split('#') is [string page, string anchor] ? $"<a href=\"./{page}.html#{anchor}\">{name}</a>" : $"<a href=\"./{place}.html\">{name}</a>";
    }

    // "M:A.B.Type.Member(C.D)" as "Type.Member", "T:A.B.Type" as "Type".
    private static string Short(string id)
    {
        string[] parts = id[2..].Split('(')[0].Split('.');
        string[] last = parts[(id[0] == 'T' || parts.Length < 2 ? ^1 : ^2)..];
        return string.Join('.', last.Where(part => part != "#ctor")).Split('`')[0];
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("{", "&#123;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
