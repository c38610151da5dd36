using Mot.Analytics.Kano;

namespace Mot.Analytics.Json;

/// <summary>Fong's test, in results.</summary>
internal sealed record KanoFongWire
{
    /// <summary>The difference of the two largest counts.</summary>
    public double Difference { get; init; }

    /// <summary>How large it has to be at least.</summary>
    public double Critical { get; init; }

    /// <summary>Whether the most frequent category stands out.</summary>
    public bool Distinct { get; init; }

    internal static KanoFongWire? Of(FongTest? test) => test is null ? null : new()
    {
        Difference = test.Difference,
        Critical = test.Critical,
        Distinct = test.IsDistinct,
    };
}
