using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Mot.Core;

/// <summary>The checks that every door of the library shares: the value, the allowed range and the name are in each message.</summary>
internal static class Guard
{
    /// <summary>The longest identifier that the library accepts.</summary>
    internal const int MaxIdLength = 64;

    /// <summary>Returns the value when it lies in the closed range; NaN never does.</summary>
    internal static double InRange(
        double value, double min, double max, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        // Written as "not inside" because every comparison with NaN is false.
        if (!(value >= min && value <= max))
        {
            ThrowOutOfRange(name, value, $"Must be a number from {Text(min)} to {Text(max)}.");
        }

        return value;
    }

    /// <summary>Returns the value when it lies in the closed range.</summary>
    internal static decimal InRange(
        decimal value, decimal min, decimal max, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < min || value > max)
        {
            ThrowOutOfRange(name, value, $"Must be a number from {Text(min)} to {Text(max)}.");
        }

        return value;
    }

    /// <summary>Returns the value when it lies in the closed range.</summary>
    internal static long InRange(
        long value, long min, long max, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (value < min || value > max)
        {
            ThrowOutOfRange(name, value, $"Must be a whole number from {Text(min)} to {Text(max)}.");
        }

        return value;
    }

    /// <summary>Returns a confidence level, which lies strictly between 0 and 1.</summary>
    internal static double Level(double level, [CallerArgumentExpression(nameof(level))] string? name = null)
    {
        if (!(level > 0 && level < 1))
        {
            ThrowOutOfRange(name, level, "A confidence level must lie strictly between 0 and 1, for example 0.95.");
        }

        return level;
    }

    /// <summary>Returns the value when it is a declared member of its enumeration.</summary>
    internal static T Defined<T>(T value, [CallerArgumentExpression(nameof(value))] string? name = null)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            ThrowOutOfRange(name, value, $"Must be one of {string.Join(", ", Enum.GetNames<T>())}.");
        }

        return value;
    }

    /// <summary>Returns an identifier: 1 to 64 letters or digits of any script, hyphens, dots or underscores.</summary>
    internal static string Id(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return IdFault(value) is { } fault ? throw new ArgumentException(fault, name) : value;
    }

    /// <summary>Returns the ids of questions: at least one, each once.</summary>
    internal static ImmutableArray<string> DistinctIds(IEnumerable<string> values, string owner, [CallerArgumentExpression(nameof(values))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(values, name);
        ImmutableArray<string> ids = [.. values.Select(value => Id(value, name))];
        string? fault = ids.IsEmpty ? "none is named"
            : ids.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice ? $"'{twice.Key}' is named twice"
            : null;
        return fault is null ? ids : throw new ArgumentException($"{owner} needs at least one question, each once; {fault}.", name);
    }

    /// <summary>Says what is wrong with an identifier, or nothing.</summary>
    internal static string? IdFault(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "An id is missing; it must have 1 to 64 letters, digits, hyphens, dots or underscores.";
        }

        bool valid = value.Length <= MaxIdLength
            && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_');
        return valid
            ? null
            : $"'{value}' is not an id; it must have 1 to 64 letters, digits, hyphens, dots or underscores.";
    }

    /// <summary>Returns text that says something.</summary>
    internal static string NotBlank(string value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value, name);
        return value;
    }

    /// <summary>The invariant text of a decimal without trailing zeros: equal numbers have equal texts.</summary>
    internal static string Text(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The invariant text of a number, for messages and documents.</summary>
    internal static string Text<T>(T value)
        where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    [DoesNotReturn]
    private static void ThrowOutOfRange(string? name, object value, string message) =>
        throw new ArgumentOutOfRangeException(name, value, message);
}
