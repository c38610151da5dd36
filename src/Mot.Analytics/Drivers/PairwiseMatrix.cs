using System.Collections.Immutable;
using System.Numerics;
using Mot.Core.Ratings;

namespace Mot.Analytics.Drivers;

/// <summary>Covariances that take for each pair of questions the respondents who rated both: on request only, and refused where no data could have them.</summary>
/// <remarks>
/// <para><b>Definition.</b> Each correlation, with both means and spreads, over its own pairs; each spread over all ratings of the question; n is that of the smallest pair. Among the rows
/// with an answered outcome. Exact sums, one rounding each.</para>
/// <para>Correlations over different people need not fit together: the smallest eigenvalue says whether they do. Nothing is repaired.</para>
/// </remarks>
internal static class PairwiseMatrix
{
    // What rounding may leave of an eigenvalue that is 0.
    private const double Zero = 1e-12;

    /// <summary>The matrix of the outcome and drivers, in steps; with the case weights or without.</summary>
    internal static MatrixAttempt Of(CoRatings ratings, ImmutableArray<int> drivers, bool weighted)
    {
        ImmutableArray<int> columns = [0, .. drivers];
        int size = columns.Length;
        double[] deviations = new double[size];
        double[] correlations = new double[size * size];
        long fewest = long.MaxValue;
        for (int i = 0; i < size; i++)
        {
            PairSums own = Sums(ratings, columns[i], columns[i], weighted);
            if (own.Count < 2 || own.FirstSpread <= 0)
            {
                return MatrixAttempt.Failed(own.Count < 2 ? MatrixFault.TooFewRows : MatrixFault.NoVariation, ratings.Questions[columns[i]].Id);
            }

            deviations[i] = Math.Sqrt((double)own.FirstSpread) / (double)own.Weight * Math.Sqrt(own.Count / (own.Count - 1.0));
            correlations[(i * size) + i] = 1;
            for (int j = 0; j < i; j++)
            {
                PairSums pair = Sums(ratings, columns[i], columns[j], weighted);
                if (pair.Count < 2 || pair.FirstSpread <= 0 || pair.SecondSpread <= 0)
                {
                    return MatrixAttempt.Failed(
                        pair.Count < 2 ? MatrixFault.NeverTogether : MatrixFault.NoVariation, ratings.Questions[columns[j]].Id, ratings.Questions[columns[i]].Id);
                }

                fewest = Math.Min(fewest, pair.Count);
                correlations[(i * size) + j] = correlations[(j * size) + i] =
                    Math.Clamp((double)pair.Product / Math.Sqrt((double)pair.FirstSpread) / Math.Sqrt((double)pair.SecondSpread), -1, 1);
            }
        }

        double smallest = SymmetricRoot.Of(correlations, size).Values[0];
        if (smallest <= Zero)
        {
            return MatrixAttempt.NotPositiveDefinite(smallest);
        }

        double[] covariances = [.. correlations.Select((r, at) => r * deviations[at / size] * deviations[at % size])];
        return MatrixAttempt.Checked(
            CovarianceMatrix.FromTrusted([.. columns.Select(column => ratings.Questions[column].Id)], Math.Min(fewest, ratings.RowCount), covariances), smallest);
    }

    // Σw·Σwxy - Σwx·Σwy and the like, over the respondents who rated both.
    private static PairSums Sums(CoRatings ratings, int first, int second, bool weighted)
    {
        JointTables tables = ratings.Tables;
        long count = 0;
        BigInteger weight = 0;
        BigInteger x = 0;
        BigInteger y = 0;
        BigInteger xx = 0;
        BigInteger yy = 0;
        BigInteger xy = 0;
        for (int a = 0; a < ratings.Questions[first].Scale.StepCount; a++)
        {
            for (int b = 0; b < ratings.Questions[second].Scale.StepCount; b++)
            {
                if (first == second && a != b)
                {
                    continue;
                }

                int cell = tables.Cell(first, a + Answer.MissingKinds, second, b + Answer.MissingKinds);
                BigInteger w = weighted ? tables.WeightAt(cell) : tables.Counts[cell];
                count += w > 0 ? tables.Counts[cell] : 0;
                weight += w;
                x += w * a;
                y += w * b;
                xx += w * a * a;
                yy += w * b * b;
                xy += w * a * b;
            }
        }

        return new(count, weight, (weight * xx) - (x * x), (weight * yy) - (y * y), (weight * xy) - (x * y));
    }

    private readonly record struct PairSums(long Count, BigInteger Weight, BigInteger FirstSpread, BigInteger SecondSpread, BigInteger Product);
}
