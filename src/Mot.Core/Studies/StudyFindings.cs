using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>What a study comes to: every question with its metrics, journey scores, released tables by segment, and what to know first.</summary>
/// <remarks>
/// <para>Its JSON is what <c>mot report --json</c> prints.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class StudyFindings
{
    private StudyFindings(StudyTally tally, StudyTally? previous, StudyRelease? release, FindingsSettings settings)
    {
        Study = tally.Study;
        Settings = settings;
        Release = release;
        Responses = tally.Whole.Count;
        ReplicateGroups = settings.AssumeSimpleSample ? 0 : tally.ReplicateGroups.Length;
        Weighting = IsWeighted(tally) ? Weighting.CaseWeights : Weighting.None;
        Questions = [.. Study.Questions.Select(question => new QuestionFindings(tally, question, Weighting == Weighting.CaseWeights, settings))];
        Scores = new(tally, settings);
        var sample = new DerivedSample(tally, settings);
        Expectations = ExpectationFindings.Of(sample);
        Importance = [.. Study.Questions.Where(question => question is { Kind: QuestionKind.Importance, About: not null })
            .Select(question => new ImportanceFindings(sample, question, RatedOf(Study, question)))];
        Indices = [.. Study.Indices.Select(index => sample.Index(index.Id, index.Name))];
        Layers = Study.Derived.Layers.IsEmpty ? null : new(sample);
        StraightLines = [.. Study.Derived.Blocks.Select(block => new StraightLining(sample, block))];
        (Segments, SegmentFamily) = SegmentTables.Of(tally, release, Weighting, settings);
        Problems = ProblemFindings.Of(tally, release, Weighting, settings);
        Change = previous is null ? null : WaveComparison.Of(tally, previous, settings);
        Findings = FirstThings.Of(tally, this);
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>How the findings were worked out.</summary>
    public FindingsSettings Settings { get; }

    /// <summary>What was decided about showing it; null when all of it is shown and only its tables by segment were checked.</summary>
    public StudyRelease? Release { get; }

    /// <summary>How many people responded.</summary>
    public long Responses { get; }

    /// <summary>How many replicate groups the intervals honour; 0 when a simple random sample is assumed.</summary>
    public int ReplicateGroups { get; }

    /// <summary>Whether the study has case weights.</summary>
    public Weighting Weighting { get; }

    /// <summary>What to know first: at most one of each kind.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Every question, in the order of the study.</summary>
    public ImmutableArray<QuestionFindings> Questions { get; }

    /// <summary>The journey scores.</summary>
    public ScoreFindings Scores { get; }

    /// <summary>Gaps, zones of tolerance and dimensions of quality; null when the study asks for no expectation and declares no dimension.</summary>
    public ExpectationFindings? Expectations { get; }

    /// <summary>Stated importance beside the rating of the same thing; empty when importance was not asked.</summary>
    public ImmutableArray<ImportanceFindings> Importance { get; }

    /// <summary>The declared composite indices.</summary>
    public ImmutableArray<IndexFindings> Indices { get; }

    /// <summary>How satisfied customers are with each layer of value; null when no question speaks to a layer.</summary>
    public LayerFindings? Layers { get; }

    /// <summary>Blocks of the questionnaire and how many gave one answer throughout.</summary>
    public ImmutableArray<StraightLining> StraightLines { get; }

    /// <summary>Each outcome by each segment, as the release gate let it through.</summary>
    public ImmutableArray<ReleasedTable> Segments { get; }

    /// <summary>The comparisons of groups against all others, as one family; of hidden groups there are none.</summary>
    public ComparisonFamily SegmentFamily { get; }

    /// <summary>How many had a problem, and what that goes with; null when no segment tells.</summary>
    public ProblemFindings? Problems { get; }

    /// <summary>This wave against the previous one; null when none was given.</summary>
    public WaveComparison? Change { get; }

    /// <summary>Works out what a study comes to.</summary>
    /// <param name="tally">The exact sums.</param>
    /// <param name="previous">The sums of the wave before; null when there is none.</param>
    /// <param name="settings">How; null for the defaults.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">A simple random sample is asked for where the study holds percentages and not people.</exception>
    public static StudyFindings Of(StudyTally tally, StudyTally? previous = null, FindingsSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(tally);
        settings ??= FindingsSettings.Default;
        settings.RequireAllowedFor(tally.Study);
        return new(tally, previous, null, settings);
    }

    /// <summary>Works out what a release of a study comes to: of the people that it is about, without what may not be shown.</summary>
    /// <param name="release">The release.</param>
    /// <param name="settings">How; null for the defaults.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">Nothing of the release may be shown.</exception>
    public static StudyFindings Of(StudyRelease release, FindingsSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(release);
        settings ??= FindingsSettings.Default;
        return release.Hidden is { } reason
            ? throw new ArgumentException($"Nothing of study '{release.Study.Id}' may be shown this time: {reason}.", nameof(release))
            : new(release.Tally, null, release, settings);
    }

    /// <summary>The findings of a question.</summary>
    /// <param name="question">The id of a question.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="ArgumentException">The study has no such question.</exception>
    public QuestionFindings this[string question] => Questions[Study.IndexOf(Study[question])];

    private static Question RatedOf(Study study, Question importance) =>
        study.Questions.FirstOrDefault(question => question.Kind == QuestionKind.Satisfaction && question.About == importance.About)
        ?? study[importance.About!];

    // Declared, or visible in the sums when a host handed the responses over itself.
    internal static bool IsWeighted(StudyTally tally) =>
        tally.Study.Table?.WeightColumn is not null
        || tally.Whole.Distributions.Any(ratings => ratings.IsWeighted);
}
