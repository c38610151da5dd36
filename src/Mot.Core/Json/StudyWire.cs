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

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The stable id; studies that are waves of one survey have the same.</summary>
    public required string Id { get; init; }

    /// <summary>The period of asking, such as 2018; null when there is only one, or when the table says which row belongs to which.</summary>
    public string? Wave { get; init; }

    /// <summary>The file name of the study of the wave before, without a folder; null when there is none.</summary>
    public string? Previous { get; init; }

    /// <summary>The title, by language; the id where none is given.</summary>
    public Dictionary<string, string>? Title { get; init; }

    /// <summary>Where the data come from, by language; null when that is not stated.</summary>
    public Dictionary<string, string>? Origin { get; init; }

    /// <summary>The journey that the study is about.</summary>
    public required JourneyWire Journey { get; init; }

    /// <summary>The rating scales, by a name that questions use.</summary>
    public required Dictionary<string, ScaleWire> Scales { get; init; }

    /// <summary>The questions; at least one.</summary>
    public required IReadOnlyList<QuestionWire> Questions { get; init; }

    /// <summary>The ids of the questions that stand for the whole journey.</summary>
    public IReadOnlyList<string>? Outcomes { get; init; }

    /// <summary>The ids of the questions whose joint counts are kept, the outcome first; none where they are left out.</summary>
    public IReadOnlyList<string>? CoRated { get; init; }

    /// <summary>The segments by which groups are told apart.</summary>
    public IReadOnlyList<SegmentWire>? Segments { get; init; }

    /// <summary>Where the responses are; null when a host hands them over itself.</summary>
    public TableWire? Table { get; init; }

    /// <summary>Which replicate groups a tally keeps, from which intervals can be computed without rows; null for none.</summary>
    public ReplicatesWire? Replicates { get; init; }

    /// <summary>The composite indices.</summary>
    public IReadOnlyList<IndexWire>? Indices { get; init; }

    /// <summary>How expected and received quality are put together; null for the defaults.</summary>
    public QualityWire? Quality { get; init; }

    /// <summary>How the layers of satisfaction are told; null for the defaults.</summary>
    public LayersWire? Layers { get; init; }

    /// <summary>How journeys are scored; null for the default policy.</summary>
    public ScoringWire? Scoring { get; init; }

    /// <summary>How small a shown group may be; null for the default, 5 people.</summary>
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
            Release = ReleaseWire.Of(study.Release),
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
            : Release.Read($"{path}.release", faults);
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
