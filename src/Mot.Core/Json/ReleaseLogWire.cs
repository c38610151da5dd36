using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Mot.Core.Privacy;

namespace Mot.Core.Json;

/// <summary>What an audience has been shown, in documents.</summary>
internal sealed record ReleaseLogWire : IJsonDocument
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

    /// <summary>Who sees the releases, as an id.</summary>
    public required string Audience { get; init; }

    /// <summary>How small a group may be.</summary>
    public required ReleaseWire Policy { get; init; }

    /// <summary>The ids of the segments by which anything is ever shown.</summary>
    public required IReadOnlyList<string> Segments { get; init; }

    /// <summary>How many releases there were.</summary>
    public required int Releases { get; init; }

    /// <summary>What was shown of each question, by its id.</summary>
    public required Dictionary<string, QuestionHistoryWire> Questions { get; init; }

    internal static ReleaseLogWire Of(ReleaseLog log) => new()
    {
        Audience = log.Audience,
        Policy = ReleaseWire.Of(log.Policy),
        Segments = log.Segments,
        Releases = log.Releases,
        Questions = log.Questions.ToDictionary(pair => pair.Key, pair => QuestionHistoryWire.Of(pair.Value, log.Segments), StringComparer.Ordinal),
    };

    internal ReleaseLog? Read(DocumentFaults faults)
    {
        AddIf(Guard.IdFault(Audience), "$.audience", faults);
        AddIf(Releases < 0 ? $"There cannot be {Guard.Text(Releases)} releases." : null, "$.releases", faults);
        ReleasePolicy? policy = Policy.Read("$.policy", faults);
        ImmutableArray<string> segments = faults.Try("$.segments", () => ReleaseLog.SegmentIds(Segments));
        if (!faults.IsEmpty)
        {
            return null;
        }

        ImmutableSortedDictionary<string, QuestionHistory>.Builder questions = ImmutableSortedDictionary.CreateBuilder<string, QuestionHistory>(StringComparer.Ordinal);
        foreach ((string id, QuestionHistoryWire wire) in Questions)
        {
            string path = $"$.questions.{id}";
            AddIf(Guard.IdFault(id), path, faults);
            if (faults.NotNull(wire, path)?.Read(segments, Releases, path, faults) is { } history)
            {
                questions[id] = history;
            }
        }

        var log = new ReleaseLog(Audience, policy!, segments, Releases, questions.ToImmutable());
        AddIf(log.Entries > ReleaseLog.MaxEntries ? $"There are {Guard.Text(log.Entries)} entries; at most {Guard.Text(ReleaseLog.MaxEntries)} are allowed." : null, "$.questions", faults);
        return faults.IsEmpty ? log : null;
    }

    internal static void AddIf(string? fault, string path, DocumentFaults faults)
    {
        if (fault is not null)
        {
            faults.Add(path, fault);
        }
    }
}
