using System.Collections.Immutable;
using System.Globalization;
using Mot.Core;

namespace Mot.Cli;

/// <summary>What is wrong with the rows of a file: the first faults, and how many there are.</summary>
internal sealed class RowFaults(string name)
{
    private readonly List<string> _first = [];

    internal long Count { get; private set; }

    internal void Add(ImmutableArray<Fault> found, long line)
    {
        foreach (Fault fault in found)
        {
            Add(fault.Path, fault.Message, line);
        }
    }

    internal void Add(string column, string message, long line)
    {
        Count++;
        if (InputRefusedException.HasRoom(_first.Count))
        {
            _first.Add(string.Create(CultureInfo.InvariantCulture, $"{name}:{line}: column {column}: {message}"));
        }
    }

    internal void ThrowIfAny()
    {
        if (Count > 0)
        {
            throw InputRefusedException.Of($"{name} cannot be read.", _first, Count);
        }
    }
}
