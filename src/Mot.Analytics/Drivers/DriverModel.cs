using System.Collections.Immutable;

namespace Mot.Analytics.Drivers;

/// <summary>Which column is the outcome, which are drivers, and which are always in.</summary>
/// <remarks>
/// <para><b>Controls.</b> They enter before any driver and get no share: the drivers share out what R² gains over them. Controls that others determine are left out, never refused.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class DriverModel
{
    /// <summary>Creates a model.</summary>
    /// <param name="outcome">The column of the outcome.</param>
    /// <param name="drivers">The drivers, at least one, each name and each column only once.</param>
    /// <param name="controls">Columns that are always in; null for none.</param>
    /// <exception cref="ArgumentException">There is no driver, or a name or a column occurs twice.</exception>
    public DriverModel(string outcome, IEnumerable<Driver> drivers, IEnumerable<string>? controls = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(outcome);
        ArgumentNullException.ThrowIfNull(drivers);
        Outcome = outcome;
        Drivers = [.. drivers];
        Controls = [.. controls ?? []];
        if (Drivers.IsEmpty)
        {
            throw new ArgumentException("There must be a driver.", nameof(drivers));
        }

        RequireOnce(Drivers.Select(driver => driver.Name), "Driver");
        RequireOnce([outcome, .. Drivers.SelectMany(driver => driver.Columns), .. Controls], "Column");
    }

    /// <summary>The column of the outcome.</summary>
    public string Outcome { get; }

    /// <summary>The drivers, in the order of declaration.</summary>
    public ImmutableArray<Driver> Drivers { get; }

    /// <summary>The columns that are always in.</summary>
    public ImmutableArray<string> Controls { get; }

    private static void RequireOnce(IEnumerable<string> names, string what)
    {
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"{what} '{twice.Key}' occurs twice in the model.");
        }
    }
}
