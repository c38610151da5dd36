using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>One question in two waves, before it is judged together with others: the one way in which waves are compared.</summary>
internal sealed record WavePair
{
    private readonly Sample _first;
    private readonly Sample _second;
    private readonly MetricSettings _settings;
    private readonly bool _sameClusters;

    private WavePair(Sample first, Sample second, MetricSettings settings, bool sameClusters)
    {
        _sameClusters = sameClusters;
        _first = first;
        _second = second;
        _settings = settings;
    }

    internal Question Question => _first.Question;

    internal string? WhyNotComparable => _first.Question.WhyNotComparable(_second.Question);

    /// <summary>The metrics of the first wave, under the weighting of the pair.</summary>
    internal QuestionMetrics First => _first.Metrics(_settings);

    /// <summary>The metrics of the second wave, under the weighting of the pair.</summary>
    internal QuestionMetrics Second => _second.Metrics(_settings);

    /// <summary>First minus second.</summary>
    internal Comparison Difference => _sameClusters ? _first.Within(_second, _settings) : _first.Between(_second, _settings);

    /// <summary>The pair of a question; null when not both waves ask it.</summary>
    internal static WavePair? Of(StudyTally first, StudyTally second, string question, FindingsSettings settings) =>
        first.Study.Find(question) is { } mine && second.Study.Find(question) is { } theirs
            ? new(Sample.Of(first, mine, settings), Sample.Of(second, theirs, settings), settings.Metrics(WeightingOf(first, second)), HaveSameClusters(first, second, settings))
            : null;

    /// <summary>Whether both waves declare that their groups are the same units, and groups are honoured.</summary>
    internal static bool HaveSameClusters(StudyTally first, StudyTally second, FindingsSettings settings) =>
        !settings.AssumeSimpleSample && first.Study.Replicates is { SameAcrossWaves: true } rule && rule == second.Study.Replicates;

    /// <summary>Weighted where both waves have weights: a weighted wave and one without are both taken without.</summary>
    internal static Weighting WeightingOf(StudyTally first, StudyTally second) =>
        StudyFindings.IsWeighted(first) && StudyFindings.IsWeighted(second) ? Weighting.CaseWeights : Weighting.None;

    /// <summary>A study with its wave, for the names of families.</summary>
    internal static string Name(Study study) => study.Wave is null ? study.Id : $"{study.Id} {study.Wave}";
}
