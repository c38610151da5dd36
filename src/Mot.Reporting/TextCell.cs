namespace Mot.Reporting;

/// <summary>A cell of a <see cref="TextTable"/>: a text with its colour, or something drawn as wide as its column.</summary>
internal sealed record TextCell(string Text, Func<string, string>? Paint = null, Func<int, string>? Draw = null)
{
    // Internal and unable to fail, so that a row reads as its texts.
    public static implicit operator TextCell(string text) => new(text);

    internal static TextCell Drawing(Func<int, string> draw) => new("", Draw: draw);
}
