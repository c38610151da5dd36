using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mot.Core.Journeys;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A study in documents: one file that says everything but the answers.</summary>
internal sealed record StudyWire : IJsonDocument
{
    /// <summary>Where an editor finds the schema of the document; read and forgotten.</summary>
    [JsonPropertyName(DocumentHead.Schema)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    public required string Id { get; init; }

    public string? Wave { get; init; }

    public string? Previous { get; init; }

    public Dictionary<string, string>? Title { get; init; }

    public Dictionary<string, string>? Origin { get; init; }

    public required JourneyWire Journey { get; init; }

    public required Dictionary<string, ScaleWire> Scales { get; init; }

    public required IReadOnlyList<QuestionWire> Questions { get; init; }

    public IReadOnlyList<string>? Outcomes { get; init; }

    public IReadOnlyList<string>? CoRated { get; init; }

    public IReadOnlyList<SegmentWire>? Segments { get; init; }

    public TableWire? Table { get; init; }

    public ReplicatesWire? Replicates { get; init; }

    public IReadOnlyList<IndexWire>? Indices { get; init; }

    public QualityWire? Quality { get; init; }

    public LayersWire? Layers { get; init; }

    public ScoringWire? Scoring { get; init; }

    public ReleaseWire? Release { get; init; }

    internal static StudyWire Of(Study study)
    {
        var scales = new ScaleNames(study.Questions);
        ResponseTable? table = study.Table;
        return new()
        {
            Id = study.Id,
            Wave = study.Wave,
            Previous = study.Previous,
            Title = TextWire.Of(study.Title),
            Origin = TextWire.Of(study.Origin),
            Journey = JourneyWire.Of(study.Journey),
            Scales = scales.ToWire(),
            Questions =
            [
                .. study.Questions.Select(question => QuestionWire.Of(question, scales[question.Scale]) with
                {
                    Column = table?.QuestionColumns.GetValueOrDefault(question.Id),
                    Tiers = TierWire.Of(study.DeclaredTiers.GetValueOrDefault(question.Id)),
                }),
            ],
            Outcomes = [.. study.Outcomes.Select(question => question.Id)],
            CoRated = [.. study.CoRated.Select(question => question.Id)],
            Segments = [.. study.Segments.Select(segment => SegmentWire.Of(segment, table?.SegmentColumns.GetValueOrDefault(segment.Id)))],
            Table = table is null ? null : new()
            {
                File = table.File,
                Weight = table.WeightColumn,
                Respondent = table.RespondentColumn,
                Cluster = table.ClusterColumn,
                Layout = table.Counts is null ? null : TableWire.CountedLayout,
                QuestionColumn = table.Counts?.QuestionColumn,
                Counts = table.Counts?.Columns.ToDictionary(pair => Guard.Text(pair.Key), pair => pair.Value),
                Unit = table.Counts is { Unit: not CountUnit.People and var unit } ? EnumText.Camel(unit) : null,
                Where = table.Where.IsEmpty ? null : table.Where.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value),
                Wave = WaveColumnWire.Of(table.Wave),
                OutOfRange = table.CountsOutOfRange ? TableWire.Count : TableWire.Refuse,
            },
            Replicates = ReplicatesWire.Of(study.Replicates),
            Indices = study.Indices.IsEmpty ? null : [.. study.Indices.Select(IndexWire.Of)],
            Quality = QualityWire.Of(study.Quality),
            Layers = LayersWire.Of(study.Layers),
            Scoring = ScoringWire.Of(study.Scoring),
            Release = new() { MinimumN = study.Release.MinimumN },
        };
    }

    internal Study? Read(string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, StudyJson.Kind, path, faults);
        Journey? journey = Journey.Read($"{path}.journey", faults);
        Dictionary<string, RatingScale?> scales = ScaleNames.Read(Scales, faults);
        var questions = new List<Question>();
        var tiers = new Dictionary<string, TierPolicy>(StringComparer.Ordinal);
        for (int q = 0; q < Questions.Count; q++)
        {
            string at = $"{path}.questions[{q}]";
            if (Questions[q].Read(scales, at, faults) is not { } question)
            {
                continue;
            }

            questions.Add(question);
            TierWire? declared = Questions[q].Tiers ?? (question.Kind == QuestionKind.Satisfaction ? Scales[Questions[q].Scale].Tiers : null);
            if (declared?.Read($"{at}.tiers", faults) is { } policy)
            {
                tiers[question.Id] = policy;
            }
        }

        Segment?[] segments = [.. (Segments ?? []).Select((segment, s) => segment.Read($"{path}.segments[{s}]", faults))];
        ReplicateRule? replicates = Replicates?.Read($"{path}.replicates", faults);
        ResponseTable? table = ReadTable(path, faults);
        ReleasePolicy? release = Release is null
            ? ReleasePolicy.Default
            : faults.Try($"{path}.release.minimumN", () => new ReleasePolicy { MinimumN = Release.MinimumN });
        LocalizedText? title = TextWire.Read(Title, $"{path}.title", faults);
        LocalizedText? origin = TextWire.Read(Origin, $"{path}.origin", faults);
        var scoring = (Scoring ?? new ScoringWire()).Read($"{path}.scoring", faults);
        CompositeIndex?[] indices = [.. (Indices ?? []).Select((index, i) => index.Read($"{path}.indices[{i}]", faults))];
        QualityModel quality = Quality?.Read($"{path}.quality", faults) ?? QualityModel.Default;
        LayerPolicy layers = Layers?.Read($"{path}.layers", faults) ?? LayerPolicy.Default;
        if (journey is null || !faults.IsEmpty)
        {
            return null;
        }

        var draft = new StudyDraft(Id, journey)
        {
            Wave = Wave,
            Previous = Previous,
            Title = title,
            Origin = origin,
            Quality = quality,
            Layers = layers,
            Scoring = scoring,
            Release = release!,
            Replicates = replicates,
            Table = table,
        };
        AddAll(draft.Questions, questions);
        AddAll(draft.Segments, segments.OfType<Segment>());
        AddAll(draft.Outcomes, Outcomes ?? []);
        AddAll(draft.CoRated, CoRated ?? []);
        AddAll(draft.Indices, indices.OfType<CompositeIndex>());
        foreach ((string id, TierPolicy policy) in tiers)
        {
            draft.Tiers.Add(id, policy);
        }

        faults.AddRange(draft.Validate().Select(fault => new Fault($"{path}{fault.Path[1..]}", fault.Message)));
        return faults.IsEmpty ? faults.Try(path, draft.Build) : null;
    }

    private ResponseTable? ReadTable(string path, DocumentFaults faults)
    {
        if (Table is null)
        {
            return null;
        }

        if (Table.OutOfRange is not (null or TableWire.Refuse or TableWire.Count))
        {
            faults.Add($"{path}.table.outOfRange", $"'{Table.OutOfRange}' is not known; allowed are {TableWire.Refuse}, {TableWire.Count}.");
        }

        CountLayout? counts = Table.ReadCounts($"{path}.table", faults);
        WaveColumn? wave = Table.Wave?.Read($"{path}.table.wave", faults);
        return faults.Try($"{path}.table.file", () => new ResponseTable(Table.File)
        {
            QuestionColumns = Columns(Questions.Select(question => (question.Id, question.Column))),
            SegmentColumns = Columns((Segments ?? []).Select(segment => (segment.Id, segment.Column))),
            WeightColumn = Table.Weight,
            RespondentColumn = Table.Respondent,
            ClusterColumn = Table.Cluster,
            Where = (Table.Where ?? []).ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal),
            Wave = wave,
            Counts = counts,
            CountsOutOfRange = Table.OutOfRange == TableWire.Count,
        });
    }

    // The first of two with the same id; that they are two is told elsewhere.
    private static ImmutableSortedDictionary<string, string> Columns(IEnumerable<(string Id, string? Column)> columns) =>
        columns.Where(pair => pair.Column is not null).DistinctBy(pair => pair.Id, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(pair => pair.Id, pair => pair.Column!, StringComparer.Ordinal);

    private static void AddAll<T>(IList<T> list, IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            list.Add(item);
        }
    }
}
