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
    private readonly TableRows _rows;
    private readonly ImmutableArray<int> _questionColumns;
    private readonly int _weightColumn;
    private readonly int _respondentColumn;

    private ResponseParser(Study study, ResponseTable table, IEnumerable<string> headers, ImmutableArray<Fault>.Builder faults)
    {
        Study = study;
        _table = table;
        _rows = new(study, table, headers, faults);
        _questionColumns =
            [.. study.Questions.Select(question => _rows.Find(table.CodeOf(question), $"question '{question.Id}'", faults))];
        _weightColumn = table.WeightColumn is { } weight ? _rows.Find(weight, "the weights", faults) : -1;
        _respondentColumn = table.RespondentColumn is { } respondent ? _rows.Find(respondent, "the respondents", faults) : -1;
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Finds the study's columns in a table's header.</summary>
    /// <param name="study">A study with a table.</param>
    /// <param name="headers">The names of the columns; surrounding blanks are ignored.</param>
    /// <returns>The parser.</returns>
    /// <exception cref="ArgumentException">The study has no table or one of counts, or columns are missing or occur twice; the message lists all of them.</exception>
    public static ResponseParser Create(Study study, IEnumerable<string> headers)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(headers);
        ResponseTable table = study.Table
            ?? throw new ArgumentException($"Study '{study.Id}' does not say where its responses are.", nameof(study));
        if (table.Counts is not null)
        {
            throw new ArgumentException($"The table of study '{study.Id}' holds counts and no single responses; read it with {nameof(CountsReader)}.", nameof(study));
        }

        var faults = ImmutableArray.CreateBuilder<Fault>();
        var parser = new ResponseParser(study, table, headers, faults);
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
        if (!_rows.IsWanted(cells, found, out string? wave, out DateTimeOffset? at))
        {
            faults = found.ToImmutable();
            response = null;
            return false;
        }

        var answers = new Answer[_questionColumns.Length];
        for (int q = 0; q < answers.Length; q++)
        {
            answers[q] = ReadAnswer(Study.Questions[q], _questionColumns[q], TableRows.Cell(cells, _questionColumns[q]), found);
        }

        CaseWeight weight = _weightColumn < 0 ? CaseWeight.One : ReadWeight(TableRows.Cell(cells, _weightColumn), found);
        string? respondent = TableRows.Text(cells, _respondentColumn);
        if (Study.Replicates is { HashGroups: not null } && respondent is null)
        {
            found.Add(new(_rows.Headers[_respondentColumn], "The cell is empty; every response must name its respondent."));
        }

        faults = found.ToImmutable();
        response = faults.IsEmpty
            ? new Response(answers)
            {
                Respondent = respondent,
                Weight = weight,
                Cluster = _rows.Cluster(cells),
                Wave = wave,
                At = at,
                Groups = _rows.Groups(cells),
            }
            : null;
        return response is not null;
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
            _rows.Headers[column],
            $"'{cell}' is not allowed for question '{question.Id}'; allowed are {question.Scale}{(codes.Length == 0 ? "" : $", {codes}")} and an empty cell."));
        return default;
    }

    private CaseWeight ReadWeight(string cell, ImmutableArray<Fault>.Builder faults)
    {
        if (!CaseWeight.TryParse(cell.AsSpan().Trim(), out CaseWeight weight))
        {
            faults.Add(new(_rows.Headers[_weightColumn], $"'{cell}' is not a weight; allowed are numbers from 0 to 1000, such as 0.85."));
        }

        return weight;
    }
}
