using System.Collections.Immutable;

namespace Mot.Core;

/// <summary>A name or a label in one or more languages.</summary>
/// <remarks>
/// <para>Languages are BCP 47 tags (<c>en</c>, <c>zh</c>, <c>zh-Hant</c>), compared without regard to case.</para>
/// <para><b>Equality and order.</b> Equal when the same languages carry the same texts; the order of declaration decides
/// only which language is used when none of those asked for is there.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class LocalizedText : IEquatable<LocalizedText>
{
    private LocalizedText(ImmutableArray<KeyValuePair<string, string>> entries) => Entries = entries;

    /// <summary>The languages and their texts, in the order of declaration.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Entries { get; }

    /// <summary>Creates a text in one language.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="text">The text; not blank.</param>
    /// <returns>The text in that language.</returns>
    /// <exception cref="ArgumentException">The tag is malformed or the text is blank.</exception>
    public static LocalizedText Of(string language, string text) =>
        new([new(Tag(language), Guard.NotBlank(text))]);

    /// <summary>Adds a language, or replaces the text of one that is there.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <param name="text">The text; not blank.</param>
    /// <returns>A changed copy.</returns>
    /// <exception cref="ArgumentException">The tag is malformed or the text is blank.</exception>
    public LocalizedText With(string language, string text)
    {
        var entry = new KeyValuePair<string, string>(Tag(language), Guard.NotBlank(text));
        int at = IndexOf(entry.Key);
        return new(at < 0 ? Entries.Add(entry) : Entries.SetItem(at, entry));
    }

    /// <summary>The text in a language: the exact tag, else its primary language (<c>zh</c> for <c>zh-CN</c>), else the first declared.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>A text; never null.</returns>
    public string In(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Entries[Math.Max(NearestTo(language), 0)].Value;
    }

    /// <summary>Whether there is a text in a language or in its primary language, so that <see cref="In"/> need not fall back to another.</summary>
    internal bool Has(string language) => NearestTo(language) >= 0;

    /// <summary>Whether the two texts agree in every language that both declare, and share at least one.</summary>
    internal bool AgreesWith(LocalizedText other)
    {
        var shared = Entries.Where(entry => other.IndexOf(entry.Key) >= 0).ToList();
        return shared.Count > 0 && shared.TrueForAll(entry => other.Entries[other.IndexOf(entry.Key)].Value == entry.Value);
    }

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) =>
        other is not null
        && Entries.Length == other.Entries.Length
        && Entries.All(entry => other.IndexOf(entry.Key) is >= 0 and int at && other.Entries[at].Value == entry.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        // Order-free, as equality is.
        Entries.Aggregate(0, (hash, entry) => hash ^ StringComparer.Ordinal.GetHashCode(entry.Value));

    /// <summary>The text in the first declared language.</summary>
    public override string ToString() => Entries[0].Value;

    /// <summary>Says what is wrong with a language tag, or nothing.</summary>
    internal static string? TagFault(string? language)
    {
        bool valid = language is { Length: >= 2 and <= 35 }
            && language.Split('-').All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
            && language.TakeWhile(c => c != '-').All(char.IsAsciiLetter);
        return valid ? null : $"'{language}' is not a language tag; write one such as en, zh or zh-Hant.";
    }

    private static string Tag(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return TagFault(language) is { } fault ? throw new ArgumentException(fault, nameof(language)) : language;
    }

    private int NearestTo(string language)
    {
        int at = IndexOf(language);
        return at < 0 && language.IndexOf('-', StringComparison.Ordinal) is > 0 and int dash ? IndexOf(language[..dash]) : at;
    }

    private int IndexOf(string language)
    {
        for (int i = 0; i < Entries.Length; i++)
        {
            if (string.Equals(Entries[i].Key, language, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
