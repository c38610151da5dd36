using System.Collections.Immutable;
using System.Globalization;
using Mot.Core.Encounters;
using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>Reads the rows of a table that is counted already, and puts those about the same people together.</summary>
/// <remarks>
/// <para>A row says how often each rating was given to one question in one cluster and wave (and group of each segment, where there are
/// columns of them). The order of the rows does not matter.</para>
/// <para><b>Thread safety.</b> None.</para>
/// </remarks>
public sealed class CountsReader
{
    private const int Everybody = 100;

    private readonly CountLayout _layout;
    private readonly TableRows _rows;
    private readonly int _questionColumn;
    private readonly ImmutableArray<(decimal Rating, int Column)> _countColumns;
    private readonly Dictionary<string, int> _questionByCode;
    private readonly SortedDictionary<string, Bundle> _bundles = new(StringComparer.Ordinal);

    private CountsReader(Study study, CountLayout layout, IEnumerable<string> headers, ImmutableArray<Fault>.Builder faults)
    {
        Study = study;
        _layout = layout;
        _rows = new(study, study.Table!, headers, faults);
        _questionColumn = _rows.Find(layout.QuestionColumn, "the questions", faults);
        _countColumns = [.. layout.Columns.Select(pair => (pair.Key, _rows.Find(pair.Value, $"the rating {Guard.Text(pair.Key)}", faults)))];
        _questionByCode = Enumerable.Range(0, study.Questions.Length).ToDictionary(
            q => study.Table!.CodeOf(study.Questions[q]), q => q, StringComparer.Ordinal);
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>The questions of which there was no row so far, by id.</summary>
    public ImmutableArray<string> QuestionsWithoutRows =>
        [.. Study.Questions.Where((_, q) => _bundles.Values.All(bundle => bundle.Counts[q] is null)).Select(question => question.Id)];

    /// <summary>Finds the study's columns in a table's header.</summary>
    /// <param name="study">A study with a table of counts.</param>
    /// <param name="headers">The names of the columns; surrounding blanks are ignored.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="ArgumentException">The study has no table of counts, or columns are missing or occur twice; the message lists all of them.</exception>
    public static CountsReader Create(Study study, IEnumerable<string> headers)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(headers);
        CountLayout layout = study.Table?.Counts
            ?? throw new ArgumentException($"Study '{study.Id}' has no table of counts.", nameof(study));
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var reader = new CountsReader(study, layout, headers, faults);
        return faults.Count == 0
            ? reader
            : throw new ArgumentException(Fault.Describe($"The table does not have the columns that study '{study.Id}' names.", faults));
    }

    /// <summary>Reads a row; one that is none of the study's is left out.</summary>
    /// <param name="cells">The texts of the cells, in the order of the header; cells that are missing at the end are empty.</param>
    /// <param name="faults">Everything that cannot be read, with the column as its path, the value and what is allowed; the row is then left out.</param>
    /// <returns>Whether nothing was wrong.</returns>
    public bool TryAdd(IReadOnlyList<string> cells, out ImmutableArray<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var found = ImmutableArray.CreateBuilder<Fault>();
        if (_rows.IsWanted(cells, found, out string? wave, out _)
            && _questionByCode.TryGetValue(TableRows.Cell(cells, _questionColumn).Trim(), out int q)
            && ReadCounts(cells, Study.Questions[q], found) is { } counts)
        {
            Bundle bundle = BundleOf(wave, _rows.Cluster(cells), _rows.Groups(cells));
            if (bundle.Counts[q] is null)
            {
                bundle.Counts[q] = counts;
            }
            else
            {
                found.Add(new(_rows.Headers[_questionColumn], $"There is another row about question '{Study.Questions[q].Id}' in the same cluster, wave and groups."));
            }
        }

        faults = found.ToImmutable();
        return faults.IsEmpty;
    }

    /// <summary>What was read so far, one for each cluster, wave and set of groups.</summary>
    /// <returns>The counts, in the same order whatever the order of the rows.</returns>
    public ImmutableArray<ResponseCounts> ToCounts() =>
    [
        .. _bundles.Values.Select(bundle => new ResponseCounts(bundle.Counts)
        {
            Wave = bundle.Wave,
            Cluster = bundle.Cluster,
            Groups = bundle.Groups,
        }),
    ];

    private Bundle BundleOf(string? wave, string? cluster, ImmutableArray<string?> groups)
    {
        // A control character keeps "ab" and "c" apart from "a" and "bc", and nothing from an empty text.
        string key = string.Join('\u001f', new[] { wave, cluster }.Concat(groups).Select(part => part is null ? "" : "=" + part));
        if (!_bundles.TryGetValue(key, out Bundle? bundle))
        {
            _bundles[key] = bundle = new(wave, cluster, groups, new RatingDistribution?[Study.Questions.Length]);
        }

        return bundle;
    }

    // Null when nothing was published, or with a fault.
    private RatingDistribution? ReadCounts(IReadOnlyList<string> cells, Question question, ImmutableArray<Fault>.Builder faults)
    {
        if (_countColumns.All(column => TableRows.Text(cells, column.Column) is null))
        {
            return null;
        }

        int before = faults.Count;
        long[] counts = new long[question.Scale.StepCount];
        foreach ((decimal rating, int column) in _countColumns)
        {
            string cell = TableRows.Cell(cells, column).Trim();
            bool isOnScale = question.Scale.TryRate(rating, out Answer answer);
            if (!isOnScale && cell is "" or "0")
            {
                continue;
            }

            if (!isOnScale)
            {
                faults.Add(new(_rows.Headers[column], $"'{cell}' is not allowed: question '{question.Id}' is rated {question.Scale}, without {Guard.Text(rating)}."));
            }
            else if (!long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out long count))
            {
                faults.Add(new(_rows.Headers[column], $"'{cell}' is not allowed; allowed are whole numbers from 0 up."));
            }
            else
            {
                counts[answer.Step!.Value] = count;
            }
        }

        RatingDistribution? distribution = faults.Count == before ? Distribution(question, counts, faults) : null;
        if (distribution is not null && _layout.Unit == CountUnit.Percent && distribution.Count != Everybody)
        {
            faults.Add(new(
                _rows.Headers[_countColumns[0].Column],
                $"The percentages of question '{question.Id}' add up to {Guard.Text(distribution.Count)}; they must add up to 100."));
        }

        return faults.Count == before ? distribution : null;
    }

    private RatingDistribution? Distribution(Question question, long[] counts, ImmutableArray<Fault>.Builder faults)
    {
        try
        {
            return RatingDistribution.FromCounts(question.Scale, counts);
        }
        catch (OverflowException)
        {
            faults.Add(new(_rows.Headers[_countColumns[0].Column], $"The counts of question '{question.Id}' are beyond what sums can hold, about 9 × 10¹²."));
            return null;
        }
    }

    private sealed record Bundle(string? Wave, string? Cluster, ImmutableArray<string?> Groups, RatingDistribution?[] Counts);
}
