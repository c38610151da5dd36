using Mot.Core.Estimation;

namespace Mot.Analytics.Lifetime;

/// <summary>One parameter of a fitted model.</summary>
/// <param name="Symbol">Its name in the literature: r, alpha, a, b, s, beta, p, q or gamma.</param>
/// <param name="Value">Its value at the maximum; of one that runs away, where it is held.</param>
/// <param name="Estimate">The same with an interval (on the scale of the logarithm, from the observed information); undefined of one that runs away.</param>
public sealed record FittedParameter(string Symbol, double Value, Estimate Estimate);
