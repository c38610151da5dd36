using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>Decides what one release may show to an audience, question by question.</summary>
internal sealed class LoggedRelease
{
    private readonly ReleaseGate _gate;
    private readonly ReleaseLog _log;
    private readonly int _release;
    private readonly QuestionHistory _history;
    private readonly List<ShownCell> _shown = [];

    private LoggedRelease(ReleaseGate gate, ReleaseLog log, CombinationCounts counts)
    {
        _gate = gate;
        _log = log;
        _release = log.Releases + 1;
        _history = (log.Questions.GetValueOrDefault(counts.Question) ?? QuestionHistory.Empty(counts.Scale)).At(_release, counts);
    }

    internal static (ImmutableArray<ReleasedTable> Tables, ReleaseLog Log) Of(ReleaseGate gate, ReleaseLog log, ImmutableArray<ReleaseRequest> requests)
    {
        ImmutableSortedDictionary<string, QuestionHistory> questions = log.Questions;
        var tables = new ReleasedTable[requests.Length];
        foreach (IGrouping<string, int> same in Enumerable.Range(0, requests.Length).GroupBy(r => requests[r].Counts.Question, StringComparer.Ordinal))
        {
            ReleaseRequest[] asked = [.. same.Select(r => requests[r])];
            RequireFitting(log, asked);
            var release = new LoggedRelease(gate, log, asked[0].Counts);
            ReleasedTable[] decided = release.Decide(asked);
            foreach ((int r, ReleasedTable table) in same.Zip(decided))
            {
                tables[r] = table;
            }

            if (release._shown.Count > 0)
            {
                questions = questions.SetItem(same.Key, release._history.With(release._shown));
            }
        }

        return ([.. tables], ReferenceEquals(questions, log.Questions) ? log : log.After(questions));
    }

    private static void RequireFitting(ReleaseLog log, ReleaseRequest[] requests)
    {
        CombinationCounts counts = requests[0].Counts;
        string? fault =
            requests.Any(request => !ReferenceEquals(request.Counts, counts)) ? $"Of question '{counts.Question}' there are different counts; one release is of one state of the data."
            : !counts.Segments.SequenceEqual(log.Segments, StringComparer.Ordinal)
                ? $"The log of audience '{log.Audience}' is by the segments {string.Join(", ", log.Segments)}, the counts of question '{counts.Question}' by {string.Join(", ", counts.Segments)}; start a new log for an audience that has seen nothing."
            : log.Questions.GetValueOrDefault(counts.Question) is { } history && !history.Scale.IsComparableTo(counts.Scale)
                ? $"Question '{counts.Question}' was shown on the scale {history.Scale}, and not on {counts.Scale}; give a changed question another id."
            : null;
        if (fault is not null)
        {
            throw new ArgumentException(fault, nameof(requests));
        }
    }

    private ReleasedTable[] Decide(ReleaseRequest[] requests)
    {
        (ShownCell Whole, long N, (ShownCell Cell, ReleaseCandidate Group, HiddenReason? Hidden)[] Groups)[] asked = [.. requests.Select(Asked)];
        ShownCell[] all = [.. asked.SelectMany(table => table.Groups.Where(group => group.Hidden is null).Select(group => group.Cell).Prepend(table.Whole))];
        bool isAllSafe = asked.All(table => table.N == 0 || table.N >= _gate.Policy.MinimumN) && TryShow(all);
        HiddenCell?[] wholes = [.. asked.Select(table => isAllSafe ? null : Show(table.Whole, table.N))];
        return
        [
            .. requests.Select((request, r) => new ReleasedTable(
                request.Segment, request.Counts.Question, _gate.Policy, Rows(asked[r].Groups, wholes[r], isAllSafe), wholes[r])),
        ];
    }

    private (ShownCell Whole, long N, (ShownCell Cell, ReleaseCandidate Group, HiddenReason? Hidden)[] Groups) Asked(ReleaseRequest request)
    {
        var about = CellCondition.Of(_log.Segments, request.Only);
        long CountOf(CellCondition condition) => request.Counts.Cells.Where(cell => condition.Has(cell.Key)).Sum(cell => cell.Value.Count);
        long n = CountOf(about);
        if (request.Segment is null)
        {
            return (new(_release, about), n, []);
        }

        int segment = _log.Segments.IndexOf(request.Segment);
        HiddenReason?[] hidden = _gate.Hide([.. request.Groups.Select(group => (group.Group, group.N))]);
        (ShownCell Cell, ReleaseCandidate Group, HiddenReason? Hidden)[] groups =
            [.. request.Groups.Select((group, g) => (new ShownCell(_release, about.And(segment, group.Group)), group, hidden[g]))];
        string? fault = groups.FirstOrDefault(each => CountOf(each.Cell.About) != each.Group.N) is { Group: not null } wrong
            ? $"Group '{wrong.Group.Group}' of segment '{request.Segment}' has n {Guard.Text(wrong.Group.N)}, but the counts of question '{request.Counts.Question}' have {Guard.Text(CountOf(wrong.Cell.About))}."
            : groups.Sum(each => each.Group.N) != n ? $"The groups of segment '{request.Segment}' are not all: they have {Guard.Text(groups.Sum(each => each.Group.N))} people who rated '{request.Counts.Question}', and there are {Guard.Text(n)}."
            : null;
        return fault is null ? (new(_release, about), n, groups) : throw new ArgumentException(fault, nameof(request));
    }

    private ImmutableArray<ReleasedRow> Rows((ShownCell Cell, ReleaseCandidate Group, HiddenReason? Hidden)[] groups, HiddenCell? whole, bool isAllSafe)
    {
        var hidden = new HiddenCell?[groups.Length];
        for (int g = 0; g < groups.Length; g++)
        {
            hidden[g] = groups[g].Hidden is { } reason ? new(reason, null) : whole;
        }

        int[] open = [.. Enumerable.Range(0, groups.Length).Where(g => hidden[g] is null)];
        if (!isAllSafe && !TryShow([.. open.Select(g => groups[g].Cell)]))
        {
            foreach (int g in open.OrderByDescending(g => groups[g].Group.N).ThenBy(g => groups[g].Group.Group, StringComparer.Ordinal))
            {
                hidden[g] = Show(groups[g].Cell, groups[g].Group.N);
            }
        }

        return [.. groups.Select((group, g) => new ReleasedRow(group.Group, hidden[g]?.Reason, hidden[g]?.Earlier))];
    }

    /// <summary>Shows figures if that is safe; those that are not new need not be remembered.</summary>
    private bool TryShow(IReadOnlyList<ShownCell> cells)
    {
        ShownCell[] fresh = [.. cells.Where(cell => !_shown.Contains(cell)).DistinctBy(cell => cell.About).Where(cell => !_history.IsRepeat(cell))];
        if (fresh.Length > 0 && !_history.With(_shown).IsSafeWith(fresh, _gate.Policy.MinimumN))
        {
            return false;
        }

        _shown.AddRange(fresh);
        return true;
    }

    private HiddenCell? Show(ShownCell cell, long n)
    {
        if (n > 0 && n < _gate.Policy.MinimumN)
        {
            return new(HiddenReason.TooFew, null);
        }

        if (TryShow([cell]))
        {
            return null;
        }

        // Of this release alone it would have been hidden as well: not because of earlier ones.
        bool IsSafeAmong(Func<int, bool> among) => _history.With(_shown).IsSafeWith([cell], _gate.Policy.MinimumN, release => release == _release || among(release));
        return IsSafeAmong(_ => false)
            ? new(HiddenReason.ShownEarlier, Enumerable.Range(1, _release - 1).Where(earlier => !IsSafeAmong(release => release == earlier)).Cast<int?>().FirstOrDefault())
            : new(HiddenReason.ProtectsAnother, null);
    }
}
