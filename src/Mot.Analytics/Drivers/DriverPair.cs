using System.Globalization;

namespace Mot.Analytics.Drivers;

/// <summary>Two drivers that are copies of one another, or nearly: what they explain together is shared, and nothing in the answers tells them apart.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record DriverPair
{
    /// <summary>Pairs of which less than this share of the variance of one is left beside the other are named: 0.01. A convention.</summary>
    public const double NearlyOne = 0.01;

    internal DriverPair(string first, string second, double correlation, bool isExact) =>
        (First, Second, Correlation, IsExact) = (first, second, correlation, isExact);

    /// <summary>The name of one driver.</summary>
    public string First { get; }

    /// <summary>The name of the other.</summary>
    public string Second { get; }

    /// <summary>Their correlation beside what is always in, from -1 to 1.</summary>
    public double Correlation { get; }

    /// <summary>Whether they are exact copies, up to scale and direction.</summary>
    public bool IsExact { get; }

    /// <summary>The two names and the correlation in the invariant culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}, {Second}: {Correlation:0.######}");
}
