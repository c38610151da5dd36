using System.Text;
using System.Text.Json;

namespace Mot.Core.Json;

/// <summary>A place in the text of a document, as the serialiser counts (from 0, in bytes) and as editors do (from 1, in characters).</summary>
internal readonly record struct TextPosition
{
    private TextPosition(ReadOnlySpan<byte> utf8, long line, int lineStart, int index)
    {
        Line = line;
        BytesInLine = index - lineStart;
        Column = Encoding.UTF8.GetCharCount(utf8[lineStart..index]) + 1;
    }

    /// <summary>How many lines come before.</summary>
    internal long Line { get; }

    /// <summary>How many bytes come before in the line.</summary>
    internal long BytesInLine { get; }

    private int Column { get; }

    /// <summary>The place of a byte.</summary>
    internal static TextPosition Of(ReadOnlySpan<byte> utf8, long index)
    {
        int at = (int)Math.Clamp(index, 0, utf8.Length);
        return new(utf8, utf8[..at].Count((byte)'\n'), utf8[..at].LastIndexOf((byte)'\n') + 1, at);
    }

    /// <summary>The place that an exception of the reader names.</summary>
    internal static TextPosition Of(ReadOnlySpan<byte> utf8, JsonException fault)
    {
        int start = 0;
        for (long line = fault.LineNumber ?? 0; line > 0 && utf8[start..].IndexOf((byte)'\n') is >= 0 and int length; line--)
        {
            start += length + 1;
        }

        return new(utf8, fault.LineNumber ?? 0, start, (int)Math.Clamp(start + (fault.BytePositionInLine ?? 0), start, utf8.Length));
    }

    /// <summary>Line and column, as a person looks for them.</summary>
    public override string ToString() => $"line {Guard.Text(Line + 1)}, column {Guard.Text(Column)}";
}
