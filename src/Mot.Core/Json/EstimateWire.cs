using Mot.Core.Estimation;

namespace Mot.Core.Json;

/// <summary>An estimate in results.</summary>
internal sealed record EstimateWire
{
    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public double Level { get; init; }

    public long N { get; init; }

    public required string Method { get; init; }

    public double? StandardError { get; init; }

    public double? EffectiveN { get; init; }

    public int? Groups { get; init; }

    public long? Needed { get; init; }

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
