using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mot.Tools;

/// <summary>The public API of a built assembly as text: for each namespace its types, each with its first sentence and its members.</summary>
/// <remarks>Reads the assembly as the compiler does, so nullability, constraints and defaults are in it; nothing of it is run.</remarks>
public static class ApiText
{
    private static readonly SymbolDisplayFormat s_format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        memberOptions: SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    // What every record has anyway.
    private static readonly string[] s_generated = ["ToString", "GetHashCode", "Equals", "<Clone>$", "op_Equality", "op_Inequality", "Deconstruct"];

    /// <summary>Describes an assembly.</summary>
    /// <param name="path">The built assembly, its documentation file beside it.</param>
    /// <returns>The text, sorted by namespace and name, with LF line ends.</returns>
    public static string Of(string path)
    {
        string[] framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        string[] beside = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*.dll");
        MetadataReference own = MetadataReference.CreateFromFile(path);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "api",
            references: [own, .. framework.Concat(beside).Where(file => Path.GetFileName(file) != Path.GetFileName(path))
                .DistinctBy(Path.GetFileName).Select(file => MetadataReference.CreateFromFile(file))]);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(own)!;
        Dictionary<string, string> summaries = Summaries(Path.ChangeExtension(path, ".xml"));

        var text = new StringBuilder();
        foreach (IGrouping<string, INamedTypeSymbol> space in Types(assembly.GlobalNamespace)
            .GroupBy(type => type.ContainingNamespace.ToDisplayString()).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(space.Key).Append('\n');
            foreach (INamedTypeSymbol type in space.OrderBy(type => type.MetadataName, StringComparer.Ordinal))
            {
                text.Append(CultureInfo.InvariantCulture, $"\n  {Kind(type)} {type.ToDisplayString(s_format)}\n");
                if (summaries.TryGetValue(type.GetDocumentationCommentId()!, out string? summary))
                {
                    text.Append(CultureInfo.InvariantCulture, $"    // {summary}\n");
                }

                foreach (string member in Members(type))
                {
                    text.Append(CultureInfo.InvariantCulture, $"    {member}\n");
                }
            }
        }

        return text.ToString();
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(Types)
            .Concat(space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).SelectMany(WithNested));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().Where(nested => nested.DeclaredAccessibility == Accessibility.Public).SelectMany(WithNested).Prepend(type);

    private static string Kind(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => "enum",
        { TypeKind: TypeKind.Delegate } => "delegate",
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct } => $"{(type.IsReadOnly ? "readonly " : "")}{(type.IsRefLikeType ? "ref " : "")}{(type.IsRecord ? "record " : "")}struct",
        { IsStatic: true } => "static class",
        { IsRecord: true } => $"{(type.IsSealed ? "sealed " : "")}record",
        _ => type.IsSealed ? "sealed class" : "class",
    };

    private static IEnumerable<string> Members(INamedTypeSymbol type) => type.TypeKind == TypeKind.Enum
        ? type.GetMembers().OfType<IFieldSymbol>()
            .OrderBy(field => Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture))
            .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Name} = {field.ConstantValue}"))
        : type.GetMembers()
            .Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && !s_generated.Contains(member.Name))
            .Where(member => member is IFieldSymbol or IPropertySymbol or IEventSymbol
                or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion, IsImplicitlyDeclared: false })
            .Where(member => member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0, ContainingType.TypeKind: TypeKind.Struct })
            .OrderBy(Place).ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.ToDisplayString(s_format), StringComparer.Ordinal)
            .Select(member => member.ToDisplayString(s_format).Replace("override ", "", StringComparison.Ordinal));

    // How it is made, what it is, what it does.
    private static int Place(ISymbol member) => member switch
    {
        IFieldSymbol => 0,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
        IPropertySymbol { IsStatic: true } => 2,
        IMethodSymbol { IsStatic: true } => 3,
        IPropertySymbol => 4,
        _ => 5,
    };

    // The first sentence, on one line, with what it refers to by name.
    private static Dictionary<string, string> Summaries(string path) => !File.Exists(path) ? [] : XDocument.Load(path).Descendants("member")
        .Where(member => member.Element("summary") is not null)
        .ToDictionary(member => member.Attribute("name")!.Value, member => string.Join(' ', string.Concat(member.Element("summary")!.DescendantNodes().Select(Plain))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } see => (see.Attribute("cref") ?? see.Attribute("langword") ?? see.Attribute("name"))?.Value.Split('.', ':')[^1] ?? "",
        _ => "",
    };
}
