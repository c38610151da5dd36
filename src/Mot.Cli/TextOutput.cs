using System.Text;

namespace Mot.Cli;

/// <summary>UTF-8 bytes on their way to a writer of texts, so that long results need not be held as one.</summary>
internal sealed class TextOutput(TextWriter writer) : Stream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private char[] _chars = [];
    private char _last;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_chars.Length < buffer.Length)
        {
            _chars = new char[buffer.Length];
        }

        int count = _decoder.GetChars(buffer, _chars, flush: false);
        if (count > 0)
        {
            writer.Write(_chars, 0, count);
            _last = _chars[count - 1];
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => writer.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && _last != '\n')
        {
            writer.Write('\n');
            _last = '\n';
        }

        base.Dispose(disposing);
    }
}
