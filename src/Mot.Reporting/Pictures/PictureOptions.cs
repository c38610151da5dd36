using Mot.Core;

namespace Mot.Reporting.Pictures;

/// <summary>How a picture is to speak.</summary>
/// <remarks>
/// <para>Nothing is taken from the surroundings: the same options and the same findings give the same picture, byte for byte.</para>
/// <para><b>Equality and order.</b> By value. <b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record PictureOptions
{
    /// <summary>English, the library's names, the id of the kind of picture.</summary>
    public static PictureOptions Default { get; } = new();

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

    /// <summary>The id of the <c>svg</c> element and the beginning of every id in it, so that two pictures of one kind can stand in one page: a Latin letter, then letters, digits and hyphens. Default: null, for the kind's own, such as <c>mot-trend</c>.</summary>
    /// <exception cref="ArgumentException">Not such a text.</exception>
    public string? Id
    {
        get;
        init => field = value is null || (value.Length > 0 && char.IsAsciiLetter(value[0]) && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            ? value
            : throw new ArgumentException($"Must be a Latin letter, then letters, digits and hyphens, not '{value}'.", nameof(Id));
    }

    internal Wording Wording() => new(Language, Vocabulary);
}
