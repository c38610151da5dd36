namespace Mot.Analytics.Lifetime;

/// <summary>A fitted model beside the same with each parameter moved a little both ways: what is needed to carry the doubt of the parameters over to anything that they say.</summary>
/// <remarks>
/// <para><b>Method.</b> The delta method (Oehlert 1992, Am. Statistician 46, 27-29) with central differences over 1e-4 in the logarithm of each parameter.</para>
/// </remarks>
internal sealed class Perturbed<T>
    where T : class
{
    private const double Step = 1e-4;

    private readonly double[,] _covariance;
    private readonly T _middle;
    private readonly (T Down, T Up)[] _sides;

    private Perturbed(double[,] covariance, T middle, (T Down, T Up)[] sides) => (_covariance, _middle, _sides) = (covariance, middle, sides);

    internal T Middle => _middle;

    internal static Perturbed<T> Of(FittedMaximum maximum, Func<double[], T> model)
    {
        return new(maximum.Covariance, model(maximum.Logs), [.. Enumerable.Range(0, maximum.Logs.Length).Select(i => (Moved(i, -Step), Moved(i, Step)))]);

        T Moved(int parameter, double by)
        {
            double[] logs = [.. maximum.Logs];
            logs[parameter] += by;
            return model(logs);
        }
    }

    /// <summary>The same of models that are made of these.</summary>
    internal Perturbed<TOther> Select<TOther>(Func<T, TOther> other)
        where TOther : class => new(_covariance, other(_middle), [.. _sides.Select(side => (other(side.Down), other(side.Up)))]);

    /// <summary>A quantity on a scale on which it is about normal, and its standard error there; null where the model has no number.</summary>
    internal (double Value, double Error)? Of(Func<T, double?> quantity)
    {
        if (quantity(_middle) is not { } value)
        {
            return null;
        }

        double[] slope = new double[_sides.Length];
        for (int i = 0; i < slope.Length; i++)
        {
            if (quantity(_sides[i].Down) is not { } down || quantity(_sides[i].Up) is not { } up)
            {
                return null;
            }

            slope[i] = (up - down) / (2 * Step);
        }

        double variance = 0;
        for (int i = 0; i < slope.Length; i++)
        {
            for (int j = 0; j < slope.Length; j++)
            {
                variance += slope[i] * slope[j] * _covariance[i, j];
            }
        }

        return (value, Math.Sqrt(Math.Max(variance, 0)));
    }
}
