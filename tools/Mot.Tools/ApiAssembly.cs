using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mot.Tools;

/// <summary>A built assembly as the compiler sees it, with its documentation: public types and their members, in the order in which they are shown. Nothing of it is run.</summary>
internal sealed class ApiAssembly
{
    /// <summary>How types and members are written.</summary>
    public static readonly SymbolDisplayFormat Format = new(
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

    private readonly IAssemblySymbol _assembly;

    private readonly Dictionary<string, XElement> _documentation;

    /// <summary>Reads an assembly.</summary>
    /// <param name="path">The built assembly, its documentation file beside it.</param>
    public ApiAssembly(string path)
    {
        string[] framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        string[] beside = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(path))!, "*.dll");
        MetadataReference own = MetadataReference.CreateFromFile(path);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "api",
            references: [own, .. framework.Concat(beside).Where(file => Path.GetFileName(file) != Path.GetFileName(path))
                .DistinctBy(Path.GetFileName).Select(file => MetadataReference.CreateFromFile(file))]);
        _assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(own)!;
        string documentation = Path.ChangeExtension(path, ".xml");
        _documentation = File.Exists(documentation)
            ? XDocument.Load(documentation, LoadOptions.PreserveWhitespace).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value)
            : [];
    }

    /// <summary>Its name, which is that of the package.</summary>
    public string Name => _assembly.Name;

    /// <summary>The public types by namespace, both sorted.</summary>
    public IEnumerable<IGrouping<string, INamedTypeSymbol>> Namespaces => Types(_assembly.GlobalNamespace)
        .OrderBy(type => type.MetadataName, StringComparer.Ordinal)
        .GroupBy(type => type.ContainingNamespace.ToDisplayString()).OrderBy(space => space.Key, StringComparer.Ordinal);

    /// <summary>What is written about a symbol; null if nothing is.</summary>
    public XElement? Documentation(ISymbol symbol) => _documentation.GetValueOrDefault(symbol.GetDocumentationCommentId()!);

    /// <summary>What kind of type it is, in the words of the language.</summary>
    public static string Kind(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Enum } => "enum",
        { TypeKind: TypeKind.Delegate } => "delegate",
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct } => $"{(type.IsReadOnly ? "readonly " : "")}{(type.IsRefLikeType ? "ref " : "")}{(type.IsRecord ? "record " : "")}struct",
        { IsStatic: true } => "static class",
        { IsRecord: true } => $"{(type.IsSealed ? "sealed " : "")}record",
        _ => type.IsSealed ? "sealed class" : "class",
    };

    /// <summary>The public members of a type that are shown: how it is made, what it is, what it does.</summary>
    /// <param name="type">The type.</param>
    public static IEnumerable<ISymbol> Members(INamedTypeSymbol type) => type.TypeKind == TypeKind.Enum
        ? type.GetMembers().OfType<IFieldSymbol>().OrderBy(field => Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture))
        : type.GetMembers()
            .Where(member => member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected && !s_generated.Contains(member.Name))
            .Where(member => member is IFieldSymbol or IPropertySymbol or IEventSymbol
                or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion, IsImplicitlyDeclared: false })
            .Where(member => member is not IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0, ContainingType.TypeKind: TypeKind.Struct })
            .OrderBy(Place).ThenBy(member => member.Name, StringComparer.Ordinal).ThenBy(member => member.ToDisplayString(Format), StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetNamespaceMembers().SelectMany(Types)
            .Concat(space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).SelectMany(WithNested));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        type.GetTypeMembers().Where(nested => nested.DeclaredAccessibility == Accessibility.Public).SelectMany(WithNested).Prepend(type);

    private static int Place(ISymbol member) => member switch
    {
        IFieldSymbol => 0,
        IMethodSymbol { MethodKind: MethodKind.Constructor } => 1,
        IPropertySymbol { IsStatic: true } => 2,
        IMethodSymbol { IsStatic: true } => 3,
        IPropertySymbol => 4,
        _ => 5,
    };
}
