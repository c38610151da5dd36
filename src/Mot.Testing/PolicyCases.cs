using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Journeys;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Testing;

/// <summary>Policies.</summary>
internal static class PolicyCases
{
    internal static Gen<TierPolicy> Tiers { get; } =
        from satisfied in Gen.Choose(1, 98)
        from above in Gen.Choose(1, 99)
        select TierPolicy.CutOffs(satisfied, Math.Min(100, satisfied + above));

    /// <summary>Scoring policies; with a journey some name its touchpoints.</summary>
    internal static Gen<ScoringPolicy> Policies(Journey? journey) =>
        from mean in Weights
        from peak in Weights
        from trough in Weights
        from end in Weights
        from repeats in Gen.Elements(Enum.GetValues<RepeatRule>())
        from tiers in Tiers
        from gated in ScaleCases.Seldom
        from weighted in ScaleCases.Seldom
        from recovers in ScaleCases.Seldom
        from share in Gen.Choose(0, 10)
        select new ScoringPolicy
        {
            // A policy needs some weight.
            Mean = mean + 0.1m,
            Peak = peak,
            Trough = trough,
            End = end,
            Repeats = repeats,
            Tiers = tiers,
            Gates = journey is not null && gated ? [new MustBeGate(journey.Touchpoints[0].Id, 40, 60)] : [],
            TouchpointWeights = journey is not null && weighted
                ? ScoringPolicy.Default.TouchpointWeights.Add(journey.Touchpoints[^1].Id, 1 + (share / 10m))
                : ScoringPolicy.Default.TouchpointWeights,
            Recovery = recovers ? new RecoveryRule { Share = share / 10m } : null,
        };

    internal static IEnumerable<ScoringPolicy> Shrink(ScoringPolicy policy) => policy == ScoringPolicy.Default ? [] : [ScoringPolicy.Default];

    private static Gen<decimal> Weights => Gen.Choose(0, 20).Select(weight => weight / 10m);
}
