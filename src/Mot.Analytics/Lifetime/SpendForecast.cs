using Mot.Core.Estimation;

namespace Mot.Analytics.Lifetime;

/// <summary>What a purchase of a customer is expected to come to, with the doubt of the parameters.</summary>
internal sealed class SpendForecast
{
    private readonly SpendFit _fit;
    private readonly Perturbed<GammaGamma>? _models;

    internal SpendForecast(SpendFit fit)
    {
        _fit = fit;
        _models = fit.Problem is null ? Perturbed<GammaGamma>.Of(fit.Maximum!, SpendFit.At) : null;
    }

    /// <summary>The estimate of one customer; of all, for one without purchases.</summary>
    internal Estimate Of(SpendHistory spend) => LogOf(spend) is var (log, error)
        ? FittedMaximum.OfLog(log, error, _fit.Level, _fit.N)
        : Estimate.Undefined(UndefinedReason.NotIdentifiable, null, _fit.Level, _fit.N, IntervalMethod.Delta);

    /// <summary>The logarithm of what is expected and its standard error; null where there is no mean.</summary>
    internal (double Log, double Error)? LogOf(SpendHistory spend) => _models?.Of(model => model.Expected(spend) is { } expected ? Math.Log(expected) : null);
}
