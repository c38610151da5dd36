using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Analytics.Lifetime;

/// <summary>The maximum of a log-likelihood in words that hosts read: parameters with intervals, or why there are none.</summary>
internal sealed record FittedMaximum
{
    // A standard error of a logarithm beyond this: the interval spans a factor of e^20, so the data do not hold the parameter.
    private const double MostDoubt = 5;

    // Two parameters describe how customers stop, two how they come back: with a pair held the other pair still says something.
    private const int MostHeld = 2;

    // An interval that spans more than a factor of 20.
    private static readonly double WideSpan = Math.Log(20);

    internal required double LogLikelihood { get; init; }

    internal required int Steps { get; init; }

    internal FitProblem? Problem { get; init; }

    /// <summary>The parameters that run away, by their numbers.</summary>
    internal int[] Runaways { get; init; } = [];

    /// <summary>The logarithms of the parameters in the host's units.</summary>
    internal double[] Logs { get; init; } = [];

    /// <summary>The covariance of those logarithms.</summary>
    internal double[,] Covariance { get; init; } = new double[0, 0];

    /// <summary>The maximum of a likelihood; where a parameter runs away it is held far out and the others are fitted beside it, because what is forecast does not depend on it any more.</summary>
    internal static FittedMaximum Of(Func<double[], bool, Slope> likelihood, double[] start, double[] units, CancellationToken cancellation)
    {
        int[] held = [];
        double[] from = start;
        while (true)
        {
            FittedMaximum found = Of(Maximum.Of(likelihood, from, held, cancellation), units, held);
            if (found.Problem != FitProblem.NotIdentifiable || held.Length == MostHeld)
            {
                return found;
            }

            held = [.. found.Runaways];
            from = [.. found.Logs.Zip(units, (log, unit) => Math.Clamp(log - Math.Log(unit), -Maximum.FarthestLog, Maximum.FarthestLog))];
        }
    }

    private static FittedMaximum Of(Maximum maximum, double[] units, int[] held)
    {
        double[,] information = new double[units.Length, units.Length];
        for (int i = 0; i < units.Length; i++)
        {
            for (int j = 0; j < units.Length; j++)
            {
                information[i, j] = held.Contains(i) || held.Contains(j) ? (i == j ? 1 : 0) : -maximum.Slope.Hessian[i, j];
            }
        }

        double[,]? lower = Cholesky.Of(information, 0);
        double[,]? covariance = lower is null ? null : Cholesky.Inverse(lower);
        foreach (int parameter in covariance is null ? [] : held)
        {
            covariance![parameter, parameter] = 0;
        }

        int runaway = maximum.Runaway >= 0 ? maximum.Runaway : covariance is null ? Flattest(information) : Doubtful(covariance);
        return new()
        {
            LogLikelihood = maximum.Slope.Value,
            Steps = maximum.Steps,
            Problem = runaway >= 0 ? FitProblem.NotIdentifiable : maximum.HasConverged ? null : FitProblem.NotConverged,
            Runaways = runaway >= 0 ? [.. held, runaway] : held,
            Logs = [.. maximum.Logs.Zip(units, (log, unit) => log + Math.Log(unit))],
            Covariance = covariance ?? new double[0, 0],
        };
    }

    /// <summary>Each parameter with an interval at a level.</summary>
    internal ImmutableArray<FittedParameter> Parameters(string[] symbols, double level, long n) => Problem is not null
        ? []
        : [.. symbols.Select((symbol, i) => new FittedParameter(symbol, Math.Exp(Logs[i]), Runaways.Contains(i)
            ? Estimate.Undefined(UndefinedReason.NotIdentifiable, null, level, n, IntervalMethod.Delta)
            : OfLog(Logs[i], Math.Sqrt(Covariance[i, i]), level, n)))];

    /// <summary>Whether the interval of a parameter spans more than a factor of 20.</summary>
    internal bool IsWide(double level) => Problem is null
        && Enumerable.Range(0, Logs.Length).Any(i => 2 * Normal.TwoSided(level) * Math.Sqrt(Covariance[i, i]) > WideSpan);

    /// <summary>A quantity above 0 whose logarithm is about normal.</summary>
    internal static Estimate OfLog(double log, double error, double level, long n)
    {
        double z = Normal.TwoSided(level);
        double value = Math.Exp(log);
        double high = Math.Exp(log + (z * error));
        return double.IsFinite(high)
            ? Estimate.Of(value, Math.Exp(log - (z * error)), high, value * error, level, n, IntervalMethod.Delta)
            : Estimate.Undefined(UndefinedReason.NotIdentifiable, null, level, n, IntervalMethod.Delta);
    }

    private static int Flattest(double[,] information) =>
        Enumerable.Range(0, information.GetLength(0)).MinBy(i => information[i, i]);

    private static int Doubtful(double[,] covariance)
    {
        int worst = Enumerable.Range(0, covariance.GetLength(0)).MaxBy(i => covariance[i, i]);
        return Math.Sqrt(covariance[worst, worst]) > MostDoubt ? worst : -1;
    }
}
