namespace Mot.Analytics.Drivers;

/// <summary>The correlations of a model's drivers with one another and with the outcome, after what is always in was swept out of them.</summary>
/// <remarks>In units in which every variance was 1 before that, so that what is left on the diagonal is the share that the controls do not determine.</remarks>
internal sealed class DriverSystem
{
    private DriverSystem(double[] matrix, double[] withOutcome, int[][] items, double controls)
    {
        Matrix = matrix;
        WithOutcome = withOutcome;
        Items = items;
        ControlsRSquared = controls;
    }

    /// <summary>Driver columns against driver columns, row by row.</summary>
    internal double[] Matrix { get; }

    /// <summary>Driver columns against the outcome.</summary>
    internal double[] WithOutcome { get; }

    /// <summary>The columns of each driver.</summary>
    internal int[][] Items { get; }

    /// <summary>What the controls explain.</summary>
    internal double ControlsRSquared { get; }

    internal int Columns => WithOutcome.Length;

    /// <summary>Null where the outcome does not vary.</summary>
    internal static DriverSystem? Of(CovarianceMatrix covariances, DriverModel model)
    {
        int outcome = covariances.IndexOf(model.Outcome);
        int[] controls = [.. model.Controls.Select(covariances.IndexOf)];
        int[] drivers = [.. model.Drivers.SelectMany(driver => driver.Columns).Select(covariances.IndexOf)];
        int[] all = [.. controls, .. drivers, outcome];
        if (!(covariances.At(outcome, outcome) > 0))
        {
            return null;
        }

        int size = all.Length;
        double[] correlations = new double[size * size];
        double[] scales = [.. all.Select(column => covariances.At(column, column) is > 0 and var variance ? 1 / Math.Sqrt(variance) : 0)];
        for (int i = 0; i < size; i++)
        {
            for (int j = i; j < size; j++)
            {
                correlations[(i * size) + j] = correlations[(j * size) + i] = i == j && scales[i] > 0
                    ? 1
                    : covariances.At(all[i], all[j]) * scales[i] * scales[j];
            }
        }

        double explained = 0;
        for (int control = 0; control < controls.Length; control++)
        {
            explained += SweepOut(correlations, size, control);
        }

        double[] matrix = new double[drivers.Length * drivers.Length];
        double[] withOutcome = new double[drivers.Length];
        for (int i = 0; i < drivers.Length; i++)
        {
            for (int j = 0; j < drivers.Length; j++)
            {
                matrix[(i * drivers.Length) + j] = correlations[((controls.Length + i) * size) + controls.Length + j];
            }

            withOutcome[i] = correlations[((controls.Length + i) * size) + size - 1];
        }

        int at = 0;
        int[][] items = [.. model.Drivers.Select(driver => driver.Columns.Select(_ => at++).ToArray())];
        return new(matrix, withOutcome, items, explained);
    }

    /// <summary>The same without drivers whose columns have nothing left to vary.</summary>
    internal DriverSystem Of(int[] items)
    {
        int[] columns = [.. items.SelectMany(item => Items[item])];
        int at = 0;
        return new(
            [.. columns.SelectMany(i => columns.Select(j => Matrix[(i * Columns) + j]))],
            [.. columns.Select(column => WithOutcome[column])],
            [.. items.Select(item => Items[item].Select(_ => at++).ToArray())],
            ControlsRSquared);
    }

    /// <summary>Whether a driver varies beside what is always in.</summary>
    internal bool Varies(int item) => Items[item].Any(column => Matrix[(column * Columns) + column] > SubsetRecursion.Dependent);

    /// <summary>The R² that columns add to the controls, entered in their order.</summary>
    internal double RSquared(IEnumerable<int> columns)
    {
        int size = Columns + 1;
        double[] work = Bordered();
        double explained = 0;
        foreach (int column in columns)
        {
            explained += SweepOut(work, size, column);
        }

        return explained;
    }

    /// <summary>The share of what the controls left of a column that all other columns leave of it.</summary>
    internal double LeftOf(int column)
    {
        int size = Columns + 1;
        double[] work = Bordered();
        for (int other = 0; other < Columns; other++)
        {
            _ = other == column ? 0 : SweepOut(work, size, other);
        }

        return work[(column * size) + column] / Matrix[(column * Columns) + column];
    }

    /// <summary>What each driver adds when they enter in an order.</summary>
    internal void Gains(ReadOnlySpan<int> order, Span<double> gains)
    {
        int size = Columns + 1;
        double[] work = Bordered();
        foreach (int item in order)
        {
            double gain = 0;
            foreach (int column in Items[item])
            {
                gain += SweepOut(work, size, column);
            }

            gains[item] = gain;
        }
    }

    /// <summary>The share of the first principal component in the variance of the columns that vary, from 0 to 1; null where none does.</summary>
    internal double? FirstComponentShare()
    {
        int[] varying = [.. Enumerable.Range(0, Columns).Where(column => Matrix[(column * Columns) + column] > SubsetRecursion.Dependent)];
        double[] correlations =
        [
            .. varying.SelectMany(i => varying.Select(j =>
                Matrix[(i * Columns) + j] / Math.Sqrt(Matrix[(i * Columns) + i] * Matrix[(j * Columns) + j]))),
        ];
        return varying.Length == 0 ? null : SymmetricRoot.Of(correlations, varying.Length).Values.Max() / varying.Length;
    }

    // Takes a column out of all others; returns what it adds to R². A column that those before determine is left alone.
    private static double SweepOut(double[] matrix, int size, int column)
    {
        double left = matrix[(column * size) + column];
        if (!(left > SubsetRecursion.Dependent))
        {
            return 0;
        }

        double inverse = 1 / left;
        double outcome = matrix[(column * size) + size - 1];
        for (int i = 0; i < size; i++)
        {
            double factor = matrix[(i * size) + column] * inverse;
            if (i == column || factor == 0)
            {
                continue;
            }

            for (int j = 0; j < size; j++)
            {
                if (j != column)
                {
                    matrix[(i * size) + j] -= factor * matrix[(column * size) + j];
                }
            }
        }

        for (int i = 0; i < size; i++)
        {
            matrix[(i * size) + column] = matrix[(column * size) + i] = 0;
        }

        return outcome * outcome * inverse;
    }

    private double[] Bordered()
    {
        int size = Columns + 1;
        double[] work = new double[size * size];
        for (int i = 0; i < Columns; i++)
        {
            Matrix.AsSpan(i * Columns, Columns).CopyTo(work.AsSpan(i * size));
            work[(i * size) + Columns] = work[(Columns * size) + i] = WithOutcome[i];
        }

        work[^1] = 1;
        return work;
    }
}
