using Mot.Analytics.Moments;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>One analysis of the same answers, in results.</summary>
internal sealed record RobustnessWire
{
    /// <summary>What was done otherwise; <c>none</c> for the main analysis.</summary>
    public required string Changed { get; init; }

    /// <summary>The id of the outcome's question.</summary>
    public required string Outcome { get; init; }

    /// <summary>The rule for missing answers.</summary>
    public required string Missing { get; init; }

    /// <summary>Whether respondents counted by their weight.</summary>
    public required bool Weighted { get; init; }

    /// <summary>How R² was shared out.</summary>
    public required string Method { get; init; }

    /// <summary>How many respondents there were.</summary>
    public required long N { get; init; }

    /// <summary>The R² of all, from 0 to 1; null where the analysis could not be made.</summary>
    public required double? R2 { get; init; }

    /// <summary>Why it could not be made; null when it was made.</summary>
    public required string? WhyNot { get; init; }

    /// <summary>How many resamples being among the first was told by; null where the place alone had to do.</summary>
    public required int? Replicates { get; init; }

    /// <summary>How many rows, clusters or groups were resampled; null beside the main analysis.</summary>
    public required int? Units { get; init; }

    internal static RobustnessWire Of(RobustnessCheck check, int? replicates = null, int? units = null) => new()
    {
        Changed = EnumText.Camel(check.Kind),
        Outcome = check.Outcome.Id,
        Missing = EnumText.Kebab(check.Rule),
        Weighted = check.IsWeighted,
        Method = EnumText.Kebab(check.Method),
        N = check.N,
        R2 = check.RSquared,
        WhyNot = check.WhyNot,
        Replicates = replicates,
        Units = units,
    };
}
