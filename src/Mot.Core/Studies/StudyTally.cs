using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Scoring;

namespace Mot.Core.Studies;

/// <summary>The exact sums of one wave of a study: of everybody, of each group of each segment and, where the study asks for it, of each replicate group.</summary>
/// <remarks>
/// <para>Everything that is measured starts from here, so one survey in memory, a stream and a cluster of machines run the
/// same code. Sums are not estimates and are not checked for small groups.</para>
/// <para><b>Merging.</b> Any order, any split and any number of threads give the same sums; subtracting restores what was there
/// before. An operation that throws leaves the tally as it was.</para>
/// <para><b>Thread safety.</b> None. Keep one per worker and <see cref="Merge"/>.</para>
/// </remarks>
public sealed class StudyTally
{
    private SortedDictionary<CellKey, TallyCell> _cells = [];

    /// <summary>Creates an empty tally.</summary>
    /// <param name="study">The study.</param>
    public StudyTally(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        Study = study;
        _cells[CellKey.Whole] = new(study);
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>The sums of everybody.</summary>
    public TallyCell Whole => _cells[CellKey.Whole];

    /// <summary>The keys of the replicate groups, in ordinal order; empty when none are kept.</summary>
    public ImmutableArray<string> ReplicateGroups =>
        [.. ReplicateCells().Select(cell => cell.Key)];

    /// <summary>All cells, for documents.</summary>
    internal IReadOnlyDictionary<CellKey, TallyCell> Cells => _cells;

    /// <summary>The groups of a segment that occur: declared ones in their order, others in ordinal order, and null for not stated at the end.</summary>
    /// <param name="segment">A segment of the study.</param>
    /// <returns>The ids of the groups.</returns>
    public ImmutableArray<string?> GroupsOf(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        string?[] present = [.. _cells.Keys.Where(key => key.Replicate is null && key.Segment == segment.Id).Select(key => key.Group)];
        return
        [
            .. present.Where(group => group is not null)
                .OrderBy(group => IndexOf(segment, group!)).ThenBy(group => group, StringComparer.Ordinal),
            .. present.Where(group => group is null),
        ];
    }

    /// <summary>The sums of a group of a segment.</summary>
    /// <param name="segment">A segment of the study.</param>
    /// <param name="group">The id of a group; null for those whose group is not stated.</param>
    /// <returns>The sums; empty when nobody is in the group.</returns>
    public TallyCell Group(Segment segment, string? group)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return _cells.GetValueOrDefault(new(null, segment.Id, group)) ?? new TallyCell(Study);
    }

    /// <summary>A question's distribution by replicate group.</summary>
    /// <param name="question">A question of the study.</param>
    /// <returns>The groups and their total; null when no groups are kept.</returns>
    public ReplicatedDistribution? Replicated(Question question) => Replicated(question, null, null);

    /// <summary>A question's distribution in a group of a segment, by replicate group.</summary>
    /// <param name="question">A question of the study.</param>
    /// <param name="segment">A segment of the study.</param>
    /// <param name="group">The id of a group; null for those whose group is not stated.</param>
    /// <returns>The groups and their total; null when no groups are kept.</returns>
    public ReplicatedDistribution? Replicated(Question question, Segment? segment, string? group)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Study.Replicates is null
            ? null
            : ReplicatedDistribution.FromGroups(
                question.Scale,
                ReplicateCells(segment, group).Select(cell => KeyValuePair.Create(cell.Key, cell.Value[question])));
    }

    /// <summary>The journey scores of each replicate group.</summary>
    /// <returns>The sums by group; null when no groups are kept.</returns>
    public IReadOnlyList<ScoreSums>? ReplicatedScores() => Study.Replicates is null
        ? null
        : ReplicateCells().Select(cell => cell.Value.Scores).ToImmutableArray();

    /// <summary>Adds a response.</summary>
    /// <param name="response">A response to the study.</param>
    /// <exception cref="ArgumentException">It has another number of answers or groups than the study has questions or segments, a group that its segment does not have, another wave, or no respondent where the study keeps groups by respondent.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its question's scale.</exception>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(Response response)
    {
        ArgumentNullException.ThrowIfNull(response);
        AddRow(TallyRow.Of(Study, response));
    }

    /// <summary>Adds a response whose numbers are worked out.</summary>
    internal void AddRow(TallyRow row)
    {
        // No cell's sums are larger than the whole's, so only the whole can be the first to be full; near that it is tried on a copy.
        TallyCell whole = Whole.Count > NearlyFull ? Whole.Clone() : Whole;
        whole.Add(row);
        _cells[CellKey.Whole] = whole;
        foreach (CellKey key in row.Keys)
        {
            if (!_cells.TryGetValue(key, out TallyCell? cell))
            {
                _cells[key] = cell = new(Study);
            }

            cell.Add(row);
        }
    }

    /// <summary>Adds respondents of whom only the counts are known: they have no journey scores and, in each question that is not theirs, were not asked.</summary>
    /// <param name="counts">Counts for the questions of the study.</param>
    /// <exception cref="ArgumentException">The study keeps joint counts or groups by respondent, which counts cannot give; there is another number of questions or groups, a group that its segment does not have, another wave, or a scale that is not comparable. Nothing was added.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void AddCounts(ResponseCounts counts) => Merge(Of(counts));

    /// <summary>Takes back counts that were added.</summary>
    /// <param name="counts">The counts.</param>
    /// <exception cref="ArgumentException">As for <see cref="AddCounts"/>.</exception>
    /// <exception cref="InvalidOperationException">They were not added; nothing was taken back.</exception>
    public void SubtractCounts(ResponseCounts counts) => Subtract(Of(counts));

    /// <summary>Adds responses.</summary>
    /// <param name="responses">Responses to the study.</param>
    /// <exception cref="ArgumentException">As for <see cref="Add"/>; nothing was added.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void AddRange(IEnumerable<Response> responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        var added = new StudyTally(Study);
        foreach (Response response in responses)
        {
            added.Add(response);
        }

        Merge(added);
    }

    /// <summary>Takes back a response that was added.</summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentException">As for <see cref="Add"/>.</exception>
    /// <exception cref="InvalidOperationException">It was not added; nothing was taken back.</exception>
    public void Subtract(Response response)
    {
        var taken = new StudyTally(Study);
        taken.Add(response);
        Subtract(taken);
    }

    /// <summary>Adds everything that another tally holds.</summary>
    /// <param name="other">A tally of the same study, this one included; it is not changed.</param>
    /// <exception cref="ArgumentException">It is of another study.</exception>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Merge(StudyTally other)
    {
        RequireSameStudy(other);
        MergeSums(other);
    }

    /// <summary>Adds everything that a tally of the same study holds, of whatever wave.</summary>
    internal void MergeSums(StudyTally other)
    {
        SortedDictionary<CellKey, TallyCell> merged = new(_cells);
        foreach ((CellKey key, TallyCell theirs) in other._cells)
        {
            TallyCell cell = _cells.TryGetValue(key, out TallyCell? mine) ? mine.Clone() : new(Study);
            cell.Merge(theirs);
            merged[key] = cell;
        }

        _cells = merged;
    }

    /// <summary>Takes back everything that another tally holds.</summary>
    /// <param name="other">A part of what was added here; it is not changed.</param>
    /// <exception cref="ArgumentException">It is of another study.</exception>
    /// <exception cref="InvalidOperationException">The other holds something that was not added here; nothing was taken back.</exception>
    public void Subtract(StudyTally other)
    {
        RequireSameStudy(other);
        SortedDictionary<CellKey, TallyCell> rest = new(_cells);
        foreach ((CellKey key, TallyCell theirs) in other._cells)
        {
            TallyCell cell = _cells.TryGetValue(key, out TallyCell? mine) ? mine.Clone() : new(Study);
            cell.Subtract(theirs);
            if (cell.Count == 0 && key != CellKey.Whole)
            {
                rest.Remove(key);
            }
            else
            {
                rest[key] = cell;
            }
        }

        _cells = rest;
    }

    /// <summary>How many respondents there are.</summary>
    public override string ToString() => $"{Guard.Text(Whole.Count)} responses to {Study.Id}";

    /// <summary>The cells of everybody, or of a group of a segment, by replicate group in ordinal order.</summary>
    internal IEnumerable<KeyValuePair<string, TallyCell>> ReplicateCells(Segment? segment = null, string? group = null) =>
        _cells.Where(pair => pair.Key.Replicate is not null && pair.Key.Segment == segment?.Id && pair.Key.Group == group)
            .Select(pair => KeyValuePair.Create(pair.Key.Replicate!, pair.Value));

    /// <summary>Takes cells from a document.</summary>
    internal void Restore(CellKey key, TallyCell cell) => _cells[key] = cell;

    // Below this many responses no sum of weights of at most 1,000 can leave 64 bits.
    private const long NearlyFull = long.MaxValue / CaseWeight.MaxMillionths / 2;

    private static int IndexOf(Segment segment, string group)
    {
        int index = segment.Groups.IndexOf(segment.Groups.FirstOrDefault(declared => declared.Id == group)!);
        return index < 0 ? int.MaxValue : index;
    }

    private StudyTally Of(ResponseCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        string? fault =
            !Study.CoRated.IsEmpty ? $"Study '{Study.Id}' keeps joint counts, which are not known from counts of single questions."
            : Study.Replicates is { HashGroups: not null } ? $"Study '{Study.Id}' keeps groups by respondent, but counts have no respondents."
            : counts.QuestionCount != Study.Questions.Length ? $"Study '{Study.Id}' has {Study.Questions.Length} questions, but there are counts of {counts.QuestionCount}."
            : null;
        if (fault is not null)
        {
            throw new ArgumentException(fault, nameof(counts));
        }

        ImmutableArray<CellKey> keys = TallyRow.KeysOf(Study, counts.Groups, counts.Wave, null, counts.Cluster);
        var tally = new StudyTally(Study);
        if (counts.Count > 0)
        {
            tally.Whole.Add(counts);
            foreach (CellKey key in keys)
            {
                tally._cells[key] = tally.Whole.Clone();
            }
        }

        return tally;
    }

    private void RequireSameStudy(StudyTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (!Study.HasSameSums(other.Study))
        {
            throw new ArgumentException(
                $"The tallies are of different studies, '{Study.Id}' and '{other.Study.Id}', or their questions, segments or policies differ.",
                nameof(other));
        }
    }
}
