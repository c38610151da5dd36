using System.Collections.Immutable;
using Mot.Core.Customers;
using Mot.Core.Estimation;

namespace Mot.Analytics.Lifetime;

/// <summary>A forecast held against what happened: fitted up to a day, compared with the days after it, week by week and by how often customers had come back.</summary>
/// <remarks>
/// <para><b>Definition.</b> Forecast: the sum over the customers of the calibration of what each is expected to buy, given the history. What happened: their days with purchases after it. Who came later is in neither.</para>
/// <para><b>Sources.</b> Fader, Hardie and Lee (2005), Marketing Science 24, 275-284 (figures 2 to 4).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class HoldoutCheck
{
    private const int LastGroup = 7;
    private const int DaysPerStep = 7;

    private HoldoutCheck(DateOnly from, DateOnly until, Estimate expected, long actual, ImmutableArray<HoldoutStep> steps, ImmutableArray<HoldoutGroup> groups, double error)
    {
        From = from;
        Until = until;
        Expected = expected;
        Actual = actual;
        Steps = steps;
        Groups = groups;
        MeanErrorOfCustomers = error;
    }

    /// <summary>The first day of the holdout.</summary>
    public DateOnly From { get; }

    /// <summary>The last day of the holdout.</summary>
    public DateOnly Until { get; }

    /// <summary>How many purchases were forecast; its interval is that of the parameters alone.</summary>
    public Estimate Expected { get; }

    /// <summary>How many there were.</summary>
    public long Actual { get; }

    /// <summary>The forecast less what happened, as a share of what happened; null where nothing did.</summary>
    public double? RelativeError => Actual == 0 ? null : (Expected.Value - Actual) / Actual;

    /// <summary>The mean of how far off the forecast of a week is, as a share of the mean week; null where nothing happened.</summary>
    public double? WeeklyError => Actual == 0 ? null : Steps.Sum(step => Math.Abs(step.Expected - step.Actual)) / Actual;

    /// <summary>The mean over customers of how far off the forecast is, in purchases.</summary>
    public double MeanErrorOfCustomers { get; }

    /// <summary>The weeks; the last is shorter where the days are no whole weeks.</summary>
    public ImmutableArray<HoldoutStep> Steps { get; }

    /// <summary>By how many repeat purchases customers had before: 0 to 6, and 7 or more; those that nobody had are left out.</summary>
    public ImmutableArray<HoldoutGroup> Groups { get; }

    /// <summary>Holds a fit against what happened.</summary>
    /// <param name="log">Who bought when, up to the end of the holdout.</param>
    /// <param name="calibration">What the fit was made from.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="until">The last day of the holdout, after that of the calibration.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">The fit has a problem, so that nothing follows from it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The holdout has no day.</exception>
    public static HoldoutCheck Of(PurchaseLog log, Calibration calibration, LifetimeFit fit, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(fit);
        if (fit.Problem is { } problem)
        {
            throw new ArgumentException($"Nothing can be forecast from a fit without parameters ({problem}).", nameof(fit));
        }

        if (until <= calibration.Until)
        {
            throw new ArgumentOutOfRangeException(nameof(until), until, "Must be after the last day of the calibration.");
        }

        int days = until.DayNumber - calibration.Until.DayNumber;
        long[] bought = new long[days + 1];
        long[] each = Bought(log, calibration, until, bought);
        var histories = calibration.ToHistories();
        double perUnit = Calibration.DaysOf(calibration.Unit);
        var models = Perturbed<FittedProcess>.Of(fit.Maximum!, fit.Fitted);
        (double Log, double Error) total = models.Of(model => Math.Log(Sum(histories, (history, _) => Alive(model, history) * model.After(history).Expected(days / perUnit))))!.Value;
        var ahead = new Dictionary<PurchaseHistory, double>(histories.Distinct.Length);
        HoldoutGroup[] groups = [.. Enumerable.Range(0, LastGroup + 1).Select(x => new HoldoutGroup(x, x == LastGroup, 0, 0, 0))];
        double error = 0;
        for (int i = 0; i < each.Length; i++)
        {
            PurchaseHistory history = calibration.Customers[i].Purchases;
            if (!ahead.TryGetValue(history, out double expected))
            {
                expected = Alive(models.Middle, history) * models.Middle.After(history).Expected(days / perUnit);
                ahead.Add(history, expected);
            }

            int x = (int)Math.Min(history.Repeats, LastGroup);
            groups[x] = groups[x] with { Customers = groups[x].Customers + 1, Expected = groups[x].Expected + expected, Actual = groups[x].Actual + each[i] };
            error += Math.Abs(expected - each[i]) / each.Length;
        }

        return new(
            calibration.Until.AddDays(1), until, FittedMaximum.OfLog(total.Log, total.Error, fit.Level, fit.N), bought.Sum(),
            Weeks(calibration, histories, models.Middle, bought, perUnit), [.. groups.Where(group => group.Customers > 0)], error);
    }

    private static ImmutableArray<HoldoutStep> Weeks(Calibration calibration, PurchaseHistories histories, FittedProcess model, long[] bought, double perUnit)
    {
        int days = bought.Length - 1;
        var after = histories.Distinct.Select(history => (Alive: Alive(model, history), Model: model.After(history))).ToArray();
        ImmutableArray<HoldoutStep>.Builder steps = ImmutableArray.CreateBuilder<HoldoutStep>();
        double before = 0;
        long actual = 0;
        for (int day = 0; day < days;)
        {
            int end = Math.Min(days, day + DaysPerStep);
            long happened = 0;
            while (day < end)
            {
                happened += bought[++day];
            }

            double together = Sum(histories, (_, i) => after[i].Alive * after[i].Model.Expected(end / perUnit));
            actual += happened;
            steps.Add(new(calibration.Until.AddDays(end), together - before, happened, together, actual));
            before = together;
        }

        return steps.ToImmutable();
    }

    // How many days with purchases each customer of the calibration had in the holdout, and how many each day of it had.
    private static long[] Bought(PurchaseLog log, Calibration calibration, DateOnly until, long[] byDay)
    {
        long[] each = new long[calibration.Customers.Length];
        int i = 0;
        foreach (CustomerPurchases customer in log.Customers)
        {
            // Both are in the ordinal order of ids.
            if (i == each.Length || customer.Customer != calibration.Customers[i].Customer)
            {
                continue;
            }

            foreach (PurchaseDay purchase in customer.Purchases)
            {
                if (purchase.Day > calibration.Until && purchase.Day <= until)
                {
                    each[i]++;
                    byDay[purchase.Day.DayNumber - calibration.Until.DayNumber]++;
                }
            }

            i++;
        }

        return i == each.Length ? each : throw new ArgumentException("The log lacks customers of the calibration.", nameof(log));
    }

    private static double Alive(FittedProcess model, PurchaseHistory history) => 1 / (1 + Math.Exp(-model.LogOddsAlive(history)));

    private static double Sum(PurchaseHistories histories, Func<PurchaseHistory, int, double> quantity)
    {
        double sum = 0;
        for (int i = 0; i < histories.Distinct.Length; i++)
        {
            sum += histories.Counts[i] * quantity(histories.Distinct[i], i);
        }

        return sum;
    }
}
