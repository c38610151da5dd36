using System.Collections.Immutable;

namespace Mot.Analytics.Drivers;

/// <summary>Something tested for its association with an outcome, such as a touchpoint: one column of numbers, or several that enter together.</summary>
/// <remarks>
/// <para>A touchpoint that several questions ask about is one driver by default, so that it does not gain by being asked about more often.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Driver
{
    /// <summary>Creates a driver of columns that enter together.</summary>
    /// <param name="name">What it is called in results.</param>
    /// <param name="columns">Its columns, at least one, each once.</param>
    /// <exception cref="ArgumentException">The name is empty, or there is no column, or one occurs twice.</exception>
    public Driver(string name, params IEnumerable<string> columns)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(columns);
        Name = name;
        Columns = [.. columns];
        if (Columns.IsEmpty || Columns.Distinct(StringComparer.Ordinal).Count() != Columns.Length)
        {
            throw new ArgumentException($"Driver '{name}' must have a column, and each only once.", nameof(columns));
        }
    }

    /// <summary>What it is called in results.</summary>
    public string Name { get; }

    /// <summary>Its columns.</summary>
    public ImmutableArray<string> Columns { get; }

    /// <summary>A driver of one column of the same name.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The driver.</returns>
    public static Driver Of(string column) => new(column, column);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
