using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Core.Studies;

/// <summary>Two waves of a study, question by question, as one family of comparisons.</summary>
/// <remarks>
/// <para>A question is compared by its headline metric, weighted where both waves have weights, by jackknife where both keep
/// replicate groups. The waves are taken to be independent samples, unless both declare that their groups are the same units
/// (<see cref="ReplicateRule.SameAcrossWaves"/>): a group that is left out is then left out of both.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class WaveComparison
{
    private WaveComparison(Study first, Study second, Weighting weighting, bool sameClusters, ComparisonFamily family, ImmutableArray<ComparedQuestion> questions)
    {
        First = first;
        Second = second;
        Weighting = weighting;
        SameClusters = sameClusters;
        Family = family;
        Questions = questions;
    }

    /// <summary>The study that differences are taken from.</summary>
    public Study First { get; }

    /// <summary>The study that is taken off.</summary>
    public Study Second { get; }

    /// <summary>Whether the answers were weighted.</summary>
    public Weighting Weighting { get; }

    /// <summary>Whether both waves were taken from the same clusters, and compared as such; otherwise they are taken to be independent samples.</summary>
    public bool SameClusters { get; }

    /// <summary>The comparisons as one family.</summary>
    public ComparisonFamily Family { get; }

    /// <summary>The questions that both waves ask, in the order of the first.</summary>
    public ImmutableArray<ComparedQuestion> Questions { get; }

    /// <summary>Compares two waves, first minus second.</summary>
    /// <param name="first">The later wave, as a rule.</param>
    /// <param name="second">The earlier one.</param>
    /// <param name="settings">Level, sampling and correction; null for the defaults.</param>
    /// <returns>The comparison; questions of one wave only are left out.</returns>
    /// <exception cref="ArgumentException">A simple random sample is asked for where a study holds percentages and not people.</exception>
    public static WaveComparison Of(StudyTally first, StudyTally second, FindingsSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        settings ??= FindingsSettings.Default;
        settings.RequireAllowedFor(first.Study);
        settings.RequireAllowedFor(second.Study);
        WavePair[] pairs = [.. first.Study.Questions.Select(question => WavePair.Of(first, second, question.Id, settings)).OfType<WavePair>()];
        var family = ComparisonFamily.Of(
            $"{WavePair.Name(first.Study)} against {WavePair.Name(second.Study)}",
            pairs.Where(pair => pair.WhyNotComparable is null).Select(pair => pair.Difference),
            settings.Correction,
            settings.Level);
        int next = 0;
        return new(
            first.Study,
            second.Study,
            WavePair.WeightingOf(first, second),
            WavePair.HaveSameClusters(first, second, settings),
            family,
            [
                .. pairs.Select(pair => new ComparedQuestion(
                    pair.Question,
                    pair.First,
                    pair.Second,
                    pair.WhyNotComparable is null ? family.Comparisons[next++] : null,
                    pair.WhyNotComparable)),
            ]);
    }
}
