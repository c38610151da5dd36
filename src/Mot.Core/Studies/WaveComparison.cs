using System.Collections.Immutable;
using Mot.Core.Estimation;

namespace Mot.Core.Studies;

/// <summary>Two waves of a study, question by question, as one family of comparisons.</summary>
/// <remarks>
/// <para>A question is compared by its headline metric, weighted where both waves have weights, by jackknife where both keep
/// replicate groups. The waves are taken to be independent samples.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class WaveComparison
{
    private WaveComparison(Study first, Study second, Weighting weighting, ComparisonFamily family, ImmutableArray<ComparedQuestion> questions)
    {
        First = first;
        Second = second;
        Weighting = weighting;
        Family = family;
        Questions = questions;
    }

    /// <summary>The study that differences are taken from.</summary>
    public Study First { get; }

    /// <summary>The study that is taken off.</summary>
    public Study Second { get; }

    /// <summary>Whether the answers were weighted.</summary>
    public Weighting Weighting { get; }

    /// <summary>The comparisons as one family.</summary>
    public ComparisonFamily Family { get; }

    /// <summary>The questions that both waves ask, in the order of the first.</summary>
    public ImmutableArray<ComparedQuestion> Questions { get; }

    /// <summary>Compares two waves, first minus second.</summary>
    /// <param name="first">The later wave, as a rule.</param>
    /// <param name="second">The earlier one.</param>
    /// <param name="settings">Level, sampling and correction; null for the defaults.</param>
    /// <returns>The comparison; questions of one wave only are left out.</returns>
    public static WaveComparison Of(StudyTally first, StudyTally second, FindingsSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        settings ??= FindingsSettings.Default;
        Weighting weighting = StudyFindings.IsWeighted(first) && StudyFindings.IsWeighted(second) ? Weighting.CaseWeights : Weighting.None;
        MetricSettings metrics = settings.Metrics(weighting);
        (Sample First, Sample Second, string? WhyNot)[] pairs =
        [
            .. first.Study.Questions
                .Where(question => second.Study.Questions.Any(other => other.Id == question.Id))
                .Select(question => (
                    Sample.Of(first, question, settings),
                    Sample.Of(second, second.Study[question.Id], settings),
                    question.WhyNotComparable(second.Study[question.Id]))),
        ];
        var family = ComparisonFamily.Of(
            $"{Name(first.Study)} against {Name(second.Study)}",
            pairs.Where(pair => pair.WhyNot is null).Select(pair => pair.First.Between(pair.Second, metrics)),
            settings.Correction,
            settings.Level);
        int next = 0;
        return new(
            first.Study,
            second.Study,
            weighting,
            family,
            [
                .. pairs.Select(pair => new ComparedQuestion(
                    pair.First.Question,
                    pair.First.Metrics(metrics),
                    pair.Second.Metrics(metrics),
                    pair.WhyNot is null ? family.Comparisons[next++] : null,
                    pair.WhyNot)),
            ]);
    }

    private static string Name(Study study) => study.Wave is null ? study.Id : $"{study.Id} {study.Wave}";
}
