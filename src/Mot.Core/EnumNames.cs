using System.Text.Json;

namespace Mot.Core;

/// <summary>The camelCase names of members of enumerations, as documents and tables write them.</summary>
internal static class EnumNames
{
    internal static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>The member of a name; false when there is none.</summary>
    internal static bool TryFind<T>(string? name, out T member)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
            {
                member = value;
                return true;
            }
        }

        member = default;
        return false;
    }

    /// <summary>What to say of a name that no member has.</summary>
    internal static string Fault<T>(string? name)
        where T : struct, Enum => $"'{name}' is not known; allowed are {string.Join(", ", Enum.GetValues<T>().Select(Of))}.";
}
