using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The recommendation score of a study in results: an estimate with its twins.</summary>
internal sealed record NpsWire
{
    public required string Question { get; init; }

    public double? Value { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public double Level { get; init; }

    public long N { get; init; }

    public required string Method { get; init; }

    public double? StandardError { get; init; }

    public int? Groups { get; init; }

    public long? Needed { get; init; }

    public string? Reason { get; init; }

    /// <summary>The same with case weights; null where there are none.</summary>
    public EstimateWire? Weighted { get; init; }

    /// <summary>The same under simple random sampling, where the others honour replicate groups; null otherwise.</summary>
    public EstimateWire? Simple { get; init; }

    internal static NpsWire? Of(QuestionFindings? findings)
    {
        if (findings?.Metrics.NetPromoter is not { } score)
        {
            return null;
        }

        EstimateWire wire = EstimateWire.Of(score);
        return new()
        {
            Question = findings.Question.Id,
            Value = wire.Value,
            Low = wire.Low,
            High = wire.High,
            Level = wire.Level,
            N = wire.N,
            Method = wire.Method,
            StandardError = wire.StandardError,
            Groups = wire.Groups,
            Needed = wire.Needed,
            Reason = wire.Reason,
            Weighted = Twin(findings.Weighted?.NetPromoter),
            Simple = Twin(findings.Simple?.NetPromoter),
        };
    }

    private static EstimateWire? Twin(Estimate? score) => score is { } estimate ? EstimateWire.Of(estimate) : null;
}
