using Mot.Core.Estimation;

namespace Mot.Analytics.Kano;

/// <summary>An estimate in another unit, or with the other sign.</summary>
internal static class Scaled
{
    internal static Estimate Of(Estimate estimate, double factor)
    {
        if (!estimate.IsDefined)
        {
            return estimate;
        }

        double low = factor * (factor < 0 ? estimate.High!.Value : estimate.Low!.Value);
        double high = factor * (factor < 0 ? estimate.Low!.Value : estimate.High!.Value);
        return Estimate.Of(
            factor * estimate.Value!.Value, low, high, Math.Abs(factor) * estimate.StandardError, estimate.Level, estimate.N, estimate.Method) with
        {
            EffectiveN = estimate.EffectiveN,
            Groups = estimate.Groups,
        };
    }
}
