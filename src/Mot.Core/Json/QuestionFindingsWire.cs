using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What one question comes to, in results.</summary>
internal sealed record QuestionFindingsWire
{
    /// <summary>The id of the question.</summary>
    public required string Id { get; init; }

    /// <summary>What the question measures.</summary>
    public required string Kind { get; init; }

    /// <summary>The touchpoint that it asks about; null for the journey as a whole.</summary>
    public string? Touchpoint { get; init; }

    /// <summary>How many answers are ratings.</summary>
    public required long N { get; init; }

    /// <summary>How many answers are missing, by kind; every kind is there.</summary>
    public required Dictionary<string, long> Missing { get; init; }

    /// <summary>The mean rating, in points of the scale.</summary>
    public required EstimateWire Mean { get; init; }

    /// <summary>The share of the two best ratings; null when the question declares another number of top boxes.</summary>
    public EstimateWire? Top2 { get; init; }

    /// <summary>The share of the declared top boxes when they are not two.</summary>
    public EstimateWire? Top { get; init; }

    /// <summary>The effort index; null when the question does not ask for effort.</summary>
    public EstimateWire? EffortIndex { get; init; }

    /// <summary>The same with case weights; null where there are none.</summary>
    public MetricsWire? Weighted { get; init; }

    /// <summary>The same under simple random sampling, where the others honour replicate groups; null otherwise.</summary>
    public MetricsWire? Simple { get; init; }

    /// <summary>By how much clusters and weights widen the variance of the headline, against a simple random sample; null where there are none.</summary>
    public double? DesignEffect { get; init; }

    /// <summary>The shares of customers per satisfaction tier; null where the question has no tiers.</summary>
    public TierSharesWire? Tiers { get; init; }

    /// <summary>How often each rating was given, from the lowest up.</summary>
    public required IReadOnlyList<RatingCountWire> Distribution { get; init; }

    internal static QuestionFindingsWire Of(QuestionFindings findings)
    {
        RatingDistribution ratings = findings.Ratings;
        MetricsWire metrics = MetricsWire.Of(findings.Metrics)!;
        return new()
        {
            Id = findings.Question.Id,
            Kind = EnumText.Camel(findings.Question.Kind),
            Touchpoint = findings.Question.Touchpoint,
            N = ratings.Count,
            Missing = Enum.GetValues<MissingKind>().ToDictionary(EnumText.Camel, ratings.CountOf),
            Mean = metrics.Mean,
            Top2 = metrics.Top2,
            Top = metrics.Top,
            EffortIndex = metrics.EffortIndex,
            Weighted = MetricsWire.Of(findings.Weighted),
            Simple = MetricsWire.Of(findings.Simple),
            DesignEffect = findings.DesignEffect,
            Tiers = TierSharesWire.Of(findings.Tiers),
            Distribution =
            [
                .. Enumerable.Range(0, ratings.Scale.StepCount).Select(Answer.FromTrustedStep).Select(answer => new RatingCountWire
                {
                    Rating = Number.Plain(ratings.Scale.ValueOf(answer)!.Value),
                    N = ratings.CountOf(answer),
                    Weight = findings.Weighted is null ? null : Number.Plain(ratings.WeightOf(answer)),
                }),
            ],
        };
    }
}
