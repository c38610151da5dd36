namespace Mot.Analytics.Drivers;

/// <summary>How much each driver has to do with an outcome: the R² of all, shared out among drivers that go together.</summary>
/// <remarks>
/// <para><b>Definition.</b> R² = share of the outcome's variance that a linear function of the drivers explains. <see cref="DriverMethod"/> says how it is shared out; LMG, the
/// default, averages what a driver adds over all orders in which the drivers could enter.</para>
/// <para><b>Unit and range.</b> Shares are in units of R², from 0 to 1; with LMG, Genizi, CAR and relative weights they are never below 0 and add up to R².</para>
/// <para><b>Copies.</b> LMG is defined by what drivers span together, so exact copies share what they explain equally, and are named. A driver that does not vary gets no number,
/// and is named; so does everything when the outcome does not vary or there are not more rows than columns.</para>
/// <para><b>Cost.</b> LMG exactly: a few operations for each of the 2ᵖ subsets, no memory for them. Beyond <see cref="DriverSettings.ExactUpTo"/> drivers orders of entry are
/// drawn by a seed, and the result says so. Elapsed time decides nothing.</para>
/// <para><b>What it is not.</b> The effect of an improvement. It is an association, in the range in which the touchpoint varied.</para>
/// <para><b>Sources.</b> Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis; Kruskal (1987), Am. Statistician 41, 6-10; Grömping (2007), Am. Statistician 61, 139-147;
/// Genizi (1993), Statistica Sinica 3, 407-420; Johnson (2000), Multivariate Behavioral Research 35, 1-19; Zuber and Strimmer (2011), Statistical Applications in Genetics and Molecular Biology 10(1), 34;
/// Pratt (1987), Proc. 2nd Tampere Conf. in Statistics, 245-260.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class DriverImportance
{
    /// <summary>Shares R² out.</summary>
    /// <param name="covariances">How outcome, drivers and controls vary together.</param>
    /// <param name="model">Which column is what.</param>
    /// <param name="settings">How; null for the defaults.</param>
    /// <param name="progress">Is told the share of the work that is done, from any thread; null for nobody.</param>
    /// <param name="cancellation">Stops a long run.</param>
    /// <returns>The shares, or why there are none.</returns>
    /// <exception cref="ArgumentException">The matrix lacks a column of the model, or a driver has several columns and the method knows only single ones.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static DriverShares Of(
        CovarianceMatrix covariances, DriverModel model, DriverSettings? settings = null, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(covariances);
        ArgumentNullException.ThrowIfNull(model);
        settings ??= DriverSettings.Default;
        return Run(covariances, model, settings, settings.Run(cancellation, progress));
    }

    internal static DriverShares Run(CovarianceMatrix covariances, DriverModel model, DriverSettings settings, LongRun run)
    {
        if (SharesOut.NeedsSingleColumns(settings.Method) && model.Drivers.FirstOrDefault(driver => driver.Columns.Length > 1) is { } wide)
        {
            throw new ArgumentException(
                $"{settings.Method} knows drivers of one column; '{wide}' has {string.Join(", ", wide.Columns)}. Lmg, First and Last know groups.", nameof(model));
        }

        var system = DriverSystem.Of(covariances, model);
        int columns = model.Drivers.Sum(driver => driver.Columns.Length) + model.Controls.Length;
        if (system is null || covariances.N <= columns + 1)
        {
            return new(model, settings.Method, covariances.N)
            {
                Problem = system is null ? DriverProblem.OutcomeDoesNotVary : DriverProblem.TooFewRows,
                Needed = system is null ? null : columns + 2,
                Drivers = [.. model.Drivers.Select(driver => new DriverShare(driver) { Problem = system is null ? DriverProblem.OutcomeDoesNotVary : DriverProblem.TooFewRows })],
            };
        }

        int[] varying = [.. Enumerable.Range(0, model.Drivers.Length).Where(system.Varies)];
        return new SharesOut(model, covariances.N, system, varying, settings).Run(run);
    }
}
