using System.Collections.Immutable;
using System.Globalization;

namespace Mot.Analytics.Drivers;

/// <summary>What is explained of an outcome, shared out among its drivers.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class DriverShares
{
    internal DriverShares(DriverModel model, DriverMethod method, long n)
    {
        Model = model;
        Method = method;
        N = n;
    }

    /// <summary>What was asked.</summary>
    public DriverModel Model { get; }

    /// <summary>How R² was shared out.</summary>
    public DriverMethod Method { get; }

    /// <summary>How many rows there were.</summary>
    public long N { get; }

    /// <summary>The share of the outcome's variance that drivers and controls explain together, from 0 to 1; null when there is none.</summary>
    public double? RSquared { get; internal init; }

    /// <summary>The part of it that the controls explain by themselves, from 0 to 1; null when there is none.</summary>
    public double? ControlsRSquared { get; internal init; }

    /// <summary>How many orders were drawn; null where shares are exact.</summary>
    public int? Orders { get; internal init; }

    /// <summary>Each driver, in the order of the model.</summary>
    public ImmutableArray<DriverShare> Drivers { get; internal init; }

    /// <summary>Drivers that are copies of one another, or nearly.</summary>
    public ImmutableArray<DriverPair> Copies { get; internal init; } = [];

    /// <summary>Why there is no share at all; null when there are shares.</summary>
    public DriverProblem? Problem { get; internal init; }

    /// <summary>How many rows would be enough, where they are too few; null otherwise.</summary>
    public long? Needed { get; internal init; }

    /// <summary>The share of a driver.</summary>
    /// <param name="driver">The name of a driver.</param>
    /// <returns>Its share.</returns>
    /// <exception cref="ArgumentException">The model has no such driver.</exception>
    public DriverShare this[string driver] => Drivers.FirstOrDefault(share => share.Driver.Name == driver)
        ?? throw new ArgumentException($"There is no driver '{driver}'; there are {string.Join(", ", Model.Drivers)}.", nameof(driver));

    /// <summary>R² and the number of rows in the invariant culture.</summary>
    public override string ToString() => RSquared is { } explained
        ? string.Create(CultureInfo.InvariantCulture, $"R² {explained:0.####} by {Method}, n {N}")
        : string.Create(CultureInfo.InvariantCulture, $"no shares ({Problem}), n {N}");
}
