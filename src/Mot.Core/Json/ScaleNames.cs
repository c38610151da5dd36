using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>Gives each different scale of a document a name, in the order of first use.</summary>
internal sealed class ScaleNames
{
    private readonly Dictionary<RatingScale, string> _names = [];

    internal ScaleNames(IEnumerable<Question> questions)
    {
        foreach (Question question in questions)
        {
            _names.TryAdd(question.Scale, $"scale-{Guard.Text(_names.Count + 1)}");
        }
    }

    internal string this[RatingScale scale] => _names[scale];

    internal Dictionary<string, ScaleWire> ToWire() => _names.ToDictionary(pair => pair.Value, pair => ScaleWire.Of(pair.Key));

    internal static Dictionary<string, RatingScale?> Read(Dictionary<string, ScaleWire> scales, DocumentFaults faults) =>
        scales.ToDictionary(
            pair => pair.Key,
            pair => faults.NotNull(pair.Value, $"$.scales.{pair.Key}")?.Read($"$.scales.{pair.Key}", faults),
            StringComparer.Ordinal);
}
