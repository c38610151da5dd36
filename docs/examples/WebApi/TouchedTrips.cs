using Mot.Core.Encounters;
using Mot.Core.Studies;

namespace Mot.Examples.WebApi;

/// <summary>What a commit makes of the trips that it touches. Counted when it is done, and not before.</summary>
internal sealed class TouchedTrips(Trips trips)
{
    private readonly Dictionary<(string Customer, string Trip), (Response? Before, Response? After)> _touched = [];

    internal void Clear() => _touched.Clear();

    /// <summary>Notes the rows of a trip before and after a change; empty for none.</summary>
    internal void Note(string customer, string trip, IReadOnlyCollection<AnswerRow> before, IReadOnlyCollection<AnswerRow> after)
    {
        Response? Of(IReadOnlyCollection<AnswerRow> rows) => rows.Count == 0 ? null : trips.Of(rows);

        // Of several changes in one commit the first knows what is counted, the last what is to be.
        _touched[(customer, trip)] = _touched.TryGetValue((customer, trip), out var earlier) ? (earlier.Before, Of(after)) : (Of(before), Of(after));
    }

    #region count
    internal void Count(Recorder recorder)
    {
        foreach ((Response? before, Response? after) in _touched.Values)
        {
            switch (before, after)
            {
                case (null, not null): recorder.Add(after); break;
                case (not null, null): recorder.Subtract(before); break;
                case (not null, not null): recorder.Replace(before, after); break;
                default: break;
            }
        }
    }
    #endregion count
}
