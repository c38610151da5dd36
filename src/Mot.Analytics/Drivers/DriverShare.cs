using System.Globalization;

namespace Mot.Analytics.Drivers;

/// <summary>How much of what is explained of the outcome goes to one driver.</summary>
/// <remarks>
/// <para>A number of these rows, without doubt of its own: <see cref="DriverIntervals"/> has that. It is an association and not the effect of an improvement: a touchpoint that is
/// excellent throughout varies little, and gets little.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record DriverShare
{
    internal DriverShare(Driver driver) => Driver = driver;

    /// <summary>The driver.</summary>
    public Driver Driver { get; }

    /// <summary>Its share in units of R²; below 0 only with Pratt's method. Null where there is none: see <see cref="Problem"/>.</summary>
    public double? Share { get; internal init; }

    /// <summary>Its share of all that the drivers explain, so that the shares of a method that adds up make 1; null where there is none or nothing is explained.</summary>
    public double? Proportion { get; internal init; }

    /// <summary>Which way it goes with the outcome beside what is always in: 1 together, -1 against, 0 neither, or several columns that disagree.</summary>
    public int Direction { get; internal init; }

    /// <summary>The variance inflation factor, from 1 up: how many times wider its coefficient's variance is because others go with it. Null for several columns, and where others determine it.</summary>
    public double? VarianceInflation { get; internal init; }

    /// <summary>The standard error that drawing orders left, in units of R²; null where the share is exact.</summary>
    public double? DrawingError { get; internal init; }

    /// <summary>Why it has no share; null when it has one.</summary>
    public DriverProblem? Problem { get; internal init; }

    /// <summary>The name and the share in the invariant culture.</summary>
    public override string ToString() => Share is { } share
        ? string.Create(CultureInfo.InvariantCulture, $"{Driver.Name} {share:0.####}")
        : $"{Driver.Name} ({Problem})";
}
