using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Estimation;

namespace Mot.Analytics.Lifetime;

/// <summary>The gamma-gamma model of spending, fitted to customers; or why it could not be.</summary>
/// <remarks>
/// <para><b>Definition.</b> Maximum likelihood over the logarithms of p, q, γ; intervals on that scale. Customers without a purchase above 0 are left out and counted in <see cref="SpendHistories"/>.</para>
/// <para><b>Assumptions.</b> What is spent is independent of how often: <see cref="Correlation"/> says how far the data bear that out. All amounts are in one currency.</para>
/// <para><b>Sources.</b> Fader and Hardie (2013), The Gamma-Gamma Model of Monetary Value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class SpendFit
{
    internal static readonly string[] Symbols = ["p", "q", "gamma"];

    private const int Fewest = 10;
    private const int Few = 100;

    internal SpendFit(long n, double level)
    {
        N = n;
        Level = level;
    }

    /// <summary>How many customers with a purchase above 0.</summary>
    public long N { get; }

    /// <summary>The level of the intervals.</summary>
    public double Level { get; }

    /// <summary>p, q and gamma; none where there is a problem.</summary>
    public ImmutableArray<FittedParameter> Parameters => Maximum?.Parameters(Symbols, Level, N) ?? [];

    /// <summary>The log-likelihood at the maximum, the sum over customers; null where nothing could be fitted.</summary>
    public double? LogLikelihood => Maximum?.LogLikelihood;

    /// <summary>Why there are no parameters; null where there are.</summary>
    public FitProblem? Problem { get; internal init; }

    /// <summary>The symbols of parameters that run away; a warning says what that means.</summary>
    public ImmutableArray<string> Runaways => [.. (Maximum?.Runaways ?? []).Select(number => Symbols[number])];

    /// <summary>What to know before relying on it.</summary>
    public ImmutableArray<FitWarning> Warnings { get; internal init; } = [];

    /// <summary>Pearson's correlation of a customer's mean amount with the number of purchases, by Fisher's z; undefined where it has no number.</summary>
    public Estimate Correlation { get; internal init; }

    /// <summary>What a purchase comes to in the mean of all customers, γp/(q - 1); undefined with q of 1 or below, or where there is a problem.</summary>
    public Estimate MeanSpend => new SpendForecast(this).Of(default);

    /// <summary>The fitted model; null where there is a problem.</summary>
    public GammaGamma? GammaGamma => Problem is null ? At(Maximum!.Logs) : null;

    internal FittedMaximum? Maximum { get; init; }

    /// <summary>Fits the model.</summary>
    /// <param name="spends">The customers.</param>
    /// <param name="level">The level of the intervals, strictly between 0 and 1.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The fit, or why there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is out of range.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SpendFit Of(SpendHistories spends, double level = Estimate.DefaultLevel, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(spends);
        Guard.Level(level);
        FitProblem? problem = spends.N == 0 ? FitProblem.NoCustomers
            : spends.N < Fewest ? FitProblem.TooFewRepeats
            : spends.Distinct.All(spend => spend.Mean == spends.Distinct[0].Mean) ? FitProblem.NoVariation
            : null;
        FittedMaximum? maximum = null;
        if (problem is null)
        {
            var columns = SpendColumns.Of(spends);
            double[][] starts = [[Math.Log(2), Math.Log(3), 0], [Math.Log(6), Math.Log(4), 0], [0, Math.Log(1.5), -1], [Math.Log(20), Math.Log(20), 0]];
            double[] start = starts.MaxBy(logs => GammaGammaLikelihood.Of(columns, logs).Value)!;
            maximum = FittedMaximum.Of((logs, _) => GammaGammaLikelihood.Of(columns, logs), start, [1, 1, columns.Unit], cancellation);
        }

        Estimate correlation = Independence(spends, level);
        var warnings = new List<FitWarning>();
        if (maximum is { Problem: null })
        {
            FitWarning?[] found =
            [
                spends.N < Few ? FitWarning.FewRepeats : null,
                maximum.IsWide(level) ? FitWarning.WideParameter : null,
                correlation.IsDefined && (correlation.Low > 0 || correlation.High < 0) ? FitWarning.SpendGoesWithFrequency : null,
                maximum.Logs[1] <= 0 ? FitWarning.NoMeanSpend : null,
                maximum.Runaways.Length > 0 ? FitWarning.Runaway : null,
            ];
            warnings.AddRange(found.OfType<FitWarning>());
        }

        return new(spends.N, level) { Problem = problem ?? maximum!.Problem, Maximum = maximum, Correlation = correlation, Warnings = [.. warnings] };
    }

    internal static GammaGamma At(double[] logs) => new(Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]));

    private static Estimate Independence(SpendHistories spends, double level)
    {
        double n = spends.N;
        (double meanX, double meanM) = (0, 0);
        for (int i = 0; i < spends.Distinct.Length; i++)
        {
            meanX += spends.Counts[i] * (double)spends.Distinct[i].Purchases / n;
            meanM += spends.Counts[i] * spends.Distinct[i].Mean / n;
        }

        (double xx, double mm, double xm) = (0, 0, 0);
        for (int i = 0; i < spends.Distinct.Length; i++)
        {
            double x = spends.Distinct[i].Purchases - meanX;
            double m = spends.Distinct[i].Mean - meanM;
            xx += spends.Counts[i] * x * x;
            mm += spends.Counts[i] * m * m;
            xm += spends.Counts[i] * x * m;
        }

        UndefinedReason? reason = n == 0 ? UndefinedReason.NoAnswers : n < 4 ? UndefinedReason.TooFewAnswers : xx == 0 || mm == 0 ? UndefinedReason.NoVariation : null;
        return reason is { } why
            ? Estimate.Undefined(why, why == UndefinedReason.NoVariation ? null : 4, level, spends.N, IntervalMethod.FisherZ)
            : FisherZ.Of(Math.Clamp(xm / Math.Sqrt(xx * mm), -1, 1), 1 / (n - 3), level, spends.N);
    }
}
