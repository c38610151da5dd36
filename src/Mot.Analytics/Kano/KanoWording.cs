using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Mot.Core;

namespace Mot.Analytics.Kano;

/// <summary>How the five answers are worded in a questionnaire.</summary>
/// <remarks>
/// <para>Wordings are declared and never guessed: an answer that is none of them is nobody's. Compared are texts without case, without blanks around and double blanks inside,
/// without a full stop at the end, and with typographic apostrophes taken for straight ones.</para>
/// <para>The choice of words matters: see <c>docs/kano.md</c>.</para>
/// <para><b>Sources.</b> Berger et al. (1993), Center for Quality of Management Journal 2(4), on the sets of answers.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class KanoWording
{
    private const string Resource = "Mot.Analytics.kano-wordings.json";

    private readonly ImmutableDictionary<string, KanoAnswer> _answers;

    private KanoWording(string id, LocalizedText name, ImmutableArray<ImmutableArray<string>> texts, ImmutableDictionary<string, KanoAnswer> answers)
    {
        Id = id;
        Name = name;
        Texts = texts;
        _answers = answers;
    }

    /// <summary>The sets of answers that come with the library, each id once.</summary>
    public static ImmutableArray<KanoWording> BuiltIn { get; } = ReadEmbedded();

    /// <summary>Its id, such as <c>like-dislike</c>.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public LocalizedText Name { get; }

    private ImmutableArray<ImmutableArray<string>> Texts { get; }

    /// <summary>Declares the wording of a questionnaire.</summary>
    /// <param name="id">Its id: 1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="texts">What stands for each of the five answers; at least one text each, none for two.</param>
    /// <param name="name">Its name; null for the id.</param>
    /// <returns>The wording.</returns>
    /// <exception cref="ArgumentException">The id is malformed, an answer has no text, or a text is blank or stands for two answers; the message lists all faults.</exception>
    public static KanoWording Create(string id, IReadOnlyDictionary<KanoAnswer, IReadOnlyList<string>> texts, LocalizedText? name = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        Guard.Id(id);
        var faults = new List<string>();
        ImmutableArray<ImmutableArray<string>> all =
            [.. Enum.GetValues<KanoAnswer>().Select(answer => texts.TryGetValue(answer, out IReadOnlyList<string>? own) ? own.ToImmutableArray() : [])];
        var answers = ImmutableDictionary.CreateBuilder<string, KanoAnswer>(StringComparer.Ordinal);
        foreach (KanoAnswer answer in Enum.GetValues<KanoAnswer>())
        {
            if (all[(int)answer - 1].IsEmpty)
            {
                faults.Add($"{answer} has no text.");
            }

            foreach (string text in all[(int)answer - 1])
            {
                string key = Plain(text ?? "");
                if (key.Length == 0)
                {
                    faults.Add($"A text of {answer} is blank.");
                }
                else if (!answers.TryAdd(key, answer) && answers[key] != answer)
                {
                    faults.Add($"'{text}' stands for {answers[key]} and for {answer}.");
                }
            }
        }

        return faults.Count == 0
            ? new(id, name ?? LocalizedText.Of("en", id), all, answers.ToImmutable())
            : throw new ArgumentException($"The wording '{id}' cannot be used: {string.Join(" ", faults)}", nameof(texts));
    }

    /// <summary>Reads one wording from a document: <c>{"like":["I like it"],"mustBe":["I expect it"],"neutral":[…],"liveWith":[…],"dislike":[…]}</c>, a single text also without brackets.</summary>
    /// <param name="utf8Json">The document as UTF-8.</param>
    /// <param name="id">The id of the wording.</param>
    /// <returns>The wording.</returns>
    /// <exception cref="JsonException">The document is not JSON, or not a wording; the message lists all faults.</exception>
    public static KanoWording Parse(ReadOnlySpan<byte> utf8Json, string id = "declared")
    {
        ReadOnlySpan<byte> bom = [0xEF, 0xBB, 0xBF];
        using var document = JsonDocument.Parse((utf8Json.StartsWith(bom) ? utf8Json[bom.Length..] : utf8Json).ToArray());
        return Read(document.RootElement, id, null, []);
    }

    /// <summary>The answer that a text stands for.</summary>
    /// <param name="text">What the respondent ticked, as it stands in the table.</param>
    /// <param name="answer">The answer; <see cref="KanoAnswer.Like"/> when there is none.</param>
    /// <returns>Whether the text is one of this wording.</returns>
    public bool TryRead(string text, out KanoAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(text);
        bool known = _answers.TryGetValue(Plain(text), out answer);
        answer = known ? answer : KanoAnswer.Like;
        return known;
    }

    /// <summary>The texts that stand for an answer, the usual one first.</summary>
    /// <param name="answer">The answer.</param>
    /// <returns>At least one text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not one of the five.</exception>
    public ImmutableArray<string> TextsOf(KanoAnswer answer) => Texts[(int)Guard.Defined(answer) - 1];

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.Normalize(NormalizationForm.FormC))
        {
            char simple = c is '\u2019' or '\u2018' or '\u02BC' ? '\'' : char.IsWhiteSpace(c) ? ' ' : char.ToLowerInvariant(c);
            if (simple != ' ' || (plain.Length > 0 && plain[^1] != ' '))
            {
                plain.Append(simple);
            }
        }

        return plain.ToString().TrimEnd('.', '。', ' ');
    }

    private static ImmutableArray<KanoWording> ReadEmbedded()
    {
        using Stream stream = typeof(KanoWording).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The library was built without its resource {Resource}.");
        using var document = JsonDocument.Parse(stream);
        return
        [
            .. document.RootElement.GetProperty("wordings").EnumerateArray().Select(set =>
            {
                JsonElement names = set.GetProperty("name");
                LocalizedText name = LocalizedText.Of("en", names.GetProperty("en").GetString()!).With("zh", names.GetProperty("zh").GetString()!);
                return Read(set, set.GetProperty("id").GetString()!, name, ["id", "name"]);
            }),
        ];
    }

    private static KanoWording Read(JsonElement root, string id, LocalizedText? name, string[] besides)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("$: A wording is an object with the properties like, mustBe, neutral, liveWith and dislike.");
        }

        var faults = new List<string>();
        var texts = new Dictionary<KanoAnswer, IReadOnlyList<string>>();
        foreach (JsonProperty property in root.EnumerateObject())
        {
            if (besides.Contains(property.Name))
            {
                continue;
            }

            KanoAnswer[] named = [.. Enum.GetValues<KanoAnswer>().Where(answer => JsonNamingPolicy.CamelCase.ConvertName(answer.ToString()) == property.Name)];
            if (named.Length == 0)
            {
                faults.Add($"$.{property.Name}: There is no such answer; there are like, mustBe, neutral, liveWith and dislike.");
            }
            else if (TextsIn(property.Value) is not { } own)
            {
                faults.Add($"$.{property.Name}: An answer is a text or a list of texts.");
            }
            else if (!texts.TryAdd(named[0], own))
            {
                faults.Add($"$.{property.Name}: This stands here twice.");
            }
        }

        if (faults.Count > 0)
        {
            throw new JsonException($"The wording cannot be read. {string.Join(" ", faults)}");
        }

        try
        {
            return Create(id, texts, name);
        }
        catch (ArgumentException refused)
        {
            throw new JsonException(refused.Message.Split(" (Parameter", 2)[0]);
        }
    }

    private static string[]? TextsIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array when value.EnumerateArray().All(each => each.ValueKind == JsonValueKind.String) =>
            [.. value.EnumerateArray().Select(each => each.GetString()!)],
        _ => null,
    };
}
