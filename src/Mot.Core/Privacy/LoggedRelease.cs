using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>Decides what one release may show to an audience, question by question.</summary>
internal sealed class LoggedRelease
{
    private readonly ReleaseGate _gate;
    private readonly ReleaseLog _log;
    private readonly int _release;
    private readonly QuestionHistory _history;
    private readonly QuestionAudit _audit;

    private LoggedRelease(ReleaseGate gate, ReleaseLog log, CombinationCounts counts)
    {
        _gate = gate;
        _log = log;
        _release = log.Releases + 1;
        _history = (log.Questions.GetValueOrDefault(counts.Question) ?? QuestionHistory.Empty(counts.Scale)).At(_release, counts);
        _audit = new(_history, _history.Shown, gate.Policy.MinimumN);
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

            if (release._audit.Shown.Count > 0)
            {
                questions = questions.SetItem(same.Key, release._history.With(release._audit.Shown));
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

    // First everybody together of each request, then table by table.
    private ReleasedTable[] Decide(ReleaseRequest[] requests)
    {
        (ShownCell Whole, long N, (ShownCell Cell, ReleaseCandidate Group, HiddenReason? Hidden)[] Groups)[] asked = [.. requests.Select(Asked)];
        bool[] shown = _audit.TryShow([.. asked.Select(table => table.Whole)]);
        HiddenCell?[] wholes = [.. asked.Select((table, t) => shown[t] ? null : (HiddenCell?)WhyHidden(table.Whole, table.N))];
        (int Table, int Group)[] open =
        [
            .. Enumerable.Range(0, asked.Length).Where(t => wholes[t] is null).SelectMany(t => Enumerable.Range(0, asked[t].Groups.Length)
                .Where(g => asked[t].Groups[g].Hidden is null)
                .OrderByDescending(g => asked[t].Groups[g].Group.N).ThenBy(g => asked[t].Groups[g].Group.Group, StringComparer.Ordinal).Select(g => (t, g))),
        ];
        shown = _audit.TryShow([.. open.Select(at => asked[at.Table].Groups[at.Group].Cell)]);
        var given = open.Zip(shown).Where(pair => pair.Second).Select(pair => pair.First).ToHashSet();
        return
        [
            .. requests.Select((request, t) => new ReleasedTable(
                request.Segment,
                request.Counts.Question,
                _gate.Policy,
                [.. asked[t].Groups.Select((each, g) => Row(each.Group, each.Hidden is { } reason ? new(reason, null) : wholes[t] ?? (given.Contains((t, g)) ? null : WhyHidden(each.Cell, each.Group.N))))],
                wholes[t])),
        ];
    }

    private static ReleasedRow Row(ReleaseCandidate group, HiddenCell? hidden) => new(group, hidden?.Reason, hidden?.Earlier);

    private (ShownCell Whole, long N, (ShownCell Cell, ReleaseCandidate Group, HiddenReason? Hidden)[] Groups) Asked(ReleaseRequest request)
    {
        var about = CellCondition.Of(_log.Segments, request.Only);
        int segment = request.Segment is null ? -1 : _log.Segments.IndexOf(request.Segment);
        ILookup<string?, long> counts = request.Counts.Cells.Where(cell => about.Has(cell.Key)).ToLookup(cell => segment < 0 ? null : cell.Key.Groups[segment], cell => cell.Value.Count);
        long n = counts.Sum(group => group.Sum());
        if (segment < 0)
        {
            return (new(_release, about), n, []);
        }

        HiddenReason?[] hidden = _gate.Hide([.. request.Groups.Select(group => (group.Group, group.N))]);
        (ShownCell Cell, ReleaseCandidate Group, HiddenReason? Hidden)[] groups =
            [.. request.Groups.Select((group, g) => (new ShownCell(_release, about.And(segment, group.Group)), group, hidden[g]))];
        string? fault = groups.FirstOrDefault(each => counts[each.Group.Group].Sum() != each.Group.N) is { Group: not null } wrong
            ? $"Group '{wrong.Group.Group}' of segment '{request.Segment}' has n {Guard.Text(wrong.Group.N)}, but the counts of question '{request.Counts.Question}' have {Guard.Text(counts[wrong.Group.Group].Sum())}."
            : groups.Sum(each => each.Group.N) != n ? $"The groups of segment '{request.Segment}' are not all: they have {Guard.Text(groups.Sum(each => each.Group.N))} people who rated '{request.Counts.Question}', and there are {Guard.Text(n)}."
            : null;
        return fault is null ? (new(_release, about), n, groups) : throw new ArgumentException(fault, nameof(request));
    }

    private HiddenCell WhyHidden(ShownCell cell, long n)
    {
        if (n > 0 && n < _gate.Policy.MinimumN)
        {
            return new(HiddenReason.TooFew, null);
        }

        if (_audit.TooCloseTo(cell) is { } before)
        {
            return new(HiddenReason.ShownEarlier, before);
        }

        // With this release alone it would have been hidden as well: not because of earlier ones.
        bool IsSafeWith(int? earlier) =>
            new QuestionAudit(_history, _history.Shown.Where(shown => shown.Release == earlier).Concat(_audit.Shown), _gate.Policy.MinimumN).TryShow([cell])[0];
        return IsSafeWith(null)
            ? new(HiddenReason.ShownEarlier, Enumerable.Range(1, _release - 1).Reverse().Where(earlier => !IsSafeWith(earlier)).Cast<int?>().FirstOrDefault())
            : new(HiddenReason.ProtectsAnother, null);
    }
}
