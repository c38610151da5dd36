using Mot.Core;

namespace Mot.Reporting;

/// <summary>How a text is to look.</summary>
/// <remarks>
/// <para>Nothing is taken from the surroundings: the same options and the same findings give the same text.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record TextReportOptions
{
    /// <summary>The narrowest width that can be asked for, in columns of a terminal.</summary>
    public const int MinWidth = 40;

    /// <summary>The widest width that can be asked for, in columns of a terminal.</summary>
    public const int MaxWidth = 400;

    /// <summary>English, 80 columns, no colour.</summary>
    public static TextReportOptions Default { get; } = new();

    /// <summary>A BCP 47 tag: sentences are Chinese for <c>zh</c> and its kin, else English; names are in the language itself where they have it. Default: <c>en</c>.</summary>
    /// <exception cref="ArgumentException">The tag is malformed.</exception>
    public string Language
    {
        get;
        init => field = LocalizedText.Of(value, "a").Entries[0].Key;
    } = "en";

    /// <summary>The width in columns, from 40 to 400. Narrow tables leave columns out and say which. Default: 80.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 40 to 400.</exception>
    public int Width
    {
        get;
        init => field = value is >= MinWidth and <= MaxWidth
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Width), value, $"Must be a whole number from {MinWidth} to {MaxWidth}.");
    } = 80;

    /// <summary>Whether to use colour (escape sequences of terminals); without it bars are told apart by their pattern. Default: no.</summary>
    public bool UseColor { get; init; }

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
}
