using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Privacy;

namespace Mot.Analytics.Kano;

/// <summary>What a Kano questionnaire came to: each feature with its category, coefficients and doubts.</summary>
/// <remarks>
/// <para>The question it answers: is this feature taken for granted, a matter of more or less, or a delight? Categories age: what delights today is expected tomorrow.</para>
/// <para>Segments pass the release gate; the findings about everybody do not, being about everybody.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record KanoFindings
{
    private KanoFindings(KanoPolicy policy, long responses, bool isWeighted, ImmutableArray<KanoFeatureFindings> features, ImmutableArray<KanoSegmentFindings> segments)
    {
        Policy = policy;
        Responses = responses;
        IsWeighted = isWeighted;
        Features = features;
        Segments = segments;
    }

    /// <summary>The policy that was used.</summary>
    public KanoPolicy Policy { get; }

    /// <summary>How many responses there are.</summary>
    public long Responses { get; }

    /// <summary>Whether the numbers are weighted.</summary>
    public bool IsWeighted { get; }

    /// <summary>The features in the order of the questionnaire.</summary>
    public ImmutableArray<KanoFeatureFindings> Features { get; }

    /// <summary>The same by segment.</summary>
    public ImmutableArray<KanoSegmentFindings> Segments { get; }

    /// <summary>How the answers were worded; null where the host did not say.</summary>
    public KanoWording? Wording { get; init; }

    /// <summary>Works the findings out.</summary>
    /// <param name="tally">The answers of everybody.</param>
    /// <param name="policy">Table, rule, thresholds, level and weighting; null for <see cref="KanoPolicy.Default"/>.</param>
    /// <param name="segments">Ways to divide the same respondents; null for none.</param>
    /// <param name="gate">How small a group may be; null for the default.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">The groups of a segment are not exactly the respondents of the tally, or ask about other features.</exception>
    public static KanoFindings Of(
        KanoTally tally, KanoPolicy? policy = null, IEnumerable<KanoSegment>? segments = null, ReleaseGate? gate = null)
    {
        ArgumentNullException.ThrowIfNull(tally);
        policy ??= KanoPolicy.Default;
        gate ??= new();
        ImmutableArray<KanoSegment> divided = [.. segments ?? []];
        foreach (KanoSegment segment in divided)
        {
            ArgumentNullException.ThrowIfNull(segment, nameof(segments));
            if (!segment.AddsUpTo(tally))
            {
                throw new ArgumentException($"The groups of the segment '{segment.Id}' together are not the respondents of the tally.", nameof(segments));
            }
        }

        KanoFeatureFindings[] features =
        [
            .. tally.Features.Select((feature, f) => KanoFeatureFindings.Of(feature, tally.PairsAt(f), tally.ImportanceAt(f), policy)),
        ];
        return new(
            policy,
            tally.Responses,
            policy.Weighting == Weighting.CaseWeights,
            Ranked(features),
            [.. divided.Select(segment => KanoSegmentFindings.Of(tally, segment, policy, gate))]);
    }

    private static ImmutableArray<KanoFeatureFindings> Ranked(KanoFeatureFindings[] features) =>
    [
        .. features.Select(feature => feature with
        {
            BetterRank = Rank(features, feature, each => each.Better.Value),
            WorseRank = Rank(features, feature, each => -each.Worse.Value),
            ImportanceRank = Rank(features, feature, each => each.Importance?.Value),
        }),
    ];

    private static int? Rank(KanoFeatureFindings[] features, KanoFeatureFindings feature, Func<KanoFeatureFindings, double?> size) =>
        size(feature) is { } mine ? 1 + features.Count(other => size(other) > mine) : null;
}
