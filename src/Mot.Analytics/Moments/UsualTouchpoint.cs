using System.Globalization;

namespace Mot.Analytics.Moments;

/// <summary>The touchpoint with which most trips begin or end.</summary>
/// <remarks>
/// <para>The nearer its share is to 1, the less the place in the trip can be told from the touchpoint itself.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record UsualTouchpoint
{
    private UsualTouchpoint(string touchpoint, double share) => (Touchpoint, Share) = (touchpoint, share);

    /// <summary>The id of the touchpoint; of several as common the first by id.</summary>
    public string Touchpoint { get; }

    /// <summary>The share of the trips that begin or end with it, above 0 and up to 1.</summary>
    public double Share { get; }

    /// <summary>The touchpoint and its share.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Touchpoint} {Share:0.###}");

    /// <summary>The most common of the touchpoints of trips; null when there is none.</summary>
    internal static UsualTouchpoint? Of(IReadOnlyCollection<string> touchpoints) => touchpoints
        .GroupBy(touchpoint => touchpoint, StringComparer.Ordinal)
        .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => new UsualTouchpoint(same.Key, (double)same.Count() / touchpoints.Count)).FirstOrDefault();
}
