using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Journeys;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Studies;

/// <summary>A journey, the questions asked about it, and where the answers are.</summary>
/// <remarks>
/// <para>Built with a <see cref="StudyDraft"/> or read from JSON; the two mean the same.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Study
{
    private readonly ImmutableSortedDictionary<string, TierPolicy> _tiers;
    private readonly Dictionary<string, int> _indexById;

    // For each touchpoint the index of the question that scores it.
    private readonly int?[] _scoredIndexes;

    internal Study(StudyDraft draft)
    {
        Id = draft.Id;
        Title = draft.Title ?? LocalizedText.Of("en", draft.Id);
        Wave = draft.Wave;
        Previous = draft.Previous;
        Origin = draft.Origin;
        Journey = draft.Journey;
        Questions = [.. draft.Questions];
        _indexById = Enumerable.Range(0, Questions.Length).ToDictionary(q => Questions[q].Id, StringComparer.Ordinal);
        Segments = [.. draft.Segments];
        Outcomes = [.. draft.Outcomes.Select(id => this[id])];
        CoRated = [.. draft.CoRated.Select(id => this[id])];
        _tiers = draft.Tiers.ToImmutableSortedDictionary(StringComparer.Ordinal);
        Indices = [.. draft.Indices];
        Quality = draft.Quality;
        Layers = draft.Layers;
        Scoring = draft.Scoring;
        Release = draft.Release;
        Replicates = draft.Replicates;
        Table = draft.Table;
        ScoredQuestions = [.. Journey.Touchpoints.Select(touchpoint => Questions.FirstOrDefault(question =>
            question is { Frame: QuestionFrame.ThisEncounter, Kind: QuestionKind.Satisfaction } && question.Touchpoint == touchpoint.Id))];
        _scoredIndexes = [.. ScoredQuestions.Select(question => question is null ? (int?)null : IndexOf(question))];
        Scorer = JourneyScorer.Create(
            Journey,
            ScoredQuestions.OfType<Question>().ToDictionary(question => question.Touchpoint!, question => question.Scale, StringComparer.Ordinal),
            Scoring);
        Derived = new(this);
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The title; the id where none was given.</summary>
    public LocalizedText Title { get; }

    /// <summary>The period of asking; null when there is only one.</summary>
    public string? Wave { get; }

    /// <summary>The file name of the study of the wave before; null when there is none.</summary>
    public string? Previous { get; }

    /// <summary>Where the data come from; null when that was not stated.</summary>
    public LocalizedText? Origin { get; }

    /// <summary>The journey that it is about.</summary>
    public Journey Journey { get; }

    /// <summary>The questions, in the order of the answers of a response.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>The segments, in the order of the groups of a response.</summary>
    public ImmutableArray<Segment> Segments { get; }

    /// <summary>The questions that stand for the whole journey.</summary>
    public ImmutableArray<Question> Outcomes { get; }

    /// <summary>The questions whose joint counts are kept, the outcome first; empty when none are.</summary>
    public ImmutableArray<Question> CoRated { get; }

    /// <summary>The declared composite indices.</summary>
    public ImmutableArray<CompositeIndex> Indices { get; }

    /// <summary>How expected and received quality are put together.</summary>
    public QualityModel Quality { get; }

    /// <summary>How the layers of satisfaction are told.</summary>
    public LayerPolicy Layers { get; }

    /// <summary>How journeys are scored.</summary>
    public ScoringPolicy Scoring { get; }

    /// <summary>How small a shown group may be.</summary>
    public ReleasePolicy Release { get; }

    /// <summary>Which replicate groups a tally keeps; null: none.</summary>
    public ReplicateRule? Replicates { get; }

    /// <summary>Where the responses are; null when a host hands them over itself.</summary>
    public ResponseTable? Table { get; }

    /// <summary>Whether n is a number of people; false where the table holds percentages and does not say of how many.</summary>
    public bool CountsPeople => Table?.Counts is not { Unit: CountUnit.Percent };

    /// <summary>Scores the journey of a respondent or a customer. A touchpoint is scored by the first satisfaction question about this encounter with it.</summary>
    public JourneyScorer Scorer { get; }

    /// <summary>What is worked out for each respondent.</summary>
    internal DerivedMeasures Derived { get; }

    /// <summary>For each touchpoint the question that scores it, or null.</summary>
    internal ImmutableArray<Question?> ScoredQuestions { get; }

    /// <summary>The question of an id.</summary>
    /// <param name="id">An id.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">The study has no such question.</exception>
    public Question this[string id] =>
        _indexById.TryGetValue(id, out int index)
            ? Questions[index]
            : throw new ArgumentException($"Study '{Id}' has no question '{id}'.", nameof(id));

    /// <summary>The question whose ratings score a touchpoint: the first satisfaction question about this encounter with it.</summary>
    /// <param name="touchpoint">A touchpoint of the study's journey.</param>
    /// <returns>The question; null when the touchpoint is not scored.</returns>
    /// <exception cref="ArgumentException">The touchpoint belongs to another journey.</exception>
    public Question? ScoringQuestion(Touchpoint touchpoint)
    {
        ArgumentNullException.ThrowIfNull(touchpoint);
        return Journey.TryFind(touchpoint.Id, out Touchpoint? own) && own == touchpoint
            ? ScoredQuestions[touchpoint.Index]
            : throw new ArgumentException($"'{touchpoint.Id}' belongs to another journey than '{Journey.Id}'.", nameof(touchpoint));
    }

    /// <summary>The tiers of a question: declared, or the convention of its scale.</summary>
    /// <param name="question">A question of the study.</param>
    /// <returns>The tiers; null when none were declared and the scale has no convention.</returns>
    public TierPolicy? TiersOf(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return _tiers.GetValueOrDefault(question.Id) ?? question.Kind switch
        {
            QuestionKind.Satisfaction => TierPolicy.Conventional(question.Scale),
            QuestionKind.Disconfirmation => AsExpected(question.Scale),
            _ => null,
        };
    }

    // The middle of the scale means "as expected".
    private static TierPolicy AsExpected(RatingScale scale)
    {
        int middle = scale.StepCount / 2;
        int better = scale.Direction == ScaleDirection.HigherIsBetter ? middle + 1 : middle - 1;
        return TierPolicy.CutOffs(scale.ValueAt(middle), scale.ValueAt(better));
    }

    /// <summary>The trip that a response tells of: its encounters; where it has none its answers about encounters, in the order of the journey.</summary>
    /// <param name="response">A response to this study.</param>
    /// <returns>A state of <see cref="Scorer"/>.</returns>
    /// <exception cref="ArgumentException">The response has another number of answers than the study has questions, or an encounter is at a touchpoint that the journey does not have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its question's scale.</exception>
    public JourneyState TripOf(Response response)
    {
        RequireAnswers(response);
        JourneyState trip = Scorer.NewState();
        foreach (Encounter encounter in response.Encounters)
        {
            trip.Add(encounter);
        }

        if (!response.Encounters.IsEmpty)
        {
            return trip;
        }

        long at = (response.At ?? DateTimeOffset.UnixEpoch).UtcTicks;
        for (int touchpoint = 0; touchpoint < _scoredIndexes.Length; touchpoint++)
        {
            if (_scoredIndexes[touchpoint] is { } q && response.Answers[q].MissingKind != MissingKind.NotAsked)
            {
                Scorer.Table.Record(trip.Records, touchpoint, at, response.Answers[q], isRecovery: false);
            }
        }

        return trip;
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>The declared tiers, without the conventions.</summary>
    internal ImmutableSortedDictionary<string, TierPolicy> DeclaredTiers => _tiers;

    /// <summary>The question of an id; null when the study has none.</summary>
    internal Question? Find(string id) => _indexById.TryGetValue(id, out int index) ? Questions[index] : null;

    /// <summary>Where a question stands among the answers of a response; below 0 when it is not the study's.</summary>
    internal int IndexOf(Question question) => _indexById.GetValueOrDefault(question.Id, -1);

    /// <summary>Whether sums of the two studies mean the same, so that they may be merged.</summary>
    internal bool HasSameSums(Study other) =>
        ReferenceEquals(this, other)
        || (Id == other.Id && Wave == other.Wave
            && Questions.SequenceEqual(other.Questions)
            && Segments.Length == other.Segments.Length
            && Segments.Zip(other.Segments).All(pair => pair.First.MeansTheSame(pair.Second))
            && CoRated.SequenceEqual(other.CoRated)
            && Indices.SequenceEqual(other.Indices) && Quality == other.Quality && Layers == other.Layers
            && Outcomes.Take(1).SequenceEqual(other.Outcomes.Take(1))
            && Journey.Touchpoints.Select(touchpoint => (touchpoint.Id, Journey.CanEndAt(touchpoint))).SequenceEqual(
                other.Journey.Touchpoints.Select(touchpoint => (touchpoint.Id, other.Journey.CanEndAt(touchpoint))))
            && Scoring == other.Scoring && Replicates == other.Replicates);

    internal void RequireAnswers(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (response.Answers.Length != Questions.Length)
        {
            throw new ArgumentException(
                $"Study '{Id}' has {Questions.Length} questions, but the response has {response.Answers.Length} answers.", nameof(response));
        }

        for (int q = 0; q < Questions.Length; q++)
        {
            if (!Questions[q].Scale.Contains(response.Answers[q]))
            {
                throw new ArgumentOutOfRangeException(
                    nameof(response), response.Answers[q], $"The answer to question '{Questions[q].Id}' must be on its scale, {Questions[q].Scale}.");
            }
        }
    }
}
