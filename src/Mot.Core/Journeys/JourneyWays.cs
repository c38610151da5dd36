using System.Collections.Immutable;

namespace Mot.Core.Journeys;

/// <summary>Which touchpoints a customer can come to, and from where an end can be reached. The first touchpoint is the start.</summary>
internal sealed class JourneyWays
{
    private readonly Journey _journey;
    private readonly HashSet<int> _ordinary;
    private readonly HashSet<int> _reached;

    internal JourneyWays(Journey journey)
    {
        _journey = journey;
        _ordinary = From(journey.Touchpoints[0], touchpoint => touchpoint.Next);
        _reached = From(journey.Touchpoints[0], Ways);
    }

    /// <summary>Touchpoints to which no way leads from the start, not even after a failure, each with those that only it leads to.</summary>
    internal IEnumerable<(Touchpoint Touchpoint, ImmutableArray<string> Behind)> Unreachable()
    {
        Touchpoint[] never = [.. _journey.Touchpoints.Where(touchpoint => !Reaches(touchpoint))];
        HashSet<int> told = [];

        // Those to which nothing leads come first, so that what stands behind them is told with them.
        return never.OrderBy(touchpoint => Array.Exists(never, other => other != touchpoint && Ways(other).Contains(touchpoint.Id)))
            .Where(touchpoint => !told.Contains(touchpoint.Index))
            .Select(touchpoint =>
            {
                HashSet<int> behind = From(touchpoint, Ways);
                behind.ExceptWith(told);
                told.UnionWith(behind);
                return (touchpoint, never.Where(other => other != touchpoint && behind.Contains(other.Index)).Select(other => other.Id).ToImmutableArray());
            })
            .ToArray().OrderBy(pair => pair.touchpoint.Index);
    }

    /// <summary>Touchpoints of the ordinary path from which no end can be reached.</summary>
    internal ImmutableArray<Touchpoint> Endless() =>
        [.. Ordinary().Where(touchpoint => !From(touchpoint, at => at.Next).Any(index => _journey.Touchpoints[index].Next.IsEmpty))];

    /// <summary>Touchpoints that only failed contacts lead to and that lead neither back nor to a declared end, each with where the failures come from.</summary>
    internal IEnumerable<(Touchpoint Care, ImmutableArray<string> Failing)> DeadEnds() =>
        from care in _journey.Touchpoints
        where Reaches(care) && !_ordinary.Contains(care.Index)
        let failing = _journey.Touchpoints.Where(touchpoint => touchpoint.OnFailure == care.Id && Reaches(touchpoint)).Select(touchpoint => touchpoint.Id).ToImmutableArray()
        where !failing.IsEmpty && !From(care, touchpoint => touchpoint.Next).Any(index => _ordinary.Contains(index) || IsDeclaredEnd(_journey.Touchpoints[index]))
        select (care, failing);

    /// <summary>Touchpoints that are not optional although everybody who may come to them may also go straight to what follows.</summary>
    internal IEnumerable<Touchpoint> SkippedThoughRequired() =>
        from touchpoint in Ordinary()
        where !touchpoint.IsOptional && touchpoint.Index > 0
        let before = Ordinary().Where(other => other != touchpoint && other.Next.Contains(touchpoint.Id)).ToArray()
        where before.Length > 0 && Array.TrueForAll(before, other => touchpoint.Next.Any(next => next != touchpoint.Id && next != other.Id && other.Next.Contains(next)))
        select touchpoint;

    private bool Reaches(Touchpoint touchpoint) => _reached.Contains(touchpoint.Index);

    private static ImmutableArray<string> Ways(Touchpoint touchpoint) =>
        touchpoint.OnFailure is { } care ? touchpoint.Next.Add(care) : touchpoint.Next;

    // The last in order ends the journey only because nothing stands behind it.
    private static bool IsDeclaredEnd(Touchpoint touchpoint) => touchpoint.Next.IsEmpty && touchpoint.HasExplicitNext;

    private IEnumerable<Touchpoint> Ordinary() => _journey.Touchpoints.Where(touchpoint => _ordinary.Contains(touchpoint.Index));

    private HashSet<int> From(Touchpoint start, Func<Touchpoint, ImmutableArray<string>> ways)
    {
        HashSet<int> seen = [start.Index];
        var open = new Stack<Touchpoint>([start]);
        while (open.TryPop(out Touchpoint? touchpoint))
        {
            foreach (Touchpoint next in ways(touchpoint).Select(id => _journey[id]).Where(next => seen.Add(next.Index)))
            {
                open.Push(next);
            }
        }

        return seen;
    }
}
