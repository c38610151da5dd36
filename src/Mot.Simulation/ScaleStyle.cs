using Mot.Core;

namespace Mot.Simulation;

/// <summary>A habit of using scales: what is felt is stretched around the middle and shifted before it is rounded to a rating.</summary>
/// <remarks>
/// <para><b>Definition.</b> On the scale from 1 to 5, rated = 3 + stretch × (felt - 3) + shift; on other scales in proportion to their length.</para>
/// <para><b>Sources.</b> Response styles: Baumgartner and Steenkamp (2001), Journal of Marketing Research 38, 143-156.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ScaleStyle
{
    /// <summary>Describes a style.</summary>
    /// <param name="id">1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="share">The share of customers, from 0 to 1.</param>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public ScaleStyle(string id, double share)
    {
        Id = Guard.Id(id);
        Share = Guard.InRange(share, 0, 1);
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The share of customers.</summary>
    public double Share { get; }

    /// <summary>How much is stretched around the middle, from 0 (everything is the middle) to 10. Default: 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 10.</exception>
    public double Stretch
    {
        get;
        init => field = Guard.InRange(value, 0, 10, nameof(Stretch));
    } = 1;

    /// <summary>How many points are added, from -4 to 4. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from -4 to 4.</exception>
    public double Shift
    {
        get;
        init => field = Guard.InRange(value, -4, 4, nameof(Shift));
    }
}
