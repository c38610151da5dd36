using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>Where a study's responses are: a table's name and what its columns hold.</summary>
/// <remarks>
/// <para>Column names are compared without surrounding blanks, because headers with trailing blanks occur.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ResponseTable
{
    /// <summary>Names a table.</summary>
    /// <param name="file">The file's name, without a folder.</param>
    /// <exception cref="ArgumentException">The name is blank or holds a folder.</exception>
    public ResponseTable(string file)
    {
        File = Guard.NotBlank(file);
        if (FileFault(file) is { } fault)
        {
            throw new ArgumentException(fault, nameof(file));
        }
    }

    /// <summary>The file's name, without a folder.</summary>
    public string File { get; }

    /// <summary>The column of each question, by question id; a question that is not here has the column of its own id.</summary>
    public ImmutableSortedDictionary<string, string> QuestionColumns { get; init; } = NoColumns;

    /// <summary>The column of each segment, by segment id; a segment that is not here has the column of its own id.</summary>
    public ImmutableSortedDictionary<string, string> SegmentColumns { get; init; } = NoColumns;

    /// <summary>The column of case weights; null when there are none.</summary>
    public string? WeightColumn { get; init; }

    /// <summary>The column of the respondents' opaque ids; null when there is none.</summary>
    public string? RespondentColumn { get; init; }

    /// <summary>The column of the clusters in which respondents were sampled; null when there is none.</summary>
    public string? ClusterColumn { get; init; }

    /// <summary>Which rows are responses of the study: those that in each of these columns hold one of these values. Empty: all rows.</summary>
    /// <remarks>Values are compared as texts without surrounding blanks; an empty value stands for empty cells.</remarks>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Where { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The column that says which wave a row belongs to; null when the table holds one wave.</summary>
    /// <remarks>Of a study that names its wave only the rows of that wave are read.</remarks>
    public WaveColumn? Wave { get; init; }

    /// <summary>How the table is laid out when it is counted already; null when each row is a response.</summary>
    /// <remarks>What <see cref="QuestionColumns"/> says of a question is then the text by which the rows name it.</remarks>
    public CountLayout? Counts { get; init; }

    /// <summary>Whether values that are neither on the scale nor a missing code are counted as out of range; otherwise they are refused. Default: refused.</summary>
    public bool CountsOutOfRange { get; init; }

    /// <summary>What the table calls a question: its column or, in a table of counts, its name in the rows.</summary>
    internal string CodeOf(Ratings.Question question) => QuestionColumns.GetValueOrDefault(question.Id, question.Id).Trim();

    /// <summary>Says what is wrong with the name of a file that somebody else supplies the folder of, or nothing.</summary>
    internal static string? FileFault(string file) => string.IsNullOrWhiteSpace(file) || file.AsSpan().IndexOfAny('/', '\\') >= 0
        ? $"'{file}' must be a file's name without a folder; the folder is supplied by whoever reads it."
        : null;

    private static ImmutableSortedDictionary<string, string> NoColumns =>
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);
}
