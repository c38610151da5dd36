using Mot.Core;

namespace Mot.Reporting;

/// <summary>Who reads a document or a picture: the language, and the names of stable codes.</summary>
/// <remarks>
/// <para>Nothing is taken from the surroundings: the same options and the same findings give the same bytes.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ReaderOptions
{
    /// <summary>English, with the names of the library.</summary>
    public static ReaderOptions Default { get; } = new();

    /// <summary>A BCP 47 tag: sentences are Chinese for <c>zh</c> and its kin, else English; names are in the language itself where they have it. Default: <c>en</c>.</summary>
    /// <exception cref="ArgumentException">The tag is malformed.</exception>
    public string Language
    {
        get;
        init => field = LocalizedText.Of(value, "a").Entries[0].Key;
    } = "en";

    /// <summary>The names of stable codes. Default: those of the library.</summary>
    public Vocabulary Vocabulary
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Vocabulary));
            field = value;
        }
    } = Vocabulary.Default;

    /// <summary>The same reader before a page of text that is as wide as can be.</summary>
    internal TextReportOptions AsText() => new() { Language = Language, Vocabulary = Vocabulary, Width = TextReportOptions.MaxWidth };
}
