using Mot.Core.Estimation;

namespace Mot.Core.Json;

/// <summary>An estimate in results.</summary>
internal record EstimateWire
{
    /// <summary>The number, in the unit of its metric; null when it is undefined.</summary>
    public double? Value { get; init; }

    /// <summary>The lower end of the interval; null when the number is undefined.</summary>
    public double? Low { get; init; }

    /// <summary>The upper end of the interval; null when the number is undefined.</summary>
    public double? High { get; init; }

    /// <summary>The confidence level of the interval, such as 0.95.</summary>
    public double Level { get; init; }

    /// <summary>How many people answered (percentages: how many points).</summary>
    public long N { get; init; }

    /// <summary>How the interval was computed.</summary>
    public required string Method { get; init; }

    /// <summary>The standard error of the number itself; null when it is undefined, and for methods that have none.</summary>
    public double? StandardError { get; init; }

    /// <summary>Kish's effective n; null without weights.</summary>
    public double? EffectiveN { get; init; }

    /// <summary>How many groups a jackknife left out in turn; null for other methods.</summary>
    public int? Groups { get; init; }

    /// <summary>When the number is undefined: how many answers, or groups, would do; null where no number would.</summary>
    public long? Needed { get; init; }

    /// <summary>Why the number is undefined; null when it is defined.</summary>
    public string? Reason { get; init; }

    internal static EstimateWire Of(Estimate estimate) => new()
    {
        Value = estimate.Value,
        Low = estimate.Low,
        High = estimate.High,
        Level = estimate.Level,
        N = estimate.N,
        Method = EnumText.Kebab(estimate.Method),
        StandardError = estimate.StandardError,
        EffectiveN = estimate.EffectiveN,
        Groups = estimate.Groups,
        Needed = estimate.Needed,
        Reason = estimate.Reason is { } reason ? EnumText.Camel(reason) : null,
    };
}
