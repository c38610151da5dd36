using System.Reflection;
using System.Text;
using Mot.Core.Ratings;
using Mot.Reporting;

namespace Mot.Core.Tests.Documentation;

/// <summary>The public surface does not change unnoticed: a change shows up as a change of the approved text.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Core_IsAsApproved() => Snapshot.Match(Describe(typeof(RatingScale).Assembly));

    [Fact]
    public void Reporting_IsAsApproved() => Snapshot.Match(Describe(typeof(TextReport).Assembly));

    private static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string?, Type> space in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append(space.Key).Append('\n');
            foreach (Type type in space.OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                text.Append("  ").Append(Kind(type)).Append(' ').Append(type.Name).Append('\n');
                foreach (string member in Members(type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                {
                    text.Append("    ").Append(member).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), provider: null)}");
        }

        return
        [
            .. type.GetConstructors(Public).Select(constructor => $"new({Parameters(constructor)})"),
            .. type.GetFields(Public).Select(field => $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}"),
            .. type.GetProperties(Public).Where(property => property.GetMethod is { IsPublic: true })
                .Select(property => $"{(property.GetMethod!.IsStatic ? "static " : "")}{Name(property.PropertyType)} {property.Name}{Setter(property)}"),
            .. type.GetMethods(Public).Where(method => !method.IsSpecialName && !IsGenerated(method))
                .Select(method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})"),
        ];
    }

    private static string Setter(PropertyInfo property) => property.SetMethod is not { IsPublic: true } setter
        ? ""
        : setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init" : " set";

    // What every record and every object has anyway.
    private static bool IsGenerated(MethodInfo method) =>
        method.Name is "ToString" or "GetHashCode" or "Equals" or "Deconstruct" or "<Clone>$";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = …" : "")}"));

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return $"ref {Name(type.GetElementType()!)}";
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        return Nullable.GetUnderlyingType(type) is { } underlying ? $"{Name(underlying)}?"
            : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }
}
