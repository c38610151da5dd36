using System.Collections.Immutable;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A composite index in documents.</summary>
internal sealed record IndexWire
{
    /// <summary>The stable id, unique among the indices.</summary>
    public required string Id { get; init; }

    /// <summary>The name, by language; the id where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The ids of its questions; at least one, each once.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>Weights by question id; 1 where none is given.</summary>
    public Dictionary<string, decimal>? Weights { get; init; }

    /// <summary>How many of the questions a respondent must have answered, from 1; null for all of them.</summary>
    public int? FewestAnswers { get; init; }

    internal static IndexWire Of(CompositeIndex index) => new()
    {
        Id = index.Id,
        Name = TextWire.Of(index.Name),
        Questions = [.. index.Questions],
        Weights = index.Weights.IsEmpty ? null : index.Weights.ToDictionary(pair => pair.Key, pair => Number.Plain(pair.Value)),
        FewestAnswers = index.FewestAnswers,
    };

    internal CompositeIndex? Read(string path, DocumentFaults faults)
    {
        LocalizedText? name = TextWire.Read(Name, $"{path}.name", faults);
        CompositeIndex? index = faults.Try(path, () => new CompositeIndex(Id, Questions));
        index = name is null || index is null ? index : index with { Name = name };
        if (index is not null && Weights is not null)
        {
            index = faults.Try($"{path}.weights", () => index with { Weights = Weights.ToImmutableSortedDictionary(StringComparer.Ordinal) }) ?? index;
        }

        return index is null || FewestAnswers is not { } fewest
            ? index
            : faults.Try($"{path}.fewestAnswers", () => index with { FewestAnswers = fewest });
    }
}
