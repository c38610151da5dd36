using System.Collections.Immutable;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Studies;

namespace Mot.Cli;

/// <summary>A study's table as a CSV file, gzip or not: UTF-8, comma separated, the first row a header.</summary>
internal static class ResponseFile
{
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
        using var file = CsvFile.Open(path, terminal);
        yield return ([.. file.Headers], 1);
        while (file.Read())
        {
            string[] cells = new string[file.FieldCount];
            for (int i = 0; i < cells.Length; i++)
            {
                cells[i] = file.Text(i);
            }

            yield return (cells, file.Line);
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
}
