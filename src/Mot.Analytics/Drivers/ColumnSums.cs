using Mot.Core.Ratings;

namespace Mot.Analytics.Drivers;

/// <summary>n, Σx and Σxy of a group's regressors, taken from its joint counts.</summary>
internal sealed class ColumnSums
{
    private readonly double _total;
    private readonly double[] _sums;
    private readonly double[] _products;

    private ColumnSums(double total, double[] sums, double[] products) => (_total, _sums, _products) = (total, sums, products);

    internal static ColumnSums Of(CoRatings ratings, IReadOnlyList<AnswerColumn> columns, bool weighted)
    {
        int size = columns.Count;
        double unit = weighted ? CaseWeight.Scale : 1;
        double[] products = new double[size * size];
        for (int i = 0; i < size; i++)
        {
            for (int j = i; j < size; j++)
            {
                products[(i * size) + j] = (double)AnswerColumn.Product(ratings.Tables, columns[i], columns[j], weighted) / unit;
            }
        }

        return new(
            (double)AnswerColumn.Total(ratings.Tables, weighted) / unit,
            [.. columns.Select(column => (double)AnswerColumn.Sum(ratings.Tables, column.Question, column.Values, weighted) / unit)],
            products);
    }

    /// <summary>The covariances of the groups together, each taken so often.</summary>
    internal static void Covariance(IReadOnlyList<ColumnSums> groups, double[] taken, double[] values)
    {
        int size = groups[0]._sums.Length;
        double total = 0;
        double[] sums = new double[size];
        Array.Clear(values);
        for (int g = 0; g < groups.Count; g++)
        {
            ColumnSums group = groups[g];
            double times = taken[g];
            if (times == 0)
            {
                continue;
            }

            total += times * group._total;
            for (int i = 0; i < size; i++)
            {
                sums[i] += times * group._sums[i];
                for (int j = i; j < size; j++)
                {
                    values[(i * size) + j] += times * group._products[(i * size) + j];
                }
            }
        }

        for (int i = 0; i < size; i++)
        {
            for (int j = i; j < size; j++)
            {
                double value = total > 0 ? ((values[(i * size) + j] * total) - (sums[i] * sums[j])) / (total * total) : 0;
                values[(i * size) + j] = values[(j * size) + i] = value;
            }
        }
    }
}
