using System.Text.Json;

namespace Mot.Core.Json;

/// <summary>Names of enumeration members in documents: camelCase, and kebab-case for methods.</summary>
internal static class EnumText
{
    internal static string Camel<T>(T value)
        where T : struct, Enum => EnumNames.Of(value);

    internal static string Kebab<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The member of a camelCase name; a fault and the default when there is none.</summary>
    internal static T Read<T>(string? text, string path, DocumentFaults faults)
        where T : struct, Enum
    {
        if (EnumNames.TryFind(text, out T value))
        {
            return value;
        }

        faults.Add(path, EnumNames.Fault<T>(text));
        return default;
    }

    /// <summary>The member of a camelCase name; nothing when there is no text, or a fault when there is no such member.</summary>
    internal static T? ReadOptional<T>(string? text, string path, DocumentFaults faults)
        where T : struct, Enum =>
        text is not null && Read<T>(text, path, faults) is var value && Camel(value) == text ? value : null;
}
