using Mot.Core;

namespace Mot.Simulation;

/// <summary>A change planted at a time: from then on a touchpoint is better or worse.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record PlantedChange
{
    /// <summary>Plants a change.</summary>
    /// <param name="at">From when on; encounters at this very time are changed.</param>
    /// <param name="touchpoint">The id of the touchpoint.</param>
    /// <param name="points">What is added to the experience, from -10 to 10 points.</param>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The points are not from -10 to 10.</exception>
    public PlantedChange(DateTimeOffset at, string touchpoint, double points)
    {
        At = at;
        Touchpoint = Guard.Id(touchpoint);
        Points = Guard.InRange(points, -10, 10);
    }

    /// <summary>From when on.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The id of the touchpoint.</summary>
    public string Touchpoint { get; }

    /// <summary>What is added to the experience, in points.</summary>
    public double Points { get; }
}
