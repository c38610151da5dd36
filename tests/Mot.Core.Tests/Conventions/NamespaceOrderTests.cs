using System.Reflection;
using System.Text.RegularExpressions;

namespace Mot.Core.Tests.Conventions;

/// <summary>Data moves one way: a namespace knows the earlier ones, never a later one.</summary>
public partial class NamespaceOrderTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private const string Container = "Microsoft.Extensions.DependencyInjection";

    private static readonly string[] s_order =
        ["Ratings", "Journeys", "Expectations", "Encounters", "Estimation", "Satisfaction", "Scoring", "Customers", "Privacy", "Studies", "Json", "DependencyInjection"];

    [Fact]
    public void EveryNamespace_HasItsPlaceInTheOrder() =>
        CoreSource.WrittenTypes.Select(type => type.Namespace!).Distinct().Where(name => name != "Mot.Core")
            .Select(name => name["Mot.Core.".Length..]).ShouldBeSubsetOf(s_order);

    [Fact]
    public void NoMember_NamesALaterNamespace()
    {
        CoreSource.WrittenTypes.Count.ShouldBeGreaterThan(80);
        CoreSource.WrittenTypes.Select(type => type.Namespace).Distinct().Count().ShouldBeGreaterThan(6);
        string[] breaches =
        [
            .. from type in CoreSource.WrittenTypes
               from used in Used(type).SelectMany(Parts).Distinct()
               where used.Namespace is not null && Place(used.Namespace) > Place(type.Namespace!)
               select $"{type.FullName} uses {used.FullName}",
        ];
        breaches.ShouldBeEmpty();
    }

    [Fact]
    public void NoSourceFile_OpensALaterNamespace()
    {
        string[] breaches =
        [
            .. from file in CoreSource.RequireFiles()
               let text = File.ReadAllText(file)
               let own = NamespaceLine().Match(text).Groups[1].Value
               from Match used in UsingLine().Matches(text)
               where Place(used.Groups[1].Value) > Place(own)
               select $"{Path.GetFileName(file)} opens {used.Groups[1].Value}",
        ];
        breaches.ShouldBeEmpty();
    }

    [Fact]
    public void OnlyTheLastNamespace_KnowsTheContainer()
    {
        string[] files = [.. CoreSource.RequireFiles().Where(file => File.ReadAllText(file).Contains(Container, StringComparison.Ordinal))];
        files.ShouldNotBeEmpty();
        files.Select(file => Path.GetFileName(Path.GetDirectoryName(file))).Distinct().ShouldBe(["DependencyInjection"]);
    }

    // Types of other assemblies and of the root namespace come before all; the registration stands where hosts look for it.
    private static int Place(string name) =>
        name == Container ? s_order.Length - 1
        : name.StartsWith("Mot.Core.", StringComparison.Ordinal) ? Array.IndexOf(s_order, name.Split('.')[2])
        : -1;

    private static IEnumerable<Type> Used(Type type) =>
    [
        .. type.BaseType is { } parent ? new[] { parent } : [],
        .. type.GetInterfaces(),
        .. type.GetFields(Everything).Select(field => field.FieldType),
        .. type.GetProperties(Everything).Select(property => property.PropertyType),
        .. type.GetMethods(Everything).Select(method => method.ReturnType),
        .. type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything))
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)
                .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [])),
    ];

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^using (?:static )?(Mot\.Core[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();
}
