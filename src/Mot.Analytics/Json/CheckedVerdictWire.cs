using Mot.Analytics.Moments;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>What one check says about a touchpoint, in results.</summary>
internal sealed record CheckedVerdictWire
{
    /// <summary>The check.</summary>
    public required RobustnessWire Check { get; init; }

    /// <summary>Its verdict; null where the check could not be made.</summary>
    public required string? Verdict { get; init; }

    /// <summary>The place by share, from 1; null where there is none.</summary>
    public required int? Place { get; init; }

    /// <summary>The share in units of R²; null where there is none.</summary>
    public required double? Share { get; init; }

    /// <summary>The probability of being among the first, from 0 to 1; null where there is none.</summary>
    public required double? AmongFirst { get; init; }

    internal static CheckedVerdictWire Of(CheckedVerdict verdict) => new()
    {
        Check = RobustnessWire.Of(verdict.Check),
        Verdict = verdict.Verdict is { } told ? EnumText.Camel(told) : null,
        Place = verdict.Place,
        Share = verdict.Share,
        AmongFirst = verdict.ProbabilityAmongFirst,
    };
}
