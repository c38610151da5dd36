using System.Collections.Immutable;
using Mot.Core;

namespace Mot.Simulation;

/// <summary>Numbers by id, in ordinal order.</summary>
internal static class ByName
{
    internal static ImmutableSortedDictionary<string, double> None { get; } = ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>The numbers, each of an id and within the range.</summary>
    internal static ImmutableSortedDictionary<string, double> Of(ImmutableSortedDictionary<string, double> numbers, double min, double max, string name)
    {
        ArgumentNullException.ThrowIfNull(numbers, name);
        foreach ((string id, double number) in numbers)
        {
            Guard.Id(id, name);
            Guard.InRange(number, min, max, $"{name}[{id}]");
        }

        return numbers.WithComparers(StringComparer.Ordinal);
    }
}
