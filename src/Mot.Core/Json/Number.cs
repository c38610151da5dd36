using System.Globalization;

namespace Mot.Core.Json;

/// <summary>Numbers in documents.</summary>
internal static class Number
{
    /// <summary>The same decimal without trailing zeros, so that 0.50 and 0.5 are written alike.</summary>
    internal static decimal Plain(decimal value) => value / 1.000000000000000000000000000000m;

    /// <summary>The same, or nothing.</summary>
    internal static decimal? Plain(decimal? value) => value is { } number ? Plain(number) : null;

    /// <summary>A whole number beyond 64 bits, as text.</summary>
    internal static string Text(Int128 value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads such a text; a fault and 0 when it is not one.</summary>
    internal static Int128 Read(string text, string path, DocumentFaults faults, bool isSigned = false)
    {
        if (Int128.TryParse(text, isSigned ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out Int128 value))
        {
            return value;
        }

        faults.Add(path, $"'{text}' is not a whole number of at most 38 digits.");
        return 0;
    }
}
