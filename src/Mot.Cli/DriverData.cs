using System.Globalization;
using Mot.Analytics.Drivers;

namespace Mot.Cli;

/// <summary>What a driver analysis works on.</summary>
internal sealed record DriverData(DriverModel Model, CovarianceMatrix Covariances, IReadOnlyList<KeyValuePair<string, double[]>>? Columns, double[]? Weights)
{
    /// <summary>How many rows were left out, because the outcome, the weight or (asked for) a driver was missing.</summary>
    internal long Dropped { get; init; }

    /// <summary>How many rows stay in although a driver is missing in them.</summary>
    internal long Adjusted { get; init; }

    internal void TellDropped(Terminal terminal)
    {
        if (Dropped > 0)
        {
            terminal.Complain(string.Create(CultureInfo.InvariantCulture, $"mot: rows left out because a value that is needed is missing: {Dropped:N0}."));
        }

        if (Adjusted > 0)
        {
            terminal.Complain(string.Create(CultureInfo.InvariantCulture, $"mot: rows that lack a driver: {Adjusted:N0}; they stay in, and whether a driver is there is always in."));
        }
    }
}
