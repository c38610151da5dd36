using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mot.Core.Json;

/// <summary>Finds where in the text of a document its paths are.</summary>
internal static class DocumentPlaces
{
    // A path longer than this comes from a document that nobody wrote.
    private const int LongestPath = 1000;

    /// <summary>The places of those paths that the document has.</summary>
    /// <param name="utf8">The document, which is valid JSON.</param>
    /// <param name="paths">The paths, as faults name them.</param>
    internal static Dictionary<string, TextPosition> Find(ReadOnlySpan<byte> utf8, IEnumerable<string> paths)
    {
        // What is missing is missing where it should be: in the nearest object around it.
        var wanted = new HashSet<string>(paths.SelectMany(WithParents), StringComparer.Ordinal);
        var places = new Dictionary<string, TextPosition>(StringComparer.Ordinal);
        var path = new StringBuilder("$", LongestPath);
        var reader = new Utf8JsonReader(utf8);
        var containers = new Stack<(int Length, int Index)>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                containers.Pop();
                continue;
            }

            if (containers.TryPop(out (int Length, int Index) parent))
            {
                path.Length = parent.Length;
                bool isElement = reader.TokenType != JsonTokenType.PropertyName;
                containers.Push(isElement ? parent with { Index = parent.Index + 1 } : parent);
                _ = isElement ? path.Append(CultureInfo.InvariantCulture, $"[{parent.Index}]") : path.Append('.').Append(reader.GetString());
                if (!isElement)
                {
                    reader.Read();
                }
            }

            if (path.Length > LongestPath || !wanted.Contains(path.ToString()))
            {
                // Whatever is wanted is wanted with all that is around it.
                reader.Skip();
                continue;
            }

            places.TryAdd(path.ToString(), TextPosition.Of(utf8, reader.TokenStartIndex));
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                containers.Push((path.Length, 0));
            }
        }

        return places;
    }

    /// <summary>The place of a path, or of the nearest one around it.</summary>
    internal static TextPosition? Nearest(string path, Dictionary<string, TextPosition> places) =>
        WithParents(path).Where(places.ContainsKey).Select(each => (TextPosition?)places[each]).FirstOrDefault();

    private static IEnumerable<string> WithParents(string path)
    {
        for (int end = path.Length <= LongestPath ? path.Length : 0; end > 0; end = path.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
            yield return path[..end];
        }
    }
}
