using System.Collections.Immutable;

namespace Mot.Simulation;

/// <summary>Sums over the trips of a sample, from which the truth of one touchpoint follows.</summary>
internal sealed class TouchpointSums
{
    private readonly SortedDictionary<string, double> _expected = new(StringComparer.Ordinal);

    internal long Met { get; set; }

    internal long Failed { get; set; }

    internal double Experienced { get; set; }

    internal double PointLess { get; set; }

    internal double PointMore { get; set; }

    internal double Failure { get; set; }

    internal double Recovery { get; set; }

    /// <summary>The sample covariance of what the touchpoint adds with the judgement, times the number of trips.</summary>
    internal double Covariance { get; private set; }

    private double _part;

    /// <summary>Takes the mean of what was expected in a quarter.</summary>
    internal void SetExpected(string quarter, double mean) => _expected[quarter] = mean;

    /// <summary>Welford's update of a covariance: the deviation of the judgement is from its mean before this trip.</summary>
    internal void AddPart(double part, double judgedDeviation, long trips)
    {
        _part += (part - _part) / trips;
        Covariance += (part - _part) * judgedDeviation;
    }

    internal double? Mean(double sum) => Met > 0 ? sum / Met : null;

    internal static double? Share(long some, long all) => all > 0 ? (double)some / all : null;

    internal ImmutableArray<KeyValuePair<string, double>> ExpectedByQuarter() => [.. _expected];
}
