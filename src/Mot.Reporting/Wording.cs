using System.Text;
using Mot.Core;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>Speaks one language: picks sentences, and finds the names of codes, questions and groups.</summary>
internal sealed class Wording
{
    private readonly Vocabulary _vocabulary;
    private readonly string _language;

    internal Wording(string language, Vocabulary? vocabulary = null)
    {
        _language = language;
        _vocabulary = vocabulary ?? Vocabulary.Default;
        IsChinese = language.Equals("zh", StringComparison.OrdinalIgnoreCase)
            || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether sentences are Chinese rather than English.</summary>
    internal bool IsChinese { get; }

    /// <summary>What separates a label from what follows.</summary>
    internal string Colon => IsChinese ? "：" : ": ";

    /// <summary>What separates two sentences.</summary>
    internal string Space => IsChinese ? "" : " ";

    /// <summary>Picks the text of the language.</summary>
    internal string Of(string english, string chinese) => IsChinese ? chinese : english;

    /// <summary>A name in the language.</summary>
    internal string In(LocalizedText text) => DisplayWidth.Clean(text.In(_language));

    /// <summary>The name of a member of an enumeration that the vocabulary lists.</summary>
    internal string NameOf<T>(string list, T member)
        where T : struct, Enum => DisplayWidth.Clean(_vocabulary.NameOf($"{list}.{Hyphenated(member.ToString())}", _language));

    /// <summary>The name of a code that the vocabulary lists.</summary>
    internal string NameOf(string list, string code) => DisplayWidth.Clean(_vocabulary.NameOf($"{list}.{code}", _language));

    /// <summary>The name of a question: that of the touchpoint which it scores, else its own text.</summary>
    internal string NameOf(Study study, Question question) =>
        question.Touchpoint is { } id && study.Journey.TryFind(id, out Touchpoint? touchpoint) && study.ScoringQuestion(touchpoint)?.Id == question.Id
            ? In(touchpoint.Name)
            : In(question.Text);

    /// <summary>Why two questions are not comparable, in Chinese; the English reason comes with the comparison.</summary>
    internal static string WhyNotComparable(Question mine, Question theirs) =>
        mine.Kind != theirs.Kind ? "两期问题的种类不同。"
        : mine.Version != theirs.Version ? $"措辞版本不同：{mine.Version} 与 {theirs.Version}。"
        : $"量表不同：{mine.Scale} 与 {theirs.Scale}，或两端含义、方向不同。";

    /// <summary>What percentages of people without their number are, in a sentence.</summary>
    internal static string Percentages(Wording say, string clusters) => say.Of(
        $"Published percentages, not people: {clusters} clusters, each counting alike; every n is a number of percentage points.",
        $"公布的百分比，不是人数：{clusters} 个群，每群同等计入；n 为百分点数。");

    /// <summary>The name of a group of a segment; "not stated" for null.</summary>
    internal string NameOf(Segment segment, string? group) =>
        group is null ? Of("not stated", "未说明") : DisplayWidth.Clean(segment.NameOf(group, _language));

    /// <summary>The title of a study with its wave, once.</summary>
    internal string TitleOf(Study study)
    {
        string title = In(study.Title);
        return study.Wave is null || title.Contains(study.Wave, StringComparison.Ordinal) ? title : $"{title} · {study.Wave}";
    }

    /// <summary>Names one after the other; after the first few only how many others.</summary>
    internal string List(IReadOnlyList<string> names, int most = 3)
    {
        // "and 1 other" would be no shorter than the name.
        int shown = names.Count <= most + 1 ? names.Count : most;
        string separator = Of(", ", "、");
        string list = string.Join(separator, names.Take(shown));
        int others = names.Count - shown;
        return others > 0
            ? Of($"{list} and {Numbers.Count(others)} others", $"{list}等 {Numbers.Count(names.Count)} 项")
            : names.Count > 1 && !IsChinese ? $"{string.Join(separator, names.Take(shown - 1))} and {names[^1]}" : list;
    }

    private static string Hyphenated(string name)
    {
        var code = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && code.Length > 0)
            {
                code.Append('-');
            }

            code.Append(char.ToLowerInvariant(c));
        }

        return code.ToString();
    }
}
