using System.Collections.Immutable;

namespace Mot.Simulation;

/// <summary>Sums over the trips of a sample, from which the truth of one touchpoint follows.</summary>
internal sealed class TouchpointSums
{
    private readonly SortedDictionary<string, (double Sum, long Trips)> _expected = new(StringComparer.Ordinal);

    internal long Trips { get; set; }

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

    internal void AddExpected(string quarter, double expected)
    {
        (double sum, long trips) = _expected.GetValueOrDefault(quarter);
        _expected[quarter] = (sum + expected, trips + 1);
    }

    /// <summary>Welford's update of a covariance: the deviation of the judgement is from its mean before this trip.</summary>
    internal void AddPart(double part, double judgedDeviation, long trips)
    {
        _part += (part - _part) / trips;
        Covariance += (part - _part) * judgedDeviation;
    }

    internal double? Mean(double sum) => Met > 0 ? sum / Met : null;

    internal static double? Share(long some, long all) => all > 0 ? (double)some / all : null;

    internal ImmutableArray<KeyValuePair<string, double>> ExpectedByQuarter() =>
        [.. _expected.Select(quarter => KeyValuePair.Create(quarter.Key, quarter.Value.Sum / quarter.Value.Trips))];
}
