using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Mot.Core.Encounters;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>Reads the rows of a study's table, whatever the table came in: a CSV file, a query.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed class ResponseParser
{
    private readonly ResponseTable _table;
    private readonly ImmutableArray<string> _headers;
    private readonly ImmutableArray<int> _questionColumns;
    private readonly ImmutableArray<int> _segmentColumns;
    private readonly int _weightColumn;
    private readonly int _respondentColumn;
    private readonly int _clusterColumn;
    private readonly int _waveColumn;
    private readonly ImmutableArray<(int Column, ImmutableArray<string> Values)> _where;

    private ResponseParser(Study study, ResponseTable table, ImmutableArray<string> headers, ImmutableArray<Fault>.Builder faults)
    {
        Study = study;
        _table = table;
        _headers = headers;
        _questionColumns =
            [.. study.Questions.Select(question => Find(table.QuestionColumns.GetValueOrDefault(question.Id, question.Id), $"question '{question.Id}'", faults))];
        _segmentColumns =
            [.. study.Segments.Select(segment => Find(table.SegmentColumns.GetValueOrDefault(segment.Id, segment.Id), $"segment '{segment.Id}'", faults))];
        _weightColumn = table.WeightColumn is { } weight ? Find(weight, "the weights", faults) : -1;
        _respondentColumn = table.RespondentColumn is { } respondent ? Find(respondent, "the respondents", faults) : -1;
        _clusterColumn = table.ClusterColumn is { } cluster ? Find(cluster, "the clusters", faults) : -1;
        _waveColumn = table.Wave is { } wave ? Find(wave.Column, "the waves", faults) : -1;
        _where = [.. table.Where.Select(pair => (Find(pair.Key, "the choice of rows", faults), pair.Value))];
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Finds the study's columns in a table's header.</summary>
    /// <param name="study">A study with a table.</param>
    /// <param name="headers">The names of the columns; surrounding blanks are ignored.</param>
    /// <returns>The parser.</returns>
    /// <exception cref="ArgumentException">The study has no table, or columns are missing or occur twice; the message lists all of them.</exception>
    public static ResponseParser Create(Study study, IEnumerable<string> headers)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(headers);
        ResponseTable table = study.Table
            ?? throw new ArgumentException($"Study '{study.Id}' does not say where its responses are.", nameof(study));
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var parser = new ResponseParser(study, table, [.. headers.Select(header => header.Trim())], faults);
        return faults.Count == 0
            ? parser
            : throw new ArgumentException(Fault.Describe($"The table does not have the columns that study '{study.Id}' names.", faults));
    }

    /// <summary>Reads a row.</summary>
    /// <param name="cells">The texts of the cells, in the order of the header; cells that are missing at the end are empty.</param>
    /// <param name="response">The response; null when something cannot be read.</param>
    /// <param name="faults">Everything that cannot be read, with the column as its path, the value and what is allowed.</param>
    /// <returns>Whether there is a response; if not and nothing is wrong, the row is none of the study's: <see cref="ResponseTable.Where"/> leaves it out, or it is of another wave.</returns>
    public bool TryParse(
        IReadOnlyList<string> cells, [NotNullWhen(true)] out Response? response, out ImmutableArray<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var found = ImmutableArray.CreateBuilder<Fault>();
        if (!IsWanted(cells, found, out string? wave, out DateTimeOffset? at))
        {
            faults = found.ToImmutable();
            response = null;
            return false;
        }

        var answers = new Answer[_questionColumns.Length];
        for (int q = 0; q < answers.Length; q++)
        {
            answers[q] = ReadAnswer(Study.Questions[q], _questionColumns[q], Cell(cells, _questionColumns[q]), found);
        }

        CaseWeight weight = _weightColumn < 0 ? CaseWeight.One : ReadWeight(Cell(cells, _weightColumn), found);
        string? respondent = Text(cells, _respondentColumn);
        string? cluster = Text(cells, _clusterColumn);
        if (Study.Replicates is { HashGroups: not null } && respondent is null)
        {
            found.Add(new(_headers[_respondentColumn], "The cell is empty; every response must name its respondent."));
        }

        faults = found.ToImmutable();
        response = faults.IsEmpty
            ? new Response(answers)
            {
                Respondent = respondent,
                Weight = weight,
                Cluster = cluster,
                Wave = wave,
                At = at,
                Groups = [.. Study.Segments.Select((segment, s) => segment.GroupOf(Cell(cells, _segmentColumns[s])))],
            }
            : null;
        return response is not null;
    }

    // A row of another wave need not be readable.
    private bool IsWanted(IReadOnlyList<string> cells, ImmutableArray<Fault>.Builder faults, out string? wave, out DateTimeOffset? at)
    {
        wave = Study.Wave;
        at = null;
        foreach ((int column, ImmutableArray<string> values) in _where)
        {
            string cell = Cell(cells, column).Trim();
            if (!values.Any(value => cell == value.Trim()))
            {
                return false;
            }
        }

        if (_table.Wave is null)
        {
            return true;
        }

        if (!_table.Wave.TryRead(Cell(cells, _waveColumn), out string? named, out at, out string? fault))
        {
            faults.Add(new(_headers[_waveColumn], fault));
            return false;
        }

        wave = named;
        return Study.Wave is null || Study.Wave == named;
    }

    private int Find(string column, string what, ImmutableArray<Fault>.Builder faults)
    {
        string name = column.Trim();
        int at = _headers.IndexOf(name);
        if (at < 0)
        {
            string? similar = _headers.FirstOrDefault(header => string.Equals(header, name, StringComparison.OrdinalIgnoreCase));
            faults.Add(new(name, $"The table has no such column for {what}.{(similar is null ? "" : $" Did you mean '{similar}'?")}"));
        }
        else if (_headers.LastIndexOf(name) != at)
        {
            faults.Add(new(name, $"The table has this column, for {what}, twice."));
        }

        return at;
    }

    private Answer ReadAnswer(Question question, int column, string cell, ImmutableArray<Fault>.Builder faults)
    {
        if (question.Scale.TryRead(cell, out Answer answer))
        {
            return answer;
        }

        if (_table.CountsOutOfRange)
        {
            return Answer.Missing(MissingKind.OutOfRange);
        }

        string codes = string.Join(", ", question.Scale.MissingCodes.Select(code => $"{code.Key} ({code.Value})"));
        faults.Add(new(
            _headers[column],
            $"'{cell}' is not allowed for question '{question.Id}'; allowed are {question.Scale}{(codes.Length == 0 ? "" : $", {codes}")} and an empty cell."));
        return default;
    }

    private CaseWeight ReadWeight(string cell, ImmutableArray<Fault>.Builder faults)
    {
        if (!CaseWeight.TryParse(cell.AsSpan().Trim(), out CaseWeight weight))
        {
            faults.Add(new(_headers[_weightColumn], $"'{cell}' is not a weight; allowed are numbers from 0 to 1000, such as 0.85."));
        }

        return weight;
    }

    private static string Cell(IReadOnlyList<string> cells, int column) => column < cells.Count ? cells[column] : "";

    private static string? Text(IReadOnlyList<string> cells, int column)
    {
        string text = column < 0 ? "" : Cell(cells, column).Trim();
        return text.Length == 0 ? null : text;
    }
}
