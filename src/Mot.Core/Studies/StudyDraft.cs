using System.Collections.Immutable;
using Mot.Core.Journeys;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Studies;

/// <summary>Collects a study. <see cref="Validate"/> lists everything that is wrong; <see cref="Build"/> makes the study.</summary>
/// <remarks><para><b>Thread safety.</b> None.</para></remarks>
public sealed class StudyDraft
{
    /// <summary>Starts a draft.</summary>
    /// <param name="id">The study's id.</param>
    /// <param name="journey">The journey that it is about.</param>
    public StudyDraft(string id, Journey journey)
    {
        ArgumentNullException.ThrowIfNull(journey);
        Id = id;
        Journey = journey;
    }

    /// <summary>The study's id.</summary>
    public string Id { get; }

    /// <summary>The journey that it is about.</summary>
    public Journey Journey { get; }

    /// <summary>The title. Default: the id.</summary>
    public LocalizedText? Title { get; set; }

    /// <summary>The period of asking, such as <c>2017</c>; null when there is only one.</summary>
    public string? Wave { get; set; }

    /// <summary>The file name of the study of the wave before, in the same folder; null when there is none.</summary>
    public string? Previous { get; set; }

    /// <summary>Where the data come from, to be quoted wherever they are shown.</summary>
    public LocalizedText? Origin { get; set; }

    /// <summary>The questions, in the order of the answers of a response.</summary>
    public IList<Question> Questions { get; } = [];

    /// <summary>The segments, in the order of the groups of a response.</summary>
    public IList<Segment> Segments { get; } = [];

    /// <summary>The ids of the questions that stand for the whole journey; shown by segment.</summary>
    public IList<string> Outcomes { get; } = [];

    /// <summary>Tiers of questions, by question id; the scale's convention where there is one and none is given.</summary>
    public IDictionary<string, TierPolicy> Tiers { get; } = new SortedDictionary<string, TierPolicy>(StringComparer.Ordinal);

    /// <summary>The ids of the questions whose joint counts are kept, the outcome first; empty: none.</summary>
    public IList<string> CoRated { get; } = [];

    /// <summary>Composite indices.</summary>
    public IList<CompositeIndex> Indices { get; } = [];

    /// <summary>How expected and received quality are put together. Default: <see cref="QualityModel.Default"/>.</summary>
    public QualityModel Quality { get; set; } = QualityModel.Default;

    /// <summary>How the layers of satisfaction are told. Default: <see cref="LayerPolicy.Default"/>.</summary>
    public LayerPolicy Layers { get; set; } = LayerPolicy.Default;

    /// <summary>How journeys are scored. Default: <see cref="ScoringPolicy.Default"/>.</summary>
    public ScoringPolicy Scoring { get; set; } = ScoringPolicy.Default;

    /// <summary>How small a shown group may be. Default: <see cref="ReleasePolicy.Default"/>.</summary>
    public ReleasePolicy Release { get; set; } = ReleasePolicy.Default;

    /// <summary>Which replicate groups a tally keeps; null: none, and intervals assume a simple random sample.</summary>
    public ReplicateRule? Replicates { get; set; }

    /// <summary>Where the responses are; null when a host hands them over itself.</summary>
    public ResponseTable? Table { get; set; }

    /// <summary>Starts a draft that says what a study says, to be changed and built again.</summary>
    /// <param name="study">A study.</param>
    /// <returns>The draft.</returns>
    public static StudyDraft From(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        var draft = new StudyDraft(study.Id, study.Journey)
        {
            Title = study.Title,
            Wave = study.Wave,
            Previous = study.Previous,
            Origin = study.Origin,
            Quality = study.Quality,
            Layers = study.Layers,
            Scoring = study.Scoring,
            Release = study.Release,
            Replicates = study.Replicates,
            Table = study.Table,
        };
        AddAll(draft.Questions, study.Questions);
        AddAll(draft.Segments, study.Segments);
        AddAll(draft.Outcomes, study.Outcomes.Select(question => question.Id));
        AddAll(draft.Indices, study.Indices);
        AddAll(draft.CoRated, study.CoRated.Select(question => question.Id));
        foreach ((string question, TierPolicy tiers) in study.DeclaredTiers)
        {
            draft.Tiers[question] = tiers;
        }

        return draft;
    }

    /// <summary>Lists everything that keeps the draft from being a study.</summary>
    /// <returns>All faults, each with its path; empty when there are none.</returns>
    public ImmutableArray<Fault> Validate()
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        if (Guard.IdFault(Id) is { } idFault)
        {
            faults.Add(new("$.id", idFault));
        }

        if (Wave is not null && Guard.IdFault(Wave) is { } waveFault)
        {
            faults.Add(new("$.wave", waveFault));
        }

        if (Previous is not null && ResponseTable.FileFault(Previous) is { } previousFault)
        {
            faults.Add(new("$.previous", previousFault));
        }

        if (Questions.Count == 0)
        {
            faults.Add(new("$.questions", "A study needs at least one question."));
        }

        AddRepeated(faults, "$.questions", [.. Questions.Select(question => question.Id)], "question");
        AddRepeated(faults, "$.segments", [.. Segments.Select(segment => segment.Id)], "segment");
        AddQuestionFaults(faults);
        faults.AddRange(QualityFaults.Of(this));
        AddSegmentFaults(faults);
        AddUnknown(faults, "$.outcomes", Outcomes);
        AddUnknown(faults, "$.coRated", CoRated);
        AddRepeated(faults, "$.outcomes", Outcomes, "outcome");
        AddRepeated(faults, "$.coRated", CoRated, "question");
        if (CoRated.Count == 1)
        {
            faults.Add(new("$.coRated", "Joint counts need an outcome and at least one other question."));
        }

        if (CoRatings.Fault(Questions.Where(question => CoRated.Contains(question.Id))) is { } tooMany)
        {
            faults.Add(new("$.coRated", tooMany));
        }

        faults.AddRange(Scoring.Validate(Journey).Select(fault => new Fault($"$.scoring{fault.Path[1..]}", fault.Message)));
        AddTableFaults(faults);
        return faults.ToImmutable();
    }

    /// <summary>Makes the study.</summary>
    /// <returns>The study.</returns>
    /// <exception cref="ArgumentException">The draft has faults; the message lists all of them with their paths.</exception>
    public Study Build()
    {
        ImmutableArray<Fault> faults = Validate();
        return faults.IsEmpty
            ? new Study(this)
            : throw new ArgumentException(Fault.Describe($"Study '{Id}' cannot be built.", faults));
    }

    private static void AddAll<T>(IList<T> list, IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            list.Add(item);
        }
    }

    private void AddQuestionFaults(ImmutableArray<Fault>.Builder faults)
    {
        for (int q = 0; q < Questions.Count; q++)
        {
            Question question = Questions[q];
            if (question.Touchpoint is { } touchpoint && !Journey.TryFind(touchpoint, out _))
            {
                faults.Add(new($"$.questions[{q}].touchpoint", $"Journey '{Journey.Id}' has no touchpoint '{touchpoint}'."));
            }

            if (question is { Frame: QuestionFrame.ThisEncounter, Touchpoint: null })
            {
                faults.Add(new($"$.questions[{q}].touchpoint", $"Question '{question.Id}' asks about an encounter and needs a touchpoint."));
            }

            if (Tiers.TryGetValue(question.Id, out TierPolicy? tiers)
                && (tiers.IsDeadBand || tiers.DelightedFrom < tiers.SatisfiedFrom != (question.Scale.Direction == ScaleDirection.LowerIsBetter)))
            {
                faults.Add(new($"$.questions[{q}].tiers", $"Tiers of question '{question.Id}' must be cut-offs in the direction of its scale, not {tiers}."));
            }
        }

        foreach (string id in Tiers.Keys.Where(id => Questions.All(question => question.Id != id)))
        {
            faults.Add(new("$.tiers", $"The study has no question '{id}'."));
        }
    }

    private void AddSegmentFaults(ImmutableArray<Fault>.Builder faults)
    {
        for (int s = 0; s < Segments.Count; s++)
        {
            for (int g = 0; g < Segments[s].Groups.Length; g++)
            {
                if (Segments[s].Groups[g].Touchpoint is { } touchpoint && !Journey.TryFind(touchpoint, out _))
                {
                    faults.Add(new($"$.segments[{s}].groups[{g}].touchpoint", $"Journey '{Journey.Id}' has no touchpoint '{touchpoint}'."));
                }
            }
        }
    }

    private void AddTableFaults(ImmutableArray<Fault>.Builder faults)
    {
        if (Table is null)
        {
            return;
        }

        foreach (string id in Table.QuestionColumns.Keys.Where(id => Questions.All(question => question.Id != id)))
        {
            faults.Add(new("$.table.columns", $"The study has no question '{id}'."));
        }

        foreach (string id in Table.SegmentColumns.Keys.Where(id => Segments.All(segment => segment.Id != id)))
        {
            faults.Add(new("$.table.segments", $"The study has no segment '{id}'."));
        }

        foreach ((string column, ImmutableArray<string> values) in Table.Where.Where(pair => pair.Value.IsDefaultOrEmpty || string.IsNullOrWhiteSpace(pair.Key)))
        {
            faults.Add(new("$.table.where", $"The column '{column}' needs a name and at least one value."));
        }

        faults.AddRange((Table.Wave?.Faults() ?? []).Select(fault => new Fault($"$.table.wave.{fault.Property}", fault.Message)));
        if (Table.Counts is not null)
        {
            AddCountFaults(faults, Table, Table.Counts);
        }

        if (Replicates is { HashGroups: null } && Table.ClusterColumn is null)
        {
            faults.Add(new("$.table.cluster", "Groups by cluster need the column of the clusters."));
        }

        if (Replicates is { HashGroups: not null } && Table.RespondentColumn is null)
        {
            faults.Add(new("$.table.respondent", "Groups by respondent need the column of the respondents."));
        }
    }

    // What counts of single questions cannot tell must not be asked of them.
    private void AddCountFaults(ImmutableArray<Fault>.Builder faults, ResponseTable table, CountLayout layout)
    {
        if (CoRated.Count > 0)
        {
            faults.Add(new("$.coRated", "A table of counts does not say what the same person answered to two questions."));
        }

        if (table.WeightColumn is not null || table.RespondentColumn is not null || table.CountsOutOfRange)
        {
            faults.Add(new("$.table", "A table of counts has no weights and no respondents, and no values out of range."));
        }

        if (Replicates is { HashGroups: not null } || (layout.Unit == CountUnit.Percent && Replicates is null))
        {
            faults.Add(new("$.replicates", layout.Unit == CountUnit.Percent
                ? "Percentages do not say of how many people they are, so doubt comes from the spread between clusters alone: declare replicates by cluster."
                : "A table of counts has no respondents; its replicate groups are by cluster."));
        }

        for (int q = 0; q < Questions.Count; q++)
        {
            RatingScale scale = Questions[q].Scale;
            foreach (decimal rating in Enumerable.Range(0, scale.StepCount).Select(scale.ValueAt).Where(rating => !layout.Columns.ContainsKey(rating)))
            {
                faults.Add(new("$.table.counts", $"Question '{Questions[q].Id}' has the rating {Guard.Text(rating)}, for which no column is named."));
            }

            string code = table.CodeOf(Questions[q]);
            if (Questions.Take(q).Any(other => table.CodeOf(other) == code))
            {
                faults.Add(new($"$.questions[{q}].column", $"Two questions have the name '{code}' in the table."));
            }
        }
    }

    private void AddUnknown(ImmutableArray<Fault>.Builder faults, string path, IList<string> ids)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            if (Questions.All(question => question.Id != ids[i]))
            {
                faults.Add(new($"{path}[{i}]", $"The study has no question '{ids[i]}'."));
            }
        }
    }

    private static void AddRepeated(ImmutableArray<Fault>.Builder faults, string path, IList<string> ids, string what)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            if (ids.Take(i).Contains(ids[i], StringComparer.Ordinal))
            {
                faults.Add(new($"{path}[{i}]", $"The {what} '{ids[i]}' occurs twice."));
            }
        }
    }
}
