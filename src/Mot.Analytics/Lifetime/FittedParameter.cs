using Mot.Core.Estimation;

namespace Mot.Analytics.Lifetime;

/// <summary>One parameter of a fitted model.</summary>
/// <param name="Symbol">Its name in the literature: r, alpha, a, b, s, beta, p, q or gamma.</param>
/// <param name="Estimate">Its value with an interval (on the scale of the logarithm, from the observed information).</param>
public sealed record FittedParameter(string Symbol, Estimate Estimate);
