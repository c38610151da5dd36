using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;

namespace Mot.Cli;

/// <summary>A CSV file row by row, gzip or not: UTF-8, comma separated, the first row a header.</summary>
internal sealed class CsvFile : IDisposable
{
    private const int RowsPerSign = 100_000;

    private readonly Terminal _terminal;
    private readonly Stream _stream;
    private readonly CsvReader _reader;
    private long _rows;

    private CsvFile(string path, Terminal terminal)
    {
        _terminal = terminal;
        Name = Path.GetFileName(path);
        Stream file = File.OpenRead(path);
        _stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;

        // Strict, because a wrong encoding must be refused and not turned into replacement characters.
        var text = new StreamReader(_stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        _reader = Try(() => CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        }));
    }

    /// <summary>The file's name, for messages.</summary>
    internal string Name { get; }

    internal IReadOnlyList<string> Headers => _reader.Headers!;

    /// <summary>The line of the current row.</summary>
    internal long Line => _reader.LineNumber;

    internal int FieldCount => _reader.FieldCount;

    /// <exception cref="InputRefusedException">The file is not there, or it has no header.</exception>
    internal static CsvFile Open(string path, Terminal terminal)
    {
        string full = Path.GetFullPath(path, terminal.Folder);
        if (!File.Exists(full))
        {
            throw new InputRefusedException($"{path}: there is no such file.");
        }

        var file = new CsvFile(full, terminal);
        file.Try(() =>
        {
            file._reader.ReadHeader();
            return true;
        });
        return file._reader.Headers is { Count: > 0 }
            ? file
            : throw new InputRefusedException($"{file.Name}:1: the file is empty; its first row must be a header with the names of the columns.");
    }

    /// <summary>Goes to the next row; large files show a sign of life at a terminal.</summary>
    internal bool Read()
    {
        if (!Try(_reader.Read))
        {
            if (_rows >= RowsPerSign && _terminal.ErrorIsTerminal)
            {
                _terminal.Error.Write("\r\u001b[K");
            }

            return false;
        }

        if (++_rows % RowsPerSign == 0 && _terminal.ErrorIsTerminal)
        {
            _terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{Name}: {_rows:N0} rows"));
        }

        return true;
    }

    /// <summary>The cell of the current row as UTF-8, valid until the next.</summary>
    internal ReadOnlySpan<byte> Cell(int column) => _reader.GetSpan(column);

    internal string Text(int column) => _reader.GetString(column);

    /// <summary>The place of a column that an option names.</summary>
    /// <exception cref="InputRefusedException">There is no such column, or there are two.</exception>
    internal int Column(string option, string column)
    {
        string[] headers = [.. Headers.Select(header => header.Trim())];
        int at = Array.IndexOf(headers, column.Trim());
        if (at < 0)
        {
            string? similar = headers.FirstOrDefault(header => string.Equals(header, column.Trim(), StringComparison.OrdinalIgnoreCase));
            throw new InputRefusedException(
                $"{option}: {Name} has no column '{column}'; {(similar is null ? $"it has {string.Join(", ", headers)}" : $"did you mean '{similar}'?")}");
        }

        return Array.LastIndexOf(headers, column.Trim()) == at
            ? at
            : throw new InputRefusedException($"{option}: {Name} has the column '{column}' twice.");
    }

    public void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private T Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException fault)
        {
            throw new InputRefusedException(string.Create(CultureInfo.InvariantCulture, $"{Name}:{fault.LineNumber}: {fault.Message}"));
        }
        catch (DecoderFallbackException)
        {
            throw new InputRefusedException(string.Create(
                CultureInfo.InvariantCulture, $"{Name}: after line {_reader?.LineNumber ?? 0} there are bytes that are not UTF-8; save the file as UTF-8."));
        }
        catch (InvalidDataException fault)
        {
            throw new InputRefusedException($"{Name}: the file is not valid gzip: {fault.Message}");
        }
    }
}
