using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Estimation;

namespace Mot.Analytics.Lifetime;

/// <summary>A model of coming back, fitted to customers; or, in plain words, why it could not be.</summary>
/// <remarks>
/// <para><b>Definition.</b> Maximum likelihood over the logarithms of the parameters. Intervals of parameters: on that scale, a normal quantile of the standard errors from the observed information.</para>
/// <para><b>Method.</b> Newton steps with exact second derivatives from the best of a fixed grid of starts. Time is rescaled inside, so days or years make no difference. Equal histories are one; the same customers in any order give the same bits.</para>
/// <para><b>Cost.</b> In proportion to the distinct histories.</para>
/// <para><b>Direction.</b> Uninformative data are no error: <see cref="Problem"/> says what is lacking, and there are no parameters then.</para>
/// <para><b>Sources.</b> Fader, Hardie and Lee (2005), Marketing Science 24, 275-284; Schmittlein, Morrison and Colombo (1987), Management Science 33, 1-24.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class LifetimeFit
{
    /// <summary>At least so many customers must have come back for four parameters: 10, a convention.</summary>
    public const int FewestRepeaters = 10;

    private const int FewRepeaters = 100;
    private const int StartsFrom = 2000;

    internal LifetimeFit(PurchaseProcess process, long n, double level)
    {
        Process = process;
        N = n;
        Level = level;
    }

    /// <summary>Which model.</summary>
    public PurchaseProcess Process { get; }

    /// <summary>How many customers.</summary>
    public long N { get; }

    /// <summary>How many customers came back at least once.</summary>
    public long Repeaters { get; internal init; }

    /// <summary>How many distinct histories they have.</summary>
    public long Distinct { get; internal init; }

    /// <summary>The level of the intervals.</summary>
    public double Level { get; }

    /// <summary>The parameters in the order of the literature: r, alpha, a, b or r, alpha, s, beta; none where there is a problem.</summary>
    public ImmutableArray<FittedParameter> Parameters => Maximum?.Parameters(Symbols(Process), Level, N) ?? [];

    /// <summary>The log-likelihood at the maximum, the sum over customers; null where nothing could be fitted.</summary>
    public double? LogLikelihood => Maximum?.LogLikelihood;

    /// <summary>Why there are no parameters; null where there are.</summary>
    public FitProblem? Problem { get; internal init; }

    /// <summary>The symbols of parameters that run away; a warning says what that means.</summary>
    public ImmutableArray<string> Runaways => [.. (Maximum?.Runaways ?? []).Select(number => Symbols(Process)[number])];

    /// <summary>What to know before relying on it.</summary>
    public ImmutableArray<FitWarning> Warnings { get; internal init; } = [];

    /// <summary>The fitted BG/NBD; null for the other model, or where there is a problem.</summary>
    public BgNbd? BgNbd => Process == PurchaseProcess.BgNbd && Problem is null ? Fitted(Maximum!.Logs).BgNbd : null;

    /// <summary>The fitted Pareto/NBD; null for the other model, or where there is a problem.</summary>
    public ParetoNbd? ParetoNbd => Process == PurchaseProcess.ParetoNbd && Problem is null ? Fitted(Maximum!.Logs).ParetoNbd : null;

    internal FittedMaximum? Maximum { get; init; }

    /// <summary>Fits a model.</summary>
    /// <param name="histories">The customers.</param>
    /// <param name="process">Which model.</param>
    /// <param name="level">The level of the intervals, strictly between 0 and 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The fit, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The model or the level is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static LifetimeFit Of(PurchaseHistories histories, PurchaseProcess process, double level = Estimate.DefaultLevel, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(histories);
        Guard.Defined(process);
        Guard.Level(level);
        long repeaters = 0;
        bool isDated = false;
        for (int i = 0; i < histories.Distinct.Length; i++)
        {
            repeaters += histories.Distinct[i].Repeats > 0 ? histories.Counts[i] : 0;
            isDated |= histories.Distinct[i].Last > 0;
        }

        FitProblem? problem = histories.N == 0 ? FitProblem.NoCustomers
            : repeaters == 0 ? FitProblem.NoRepeats
            : repeaters < FewestRepeaters ? FitProblem.TooFewRepeats
            : !isDated ? FitProblem.NoRecency
            : null;
        FittedMaximum? maximum = problem is null ? Search(histories, process, cancellation) : null;
        var warnings = new List<FitWarning>();
        if (problem is null && maximum!.Problem is null)
        {
            AddIf(warnings, FitWarning.OneAge, histories.Distinct.All(history => history.Age == histories.Distinct[0].Age));
            AddIf(warnings, FitWarning.FewRepeats, repeaters < FewRepeaters);
            AddIf(warnings, FitWarning.WideParameter, maximum.IsWide(level));
            AddIf(warnings, FitWarning.Runaway, maximum.Runaways.Length > 0);
        }

        return new(process, histories.N, level)
        {
            Repeaters = repeaters,
            Distinct = histories.Distinct.Length,
            Problem = problem ?? maximum!.Problem,
            Maximum = maximum,
            Warnings = [.. warnings],
        };
    }

    internal static string[] Symbols(PurchaseProcess process) => process == PurchaseProcess.BgNbd ? ["r", "alpha", "a", "b"] : ["r", "alpha", "s", "beta"];

    /// <summary>The model at the logarithms of its parameters.</summary>
    internal FittedProcess Fitted(double[] logs) => FittedProcess.Of(Process, logs);

    private static void AddIf(List<FitWarning> warnings, FitWarning warning, bool holds)
    {
        if (holds)
        {
            warnings.Add(warning);
        }
    }

    private static FittedMaximum Search(PurchaseHistories histories, PurchaseProcess process, CancellationToken cancellation)
    {
        var all = HistoryColumns.Of(histories);

        // A maximum over a part is near that of all, and costs little.
        int stride = all.Size / StartsFrom;
        HistoryColumns part = stride > 1 ? HistoryColumns.Of(histories, all.Unit, stride) : all;
        double[] start = Starts(all, process).MaxBy(logs => Likelihood(part, process, logs, false).Value)!;
        if (stride > 1 && part.RepeatsTogether > 0)
        {
            var near = Lifetime.Maximum.Of((logs, has) => Likelihood(part, process, logs, has), start, [], cancellation);
            start = near.HasConverged ? near.Logs : start;
        }

        return FittedMaximum.Of((logs, has) => Likelihood(all, process, logs, has), start, process == PurchaseProcess.BgNbd ? [1, all.Unit, 1, 1] : [1, all.Unit, 1, all.Unit], cancellation);
    }

    private static Slope Likelihood(HistoryColumns data, PurchaseProcess process, double[] logs, bool hasDerivatives) => process == PurchaseProcess.BgNbd
        ? BgNbdLikelihood.Of(data, logs, hasDerivatives)
        : ParetoNbdLikelihood.Of(data, logs, hasDerivatives);

    // r and α so that the mean rate is that of the data, at three degrees of difference between customers; dropout rare or common. In the inner unit ages are near 1.
    private static IEnumerable<double[]> Starts(HistoryColumns data, PurchaseProcess process)
    {
        double exposure = 0;
        for (int i = 0; i < data.Size; i++)
        {
            exposure += data.Counts[i] * data.Age[i];
        }

        double perRepeat = exposure / data.RepeatsTogether;
        (double, double)[] dropouts = process == PurchaseProcess.BgNbd ? [(0.7, 2), (0.3, 3), (2, 4)] : [(0.6, 0.5), (0.3, 1), (2, 4)];
        foreach (double r in (double[])[0.25, 1, 4])
        {
            foreach ((double third, double fourth) in dropouts)
            {
                yield return [Math.Log(r), Math.Clamp(Math.Log(r * perRepeat / 2), -9, 9), Math.Log(third), Math.Log(fourth)];
            }
        }
    }
}
