using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Mot.Tools;

/// <summary>The public API of a built assembly as text: for each namespace its types, each with its first sentence and its members.</summary>
/// <remarks>Reads the assembly as the compiler does, so nullability, constraints and defaults are in it; nothing of it is run.</remarks>
public static class ApiText
{
    /// <summary>Describes an assembly.</summary>
    /// <param name="path">The built assembly, its documentation file beside it.</param>
    /// <returns>The text, sorted by namespace and name, with LF line ends.</returns>
    public static string Of(string path)
    {
        var assembly = new ApiAssembly(path);
        var text = new StringBuilder();
        foreach (IGrouping<string, INamedTypeSymbol> space in assembly.Namespaces)
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(space.Key).Append('\n');
            foreach (INamedTypeSymbol type in space)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  {ApiAssembly.Kind(type)} {type.ToDisplayString(ApiAssembly.Format)}\n");
                if (assembly.Documentation(type)?.Element("summary") is XElement summary)
                {
                    text.Append(CultureInfo.InvariantCulture, $"    // {Words(summary)}\n");
                }

                foreach (ISymbol member in ApiAssembly.Members(type))
                {
                    text.Append(CultureInfo.InvariantCulture, $"    {Line(member)}\n");
                }
            }
        }

        return text.ToString();
    }

    private static string Line(ISymbol member) => member is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } value
        ? string.Create(CultureInfo.InvariantCulture, $"{value.Name} = {value.ConstantValue}")
        : member.ToDisplayString(ApiAssembly.Format).Replace("override ", "", StringComparison.Ordinal);

    // On one line, with what it refers to by name.
    private static string Words(XElement summary) => string.Join(' ', string.Concat(summary.DescendantNodes().Select(Plain))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } see => (see.Attribute("cref") ?? see.Attribute("langword") ?? see.Attribute("name"))?.Value.Split('.', ':')[^1] ?? "",
        _ => "",
    };
}
