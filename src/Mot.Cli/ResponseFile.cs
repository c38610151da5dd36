using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Studies;

namespace Mot.Cli;

/// <summary>A study's table as a CSV file, gzip or not: UTF-8, comma separated, the first row a header.</summary>
internal static class ResponseFile
{
    private const int RowsPerSign = 100_000;

    /// <summary>The responses, each with the line it stands in.</summary>
    /// <exception cref="InputRefusedException">After the last row, if any row cannot be read: with all faults; at once, if the file cannot be read on.</exception>
    internal static IEnumerable<(Response Response, long Line)> Read(string path, Study study, Terminal terminal)
    {
        string name = Path.GetFileName(path);
        ResponseParser? parser = null;
        var faults = new RowFaults(name);
        foreach ((string[] cells, long line) in Rows(path, terminal))
        {
            if (parser is null)
            {
                parser = ForHeader(name, () => ResponseParser.Create(study, cells));
            }
            else if (!parser.TryParse(cells, out Response? response, out ImmutableArray<Fault> found))
            {
                faults.Add(found, line);
            }
            else if (faults.Count == 0)
            {
                // After a fault the rest is read only to find the others.
                yield return (response, line);
            }
        }

        faults.ThrowIfAny();
    }

    /// <summary>The counts of a table that is counted already.</summary>
    /// <exception cref="InputRefusedException">A row cannot be read, or there is no row of a question.</exception>
    internal static ImmutableArray<ResponseCounts> ReadCounts(string path, Study study, Terminal terminal)
    {
        string name = Path.GetFileName(path);
        CountsReader? reader = null;
        var faults = new RowFaults(name);
        foreach ((string[] cells, long line) in Rows(path, terminal))
        {
            if (reader is null)
            {
                reader = ForHeader(name, () => CountsReader.Create(study, cells));
            }
            else if (!reader.TryAdd(cells, out ImmutableArray<Fault> found))
            {
                faults.Add(found, line);
            }
        }

        faults.ThrowIfAny();
        return reader!.QuestionsWithoutRows is { IsEmpty: false } none
            ? throw new InputRefusedException($"{name}: there is no row about {string.Join(", ", none.Select(id => $"question '{id}' ('{study.Table!.QuestionColumns.GetValueOrDefault(id, id)}')"))}.")
            : reader.ToCounts();
    }

    /// <summary>The cells of each row with its line, the header first.</summary>
    internal static IEnumerable<(string[] Cells, long Line)> Rows(string path, Terminal terminal)
    {
        string name = Path.GetFileName(path);
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;

        // Strict, because a wrong encoding must be refused and not turned into replacement characters.
        using var text = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        using CsvReader reader = Try(name, null, () => CsvReader.Create(text, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
            FieldCountMismatch = CsvFieldCountHandling.Throw,
        }));
        Try(name, reader, reader.ReadHeader);
        if (reader.Headers is not { Count: > 0 } headers)
        {
            throw new InputRefusedException($"{name}:1: the file is empty; its first row must be a header with the names of the columns.");
        }

        yield return ([.. headers], 1);
        long rows = 0;
        while (Try(name, reader, reader.Read))
        {
            string[] cells = new string[reader.FieldCount];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = reader.GetString(i);
            }

            if (++rows % RowsPerSign == 0 && terminal.ErrorIsTerminal)
            {
                terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{name}: {rows:N0} rows"));
            }

            yield return (cells, reader.LineNumber);
        }

        if (rows >= RowsPerSign && terminal.ErrorIsTerminal)
        {
            terminal.Error.Write("\r\u001b[K");
        }
    }

    private static T ForHeader<T>(string name, Func<T> create)
    {
        try
        {
            return create();
        }
        catch (ArgumentException fault)
        {
            throw new InputRefusedException($"{name}:1: {fault.Message}");
        }
    }

    private static T Try<T>(string name, CsvReader? reader, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException fault)
        {
            throw new InputRefusedException(string.Create(CultureInfo.InvariantCulture, $"{name}:{fault.LineNumber}: {fault.Message}"));
        }
        catch (DecoderFallbackException)
        {
            throw new InputRefusedException(string.Create(
                CultureInfo.InvariantCulture, $"{name}: after line {reader?.LineNumber ?? 0} there are bytes that are not UTF-8; save the file as UTF-8."));
        }
        catch (InvalidDataException fault)
        {
            throw new InputRefusedException($"{name}: the file is not valid gzip: {fault.Message}");
        }
    }

    private static void Try(string name, CsvReader reader, Action read) => Try(name, reader, () =>
    {
        read();
        return true;
    });

    /// <summary>What is wrong with the rows of a file: the first faults, and how many there are.</summary>
    private sealed class RowFaults(string name)
    {
        private readonly List<string> _first = [];

        internal long Count { get; private set; }

        internal void Add(ImmutableArray<Fault> found, long line)
        {
            Count += found.Length;
            _first.AddRange(found.TakeWhile(_ => InputRefusedException.HasRoom(_first.Count))
                .Select(fault => string.Create(CultureInfo.InvariantCulture, $"{name}:{line}: column {fault.Path}: {fault.Message}")));
        }

        internal void ThrowIfAny()
        {
            if (Count > 0)
            {
                throw InputRefusedException.Of($"{name} cannot be read.", _first, Count);
            }
        }
    }
}
