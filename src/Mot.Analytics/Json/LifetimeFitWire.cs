using System.Text.Json.Serialization;
using Mot.Analytics.Lifetime;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>A fitted model of purchase or of spending.</summary>
internal sealed record LifetimeFitWire : IJsonDocument
{
    private const string BgNbd = "bgnbd";
    private const string ParetoNbd = "paretonbd";
    private const string GammaGamma = "gammagamma";

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>bgnbd, paretonbd or gammagamma.</summary>
    public required string Model { get; init; }

    /// <summary>How many customers it was fitted to.</summary>
    public required long N { get; init; }

    /// <summary>The parameters by their names in the literature; null where there is a problem.</summary>
    public required IReadOnlyDictionary<string, double>? Parameters { get; init; }

    /// <summary>The log-likelihood at the maximum; null where nothing was fitted.</summary>
    public required double? LogLikelihood { get; init; }

    /// <summary>Why there are no parameters; null where there are.</summary>
    public string? Problem { get; init; }

    /// <summary>The parameters that run away.</summary>
    public IReadOnlyList<string>? Runaways { get; init; }

    /// <summary>What to know before relying on it.</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>How many customers came back; null for spending.</summary>
    public long? Repeaters { get; init; }

    /// <summary>How many distinct histories there were; null for spending.</summary>
    public long? Distinct { get; init; }

    /// <summary>The level of the intervals.</summary>
    public required double Level { get; init; }

    /// <summary>The parameters with their intervals; null where there is a problem.</summary>
    public IReadOnlyDictionary<string, EstimateWire>? Estimates { get; init; }

    /// <summary>The covariance of the logarithms of the parameters, in their order; null where there is a problem.</summary>
    public IReadOnlyList<double[]>? LogCovariance { get; init; }

    /// <summary>Of spending: the correlation of a customer's mean amount with the number of purchases.</summary>
    public EstimateWire? Correlation { get; init; }

    /// <summary>Of spending: what a purchase comes to in the mean of all customers.</summary>
    public EstimateWire? MeanSpend { get; init; }

    /// <summary>The model of spending that was fitted beside; null for none.</summary>
    public LifetimeFitWire? Spend { get; init; }

    /// <summary>A forecast against what happened after the calibration; null for none.</summary>
    public HoldoutWire? Holdout { get; init; }

    internal static LifetimeFitWire Of(LifetimeFit fit, SpendFit? spend, HoldoutCheck? holdout) => new()
    {
        Model = fit.Process == PurchaseProcess.BgNbd ? BgNbd : ParetoNbd,
        N = fit.N,
        Parameters = Numbers(fit.Parameters),
        LogLikelihood = fit.LogLikelihood,
        Problem = fit.Problem is { } problem ? EnumText.Camel(problem) : null,
        Runaways = fit.Runaways,
        Warnings = [.. fit.Warnings.Select(EnumText.Camel)],
        Repeaters = fit.Repeaters,
        Distinct = fit.Distinct,
        Level = fit.Level,
        Estimates = Intervals(fit.Parameters),
        LogCovariance = Rows(fit.Problem is null ? fit.Maximum : null),
        Spend = spend is null ? null : Of(spend),
        Holdout = holdout is null ? null : HoldoutWire.Of(holdout),
    };

    internal static LifetimeFitWire Of(SpendFit fit) => new()
    {
        Model = GammaGamma,
        N = fit.N,
        Parameters = Numbers(fit.Parameters),
        LogLikelihood = fit.LogLikelihood,
        Problem = fit.Problem is { } problem ? EnumText.Camel(problem) : null,
        Runaways = fit.Runaways,
        Warnings = [.. fit.Warnings.Select(EnumText.Camel)],
        Level = fit.Level,
        Estimates = Intervals(fit.Parameters),
        LogCovariance = Rows(fit.Problem is null ? fit.Maximum : null),
        Correlation = EstimateWire.Of(fit.Correlation),
        MeanSpend = EstimateWire.Of(fit.MeanSpend),
    };

    internal LifetimeFit? Read(DocumentFaults faults)
    {
        if (Model is not (BgNbd or ParetoNbd))
        {
            faults.Add("$.model", $"'{Model}' is not a model of coming back; allowed are {BgNbd}, {ParetoNbd}.");
            return null;
        }

        PurchaseProcess process = Model == BgNbd ? PurchaseProcess.BgNbd : PurchaseProcess.ParetoNbd;
        FittedMaximum? maximum = ReadMaximum(LifetimeFit.Symbols(process), "$", faults);
        return maximum is null ? null : new(process, N, Level)
        {
            Repeaters = Repeaters ?? 0,
            Distinct = Distinct ?? 0,
            Maximum = maximum,
            Warnings = [.. ReadWarnings("$", faults)],
        };
    }

    internal SpendFit? ReadSpend(DocumentFaults faults)
    {
        string path = Model == GammaGamma ? "$" : "$.spend";
        LifetimeFitWire? wire = Model == GammaGamma ? this : Spend;
        if (wire is not { Model: GammaGamma })
        {
            faults.Add($"{path}.model", $"There is no fit of spending; one of model {GammaGamma} is needed.");
            return null;
        }

        FittedMaximum? maximum = wire.ReadMaximum(SpendFit.Symbols, path, faults);
        return maximum is null ? null : new(wire.N, wire.Level) { Maximum = maximum, Warnings = [.. wire.ReadWarnings(path, faults)] };
    }

    private static Dictionary<string, double>? Numbers(IReadOnlyCollection<FittedParameter> parameters) =>
        parameters.Count == 0 ? null : parameters.ToDictionary(parameter => parameter.Symbol, parameter => parameter.Value);

    private static Dictionary<string, EstimateWire>? Intervals(IReadOnlyCollection<FittedParameter> parameters) =>
        parameters.Count == 0 ? null : parameters.ToDictionary(parameter => parameter.Symbol, parameter => EstimateWire.Of(parameter.Estimate));

    private static double[][]? Rows(FittedMaximum? maximum) => maximum is null
        ? null
        : [.. Enumerable.Range(0, maximum.Logs.Length).Select(i => Enumerable.Range(0, maximum.Logs.Length).Select(j => maximum.Covariance[i, j]).ToArray())];

    private IEnumerable<FitWarning> ReadWarnings(string path, DocumentFaults faults) =>
        (Warnings ?? []).Select((text, i) => EnumText.Read<FitWarning>(text, FormattableString.Invariant($"{path}.warnings[{i}]"), faults));

    // What a forecast needs: the parameters and how far they are in doubt. The rest of the document follows from them.
    private FittedMaximum? ReadMaximum(string[] symbols, string path, DocumentFaults faults)
    {
        int size = symbols.Length;
        if (Parameters is null || LogCovariance is null)
        {
            faults.Add($"{path}.parameters", Problem is null ? "Parameters and their logCovariance are needed." : $"This fit has no parameters ({Problem}); nothing can be forecast from it.");
            return null;
        }

        foreach (string symbol in symbols.Where(symbol => !(Parameters.TryGetValue(symbol, out double value) && value >= Lifetime.BgNbd.Least && value <= Lifetime.BgNbd.Most)))
        {
            faults.Add($"{path}.parameters.{symbol}", "A number from 1e-30 to 1e30 is needed.");
        }

        foreach (string other in Parameters.Keys.Except(symbols, StringComparer.Ordinal))
        {
            faults.Add($"{path}.parameters.{other}", $"The model has no such parameter; it has {string.Join(", ", symbols)}.");
        }

        double[,] covariance = new double[size, size];
        bool isMatrix = LogCovariance.Count == size && LogCovariance.All(row => row.Length == size);
        for (int i = 0; isMatrix && i < size; i++)
        {
            for (int j = 0; j < size; j++)
            {
                covariance[i, j] = LogCovariance[i][j];
                isMatrix &= LogCovariance[i][j] == LogCovariance[j][i];
            }
        }

        if (!isMatrix || Cholesky.Of(covariance, 1e-12) is null)
        {
            faults.Add($"{path}.logCovariance", FormattableString.Invariant($"{size} rows of {size} numbers are needed, symmetric and not negative in any direction."));
        }

        if (N < 1)
        {
            faults.Add($"{path}.n", "A whole number from 1 up is needed.");
        }

        if (!(Level > 0 && Level < 1))
        {
            faults.Add($"{path}.level", "A number strictly between 0 and 1 is needed.");
        }

        return !faults.IsEmpty ? null : new()
        {
            LogLikelihood = LogLikelihood ?? 0,
            Steps = 0,
            Logs = [.. symbols.Select(symbol => Math.Log(Parameters[symbol]))],
            Covariance = covariance,
            Runaways = [.. (Runaways ?? []).Select(symbol => Array.IndexOf(symbols, symbol)).Where(number => number >= 0)],
        };
    }
}
