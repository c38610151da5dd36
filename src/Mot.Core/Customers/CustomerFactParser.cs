using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Mot.Core.Customers;

/// <summary>Reads facts from the rows of a table.</summary>
/// <remarks>
/// <para>The columns <c>id</c>, <c>customer</c>, <c>kind</c> and <c>occurred</c> must be there; <c>recorded</c>, <c>code</c>, <c>value</c>,
/// <c>purpose</c>, <c>basis</c>, <c>until</c>, <c>sameAs</c> and <c>replaces</c> may be; others are not read. Kinds and grounds are written
/// as in documents, such as <c>complaintOpened</c>; days as 2026-11-22; an empty cell says nothing.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class CustomerFactParser
{
    private readonly ImmutableDictionary<string, int> _columns;

    private CustomerFactParser(ImmutableDictionary<string, int> columns) => _columns = columns;

    /// <summary>Creates a parser for a table.</summary>
    /// <param name="headers">The names of its columns.</param>
    /// <returns>The parser.</returns>
    /// <exception cref="ArgumentException">A column that must be there is not, or one that is read is there twice.</exception>
    public static CustomerFactParser Create(IEnumerable<string> headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        string[] names = [.. headers.Select(header => header.Trim())];
        string[] missing = [.. FactText.Required.Where(name => !names.Contains(name, StringComparer.Ordinal))];
        string[] twice = [.. FactText.All.Where(name => names.Count(other => other == name) > 1)];
        return missing.Length + twice.Length == 0
            ? new(FactText.All.Where(name => names.Contains(name, StringComparer.Ordinal)).ToImmutableDictionary(name => name, name => Array.IndexOf(names, name), StringComparer.Ordinal))
            : throw new ArgumentException(
                missing.Length > 0
                    ? $"A table of facts needs the columns {string.Join(", ", FactText.Required)}; there is no column {string.Join(", ", missing)}."
                    : $"The column {string.Join(", ", twice)} is there twice.",
                nameof(headers));
    }

    /// <summary>Reads one row.</summary>
    /// <param name="cells">Its cells, in the order of the columns.</param>
    /// <param name="fact">The fact; null when the row has faults.</param>
    /// <param name="faults">Everything that is wrong, each with its column as the path.</param>
    /// <returns>Whether the row is a fact.</returns>
    public bool TryParse(IReadOnlyList<string> cells, [NotNullWhen(true)] out CustomerFact? fact, out ImmutableArray<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var found = ImmutableArray.CreateBuilder<Fault>();
        fact = FactText.Read(
            name => _columns.TryGetValue(name, out int column) && column < cells.Count && cells[column].Trim() is { Length: > 0 } text ? text : null,
            (column, message) => found.Add(new(column, message)));
        faults = found.ToImmutable();
        return fact is not null;
    }
}
