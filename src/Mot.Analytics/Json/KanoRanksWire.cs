using Mot.Analytics.Kano;

namespace Mot.Analytics.Json;

/// <summary>The places of a feature among all, 1 the strongest, in results.</summary>
internal sealed record KanoRanksWire
{
    /// <summary>By the better coefficient: the functional importance.</summary>
    public int? Better { get; init; }

    /// <summary>By the size of the worse coefficient: the dysfunctional importance.</summary>
    public int? Worse { get; init; }

    /// <summary>By stated importance; null when it is not asked.</summary>
    public int? Importance { get; init; }

    internal static KanoRanksWire Of(KanoFeatureFindings findings) => new()
    {
        Better = findings.BetterRank,
        Worse = findings.WorseRank,
        Importance = findings.ImportanceRank,
    };
}
