namespace Mot.Core.Scoring;

/// <summary>Loss aversion compiled to whole numbers: from points to their value, and from a mean value back to points.</summary>
/// <remarks>
/// The value of points is exact to a 10^12th. The way back is a straight line between nodes that lie so close that it is less than
/// a quarter of a millionth of a point off: near the reference, where the function bends, they are closer.
/// Both ways grow throughout, so a better rating never lowers a mean.
/// </remarks>
internal sealed class ValueTable
{
    // A hundred points are a gain of 1, which is worth 10^12 units; so a millionth of a point is worth a thousand or more.
    private const decimal ValueUnit = 1_000_000_000_000m;

    // Positions of nodes are kept in millionths of a millionth of a point.
    private const long Fine = 1_000_000;

    // In gains: a fifth of a millionth of a point.
    private const double MostError = 0.2e-8;

    // Below a thousandth of a millionth of a point the last node is the reference itself.
    private const decimal Nearest = 1e-11m;

    private readonly ValueFunction _function;
    private readonly long _reference;
    private readonly long[] _values;
    private readonly long[] _positions;
    private readonly Dictionary<long, long> _known;

    /// <summary>Compiles it; the values of the points that scales have are worked out in advance.</summary>
    internal ValueTable(LossAversion aversion, IEnumerable<long> points)
    {
        _function = aversion.Value;
        _reference = (long)(aversion.Reference * JourneyScore.Scale);
        decimal losses = aversion.Reference / JourneyScore.MaxPoints;
        (long Value, long Position)[] nodes =
        [
            .. Side(losses, aversion.Beta, aversion.Lambda).Select(node => (-node.Value, -node.Position)),
            (0, 0),
            .. Side(1 - losses, aversion.Alpha, 1).Reverse(),
        ];
        _values = [.. nodes.Select(node => node.Value)];
        _positions = [.. nodes.Select(node => node.Position)];
        _known = points.Distinct().ToDictionary(one => one, Compute);
    }

    /// <summary>The value of points in millionths.</summary>
    internal long Of(long points) => _known.TryGetValue(points, out long value) ? value : Compute(points);

    /// <summary>The points, in millionths, whose value is a sum of weighted values divided by the sum of the weights.</summary>
    internal long Inverse(Int128 weightedValues, long weights)
    {
        // Nodes are whole numbers, so the last one that is not above the mean is the last one not above its whole part.
        long mean = (long)(weightedValues / weights);
        mean -= mean * (Int128)weights > weightedValues ? 1 : 0;
        int found = Array.BinarySearch(_values, mean);
        int node = found >= 0 ? found : ~found - 1;
        long position = _positions[node];
        if (node + 1 < _values.Length)
        {
            Int128 width = (Int128)weights * (_values[node + 1] - _values[node]);
            Int128 beyond = weightedValues - ((Int128)weights * _values[node]);
            position += (long)(beyond * (_positions[node + 1] - position) / width);
        }

        return ((_reference * Fine) + position + (Fine / 2)) / Fine;
    }

    private long Compute(long points) =>
        (long)decimal.Round(_function.Of((points - _reference) / (decimal)JourneyScore.MaxMillionths) * ValueUnit);

    // From the edge inwards, halving the distance to the reference again and again. Within a halving the nodes are in geometric
    // proportion, so that each costs two multiplications and only the first a power.
    private static IEnumerable<(long Value, long Position)> Side(decimal edge, decimal exponent, decimal lambda)
    {
        // A chord over the share e of a gain x is off by at most (1 - α) e² x / 8.
        int nodes = (int)Math.Ceiling(Math.Sqrt((double)((1 - exponent) * edge) / (8 * MostError)));
        int halvings = 0;
        for (decimal from = edge; from > Nearest; from /= 2)
        {
            // Half the distance bears twice the square of the share.
            int steps = Math.Max(nodes >> (halvings++ / 2), 1);
            decimal gainStep = DecimalPower.OfTwo(-1m / steps);
            decimal valueStep = DecimalPower.OfTwo(-exponent / steps);
            (decimal gain, decimal value) = (from, lambda * DecimalPower.Of(from, exponent));
            for (int i = 0; i < steps; i++)
            {
                yield return ((long)decimal.Round(value * ValueUnit), (long)decimal.Round(gain * JourneyScore.MaxMillionths * Fine));
                (gain, value) = (gain * gainStep, value * valueStep);
            }
        }
    }
}
