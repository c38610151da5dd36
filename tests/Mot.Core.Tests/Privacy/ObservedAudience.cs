using System.Collections.Immutable;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Privacy;

/// <summary>A few people whose answers change, releases about them, and an attacker who sees what is shown.</summary>
internal sealed class ObservedAudience
{
    private static readonly Question s_question = new("overall", LocalizedText.Of("en", "Overall"), QuestionKind.Satisfaction, RatingScale.Create(1, 3));

    private readonly ReleaseGate _gate;
    private readonly bool _remembers;
    private readonly Dictionary<int, Person> _people = [];
    private Dictionary<string, List<(int Person, string Seat)>> _seats = [];
    private int _next;
    private int _newcomer = -1;

    public ObservedAudience(int minimum, string[] segments, bool remembers = true)
    {
        _gate = new(new ReleasePolicy { MinimumN = minimum });
        Log = ReleaseLog.Start("board", segments, _gate.Policy);
        _remembers = remembers;
    }

    public ReleaseLog Log { get; private set; }

    public DifferencingAttacker Attacker { get; } = new();

    public IReadOnlyCollection<int> Ids => _people.Keys;

    public void Come(string?[] groups, int rating, int count = 1)
    {
        for (int i = 0; i < count; i++)
        {
            _people[_next++] = new(groups, rating);
        }
    }

    public void Go(int person) => _people.Remove(person);

    public void Change(int person, string?[]? groups = null, int? rating = null) =>
        _people[person] = new(groups ?? _people[person].Groups, rating ?? _people[person].Rating);

    public string?[] GroupsOf(int person) => _people[person].Groups;

    public CombinationCounts Counts()
    {
        var counts = new CombinationCounts(s_question.Id, s_question.Scale, Log.Segments);
        foreach (Person person in _people.Values)
        {
            counts.Add(person.Groups, s_question.Scale.Rate(person.Rating), CaseWeight.One);
        }

        return counts;
    }

    /// <summary>A release of tables, each by a segment (null: only all together) of some people alone.</summary>
    public ImmutableArray<ReleasedTable> Release(params (string? By, (string Segment, string? Group)[] Only)[] tables)
    {
        Dictionary<string, List<(int Person, string Seat)>> before = new(_seats);
        Seat();
        CombinationCounts counts = Counts();
        ReleaseRequest[] requests = [.. tables.Select(table => Request(counts, table.By, table.Only))];
        ImmutableArray<ReleasedTable> released;
        if (_remembers)
        {
            int releases = Log.Releases;
            (released, Log) = _gate.Release(Log, requests);
            if (Log.Releases == releases)
            {
                // Nothing new was shown: whoever came and went since the last time has not been seen.
                _seats = before;
            }
        }
        else
        {
            released = [.. requests.Select(request => _gate.Release(request.Segment ?? Log.Segments[0], s_question.Id, request.Groups))];
        }

        for (int t = 0; t < tables.Length; t++)
        {
            See(requests[t], released[t]);
        }

        return released;
    }

    private ReleaseRequest Request(CombinationCounts counts, string? by, (string Segment, string? Group)[] only)
    {
        ImmutableSortedDictionary<string, ImmutableArray<string?>> conditions =
            only.GroupBy(each => each.Segment).ToImmutableSortedDictionary(same => same.Key, same => ImmutableArray.CreateRange(same.Select(each => each.Group)), StringComparer.Ordinal);
        if (by is null)
        {
            return new(counts) { Only = conditions };
        }

        Person[] people = [.. _people.Values.Where(person => IsIn(person, conditions))];
        int at = Log.Segments.IndexOf(by);
        return new(counts, by, people.GroupBy(person => person.Groups[at]).Select(group => Candidate(group.Key, group))) { Only = conditions };
    }

    private static ReleaseCandidate Candidate(string? group, IEnumerable<Person> people)
    {
        var ratings = new RatingDistribution(s_question.Scale);
        foreach (Person person in people)
        {
            ratings.Add(s_question.Scale.Rate(person.Rating));
        }

        return new(group, ratings.Count, QuestionMetrics.Of(s_question, ratings));
    }

    private void See(ReleaseRequest request, ReleasedTable table)
    {
        if (table.WholeHidden is null)
        {
            Attacker.See(Seated(person => IsIn(person, request.Only)));
        }

        int at = request.Segment is null ? 0 : Log.Segments.IndexOf(request.Segment);
        foreach (ReleasedRow row in table.Rows.Where(row => row.Hidden is null))
        {
            Attacker.See(Seated(person => IsIn(person, request.Only) && person.Groups[at] == row.Group));
        }
    }

    private IEnumerable<(int Person, string Seat)> Seated(Func<Person, bool> isIn) =>
        _people.Values.Where(isIn).Select(person => person.Seat).Distinct().SelectMany(seat => _seats[seat]);

    // Who takes the place of somebody in the same groups with the same answer changes no figure: only what no longer fits moves, and whoever
    // moves away from a place that another has taken is a new person.
    private void Seat()
    {
        var now = _people.GroupBy(pair => pair.Value.Seat).ToDictionary(same => same.Key, same => same.Select(pair => (Person: pair.Key, pair.Value.Seat)).ToList());
        foreach (string seat in _seats.Keys)
        {
            List<(int Person, string Seat)> people = now.GetValueOrDefault(seat, []);
            _seats[seat] = [.. _seats[seat].OrderByDescending(people.Contains).Take(people.Count)];
        }

        HashSet<int> seated = [.. _seats.Values.SelectMany(seats => seats).Select(token => token.Person)];
        foreach ((string seat, List<(int Person, string Seat)> people) in now)
        {
            List<(int Person, string Seat)> seats = _seats.TryGetValue(seat, out List<(int Person, string Seat)>? known) ? known : _seats[seat] = [];
            foreach ((int person, _) in people.Except(seats).Take(people.Count - seats.Count).ToArray())
            {
                seats.Add(seated.Add(person) ? (person, seat) : (_newcomer--, seat));
            }
        }
    }

    private bool IsIn(Person person, ImmutableSortedDictionary<string, ImmutableArray<string?>> only) =>
        only.All(condition => condition.Value.Contains(person.Groups[Log.Segments.IndexOf(condition.Key)]));

    private sealed record Person(string?[] Groups, int Rating)
    {
        public string Seat { get; } = $"{string.Join('/', Groups.Select(group => group ?? "-"))} {Rating}";
    }
}
