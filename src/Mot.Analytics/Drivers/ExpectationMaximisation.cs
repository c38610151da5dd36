using System.Collections.Immutable;
using Mot.Core;

namespace Mot.Analytics.Drivers;

/// <summary>Means and covariances of answers of which some were not asked: the most likely ones under a normal distribution, if what is missing is missing at random.</summary>
/// <remarks>
/// <para><b>Method.</b> From the means and variances of the available answers, without correlation, each round works out what the rated columns lead to expect of the others, pattern by pattern
/// of rated columns, and takes means and covariances anew. Two rounds tell where they are heading; the jump there is made when it leads to covariances from which a round moves less
/// than before it, and left otherwise. It ends when a round moves no mean by more than 1e-9 standard deviations of the available answers and no covariance by more than 1e-9 of two of them, or after 5,000 rounds,
/// when the last values are returned and said not to have converged. The more is missing, the slower.</para>
/// <para><b>Definition.</b> Over the rows with an answered outcome. The covariances have the divisor Σw - Σw²/Σw instead of Σw, so that where nothing is missing they are the usual ones.</para>
/// <para><b>Cost.</b> Each round a cube of the number of columns for each distinct pattern, whatever the number of rows.</para>
/// <para><b>Sources.</b> Dempster, Laird and Rubin (1977), J. Royal Stat. Soc. B 39, 1-38; Little and Rubin (2002), Statistical Analysis with Missing Data, ch. 11; jumps: Varadhan and Roland (2008), Scand. J. Statistics 35, 335-353; closed form for two columns, against which it is tested: Anderson (1957), J. Am. Stat. Assoc. 52, 200-203.</para>
/// </remarks>
internal sealed class ExpectationMaximisation
{
    private const double Tolerance = 1e-9;
    private const int MostRounds = 5000;

    /// <summary>As many columns as a pattern has room for.</summary>
    internal const int MostColumns = 128;

    private readonly ImmutableArray<Centred> _patterns;
    private readonly int _size;
    private readonly double _weight;

    private ExpectationMaximisation(ImmutableArray<AnswerPattern> patterns, double[] centres, double[] deviations)
    {
        _size = centres.Length;
        _patterns = [.. patterns.Select(pattern => new Centred(pattern, centres, deviations))];
        _weight = patterns.Sum(pattern => pattern.Weight);
    }

    /// <summary>The matrix of an outcome and drivers, in steps; with the case weights or without.</summary>
    /// <exception cref="ArgumentException">There are more than 128 columns.</exception>
    internal static MatrixAttempt Of(RatingRows rows, int outcome, ImmutableArray<int> drivers, bool weighted)
    {
        ImmutableArray<int> columns = [outcome, .. drivers];
        if (columns.Length > MostColumns)
        {
            throw new ArgumentException($"An outcome and {Guard.Text(drivers.Length)} drivers are more than the {Guard.Text(MostColumns)} columns that can be estimated together.", nameof(drivers));
        }

        ImmutableArray<string> names = [.. columns.Select(column => rows.Questions[column].Id)];
        var patterns = AnswerPattern.Of(rows, columns, weighted);
        long n = patterns.Sum(pattern => pattern.Count);
        if (n < 2)
        {
            return MatrixAttempt.Failed(MatrixFault.TooFewRows);
        }

        if (NeverTogether(patterns, columns.Length) is { } pair)
        {
            return MatrixAttempt.Failed(MatrixFault.NeverTogether, names[pair.First], names[pair.Second]);
        }

        (double[] means, double[] variances) = Available(patterns, columns.Length);
        if (Array.FindIndex(variances, variance => !(variance > 0)) is >= 0 and int constant)
        {
            return MatrixAttempt.Failed(MatrixFault.NoVariation, names[constant]);
        }

        double[] deviations = [.. variances.Select(Math.Sqrt)];
        (double[] covariances, int rounds, bool hasConverged) = new ExpectationMaximisation(patterns, means, deviations).Run();
        double factor = Unbiased(rows, columns[0], weighted, n);
        int size = columns.Length;
        return MatrixAttempt.Iterated(
            CovarianceMatrix.FromTrusted(names, n, [.. covariances.Select((covariance, at) => covariance * deviations[at / size] * deviations[at % size] * factor)]),
            rounds,
            hasConverged);
    }

    // In units of the available standard deviations, from their means: the means, then the covariances row by row.
    private (double[] Covariances, int Rounds, bool HasConverged) Run()
    {
        double[] start = new double[_size + (_size * _size)];
        for (int c = 0; c < _size; c++)
        {
            start[_size + (c * _size) + c] = 1;
        }

        double[] at = start;
        int rounds = 0;
        while (true)
        {
            double[] once = Round(at);
            double[] twice = Round(once);
            double moved = Move(once, twice);
            rounds += 2;
            if (moved <= Tolerance || rounds >= MostRounds)
            {
                return (twice[_size..], rounds, moved <= Tolerance);
            }

            double[]? far = Jump(at, once, twice);
            at = twice;
            if (far is not null)
            {
                double[] landed = Round(far);
                rounds++;
                at = Move(far, landed) <= moved ? landed : twice;
            }
        }
    }

    // Where the two rounds are heading, if they go on shrinking as they did; null when that is no farther than they came, or no covariance matrix.
    private double[]? Jump(double[] from, double[] once, double[] twice)
    {
        (double first, double bend) = (0, 0);
        for (int i = 0; i < from.Length; i++)
        {
            double step = once[i] - from[i];
            double change = twice[i] - once[i] - step;
            first += step * step;
            bend += change * change;
        }

        double length = bend > 0 ? Math.Sqrt(first / bend) : 0;
        if (length <= 1)
        {
            return null;
        }

        double[] far = new double[from.Length];
        for (int i = 0; i < from.Length; i++)
        {
            double step = once[i] - from[i];
            far[i] = from[i] + (2 * length * step) + (length * length * (twice[i] - once[i] - step));
        }

        var matrix = new SweptMatrix(_size, (i, j) => far[_size + (i * _size) + j]);
        return Enumerable.Range(0, _size).All(matrix.TrySweep) ? far : null;
    }

    private double[] Round(double[] at)
    {
        double[] sums = new double[_size];
        double[] products = new double[_size * _size];
        foreach (Centred pattern in _patterns)
        {
            pattern.AddExpected(at, sums, products);
        }

        double[] next = new double[at.Length];
        for (int i = 0; i < _size; i++)
        {
            next[i] = at[i] + (sums[i] / _weight);
            for (int j = 0; j <= i; j++)
            {
                next[_size + (i * _size) + j] = next[_size + (j * _size) + i] =
                    (products[(i * _size) + j] / _weight) - (sums[i] / _weight * (sums[j] / _weight));
            }
        }

        return next;
    }

    private static double Move(double[] from, double[] to)
    {
        double most = 0;
        for (int i = 0; i < from.Length; i++)
        {
            most = Math.Max(most, Math.Abs(to[i] - from[i]));
        }

        return most;
    }

    private static (int First, int Second)? NeverTogether(ImmutableArray<AnswerPattern> patterns, int size)
    {
        long[] together = new long[size * size];
        foreach (AnswerPattern pattern in patterns)
        {
            foreach (int i in pattern.Rated)
            {
                foreach (int j in pattern.Rated)
                {
                    together[(i * size) + j] += pattern.Count;
                }
            }
        }

        return Array.FindIndex(together, count => count < 2) is >= 0 and int at ? (at / size, at % size) : null;
    }

    private static (double[] Means, double[] Variances) Available(ImmutableArray<AnswerPattern> patterns, int size)
    {
        double[] means = new double[size];
        double[] variances = new double[size];
        for (int c = 0; c < size; c++)
        {
            var having = patterns.Select(pattern => (Pattern: pattern, Place: pattern.Rated.IndexOf(c))).Where(each => each.Place >= 0).ToArray();
            double weight = having.Sum(each => each.Pattern.Weight);
            double mean = means[c] = having.Sum(each => each.Pattern.Sum(each.Place)) / weight;
            variances[c] = having.Sum(each => each.Pattern.Product(each.Place, each.Place, mean, mean)) / weight;
        }

        return (means, variances);
    }

    private static double Unbiased(RatingRows rows, int outcome, bool weighted, long n)
    {
        if (!weighted)
        {
            return n / (n - 1.0);
        }

        (Int128 total, Int128 squares) = (0, 0);
        for (int row = 0; row < rows.Count; row++)
        {
            long weight = rows.IsRated(row, outcome) ? rows.Weights[row].Millionths : 0;
            total += weight;
            squares += (Int128)weight * weight;
        }

        return (double)total / ((double)total - ((double)squares / (double)total));
    }

    /// <summary>A pattern with its sums taken from fixed centres in fixed units.</summary>
    private sealed class Centred
    {
        private readonly AnswerPattern _pattern;
        private readonly double[] _sums;
        private readonly double[] _products;

        internal Centred(AnswerPattern pattern, double[] centres, double[] deviations)
        {
            _pattern = pattern;
            int size = pattern.Rated.Length;
            _sums = new double[size];
            _products = new double[size * size];
            for (int i = 0; i < size; i++)
            {
                double centre = centres[pattern.Rated[i]];
                double deviation = deviations[pattern.Rated[i]];
                _sums[i] = (pattern.Sum(i) - (centre * pattern.Weight)) / deviation;
                for (int j = 0; j < size; j++)
                {
                    _products[(i * size) + j] = pattern.Product(i, j, centre, centres[pattern.Rated[j]]) / (deviation * deviations[pattern.Rated[j]]);
                }
            }
        }

        // Adds Σw E[x - μ] and Σw E[(x - μ)(y - μ)], given what was rated.
        internal void AddExpected(ReadOnlySpan<double> at, double[] sums, double[] products)
        {
            int size = sums.Length;
            ReadOnlySpan<double> means = at[..size];
            ImmutableArray<int> rated = _pattern.Rated;
            ImmutableArray<int> missing = _pattern.Missing;
            double weight = _pattern.Weight;
            double[] first = new double[size];
            double[] second = new double[size * size];
            for (int i = 0; i < rated.Length; i++)
            {
                double mean = means[rated[i]];
                first[rated[i]] = _sums[i] - (mean * weight);
                for (int j = 0; j < rated.Length; j++)
                {
                    double other = means[rated[j]];
                    second[(rated[i] * size) + rated[j]] =
                        _products[(i * rated.Length) + j] - (mean * _sums[j]) - (other * _sums[i]) + (mean * other * weight);
                }
            }

            if (missing.Length > 0)
            {
                Expect(at[size..].ToArray(), first, second);
            }

            for (int i = 0; i < size; i++)
            {
                sums[i] += first[i];
            }

            for (int i = 0; i < products.Length; i++)
            {
                products[i] += second[i];
            }
        }

        private void Expect(double[] covariances, double[] first, double[] second)
        {
            int size = first.Length;
            ImmutableArray<int> rated = _pattern.Rated;
            ImmutableArray<int> missing = _pattern.Missing;
            var swept = new SweptMatrix(size, (i, j) => covariances[(i * size) + j]);
            foreach (int column in rated)
            {
                swept.TrySweep(column);
            }

            double[] coefficients = new double[rated.Length];
            foreach (int m in missing)
            {
                for (int r = 0; r < rated.Length; r++)
                {
                    coefficients[r] = swept.IsSwept(rated[r]) ? swept.Coefficient(rated[r], m) : 0;
                    first[m] += coefficients[r] * first[rated[r]];
                }

                foreach (int column in rated)
                {
                    double product = 0;
                    for (int r = 0; r < rated.Length; r++)
                    {
                        product += coefficients[r] * second[(rated[r] * size) + column];
                    }

                    second[(m * size) + column] = second[(column * size) + m] = product;
                }
            }

            foreach (int m in missing)
            {
                foreach (int other in missing)
                {
                    double product = _pattern.Weight * swept.Left(m, other);
                    for (int r = 0; r < rated.Length; r++)
                    {
                        product += swept.IsSwept(rated[r]) ? swept.Coefficient(rated[r], m) * second[(rated[r] * size) + other] : 0;
                    }

                    second[(m * size) + other] = product;
                }
            }
        }
    }
}
