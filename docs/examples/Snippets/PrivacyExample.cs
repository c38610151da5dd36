using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Examples;

/// <summary>The code of docs/privacy.md.</summary>
internal static class PrivacyExample
{
    // One table: the gate alone.
    public static ReleasedTable OneTable(Question overall, IReadOnlyDictionary<string, RatingDistribution> byCabin)
    {
        #region one-table
        var gate = new ReleaseGate(new ReleasePolicy { MinimumN = 5 });
        ReleasedTable table = gate.Release("cabin", overall.Id, byCabin.Select(
            cabin => new ReleaseCandidate(cabin.Key, cabin.Value.Count, QuestionMetrics.Of(overall, cabin.Value))));
        #endregion one-table
        return table;
    }

    // Several tables, today and later: the gate with the log of the audience.
    public static (IEnumerable<ReleasedTable> Tables, string Log) Remembered(byte[] storedLog, CombinationCounts counts, IEnumerable<ReleaseCandidate> byCabin)
    {
        #region remembered
        // Once: var log = ReleaseLog.Start("board", ["gender", "cabin"]);
        ReleaseLog log = ReleaseLogJson.Read(storedLog);
        var gate = new ReleaseGate(log.Policy);
        (var tables, ReleaseLog next) = gate.Release(log, [new ReleaseRequest(counts, "cabin", byCabin)]);

        // Hand the tables over; then, and only then, keep the log.
        return (tables, ReleaseLogJson.Write(next));
        #endregion remembered
    }

    // A whole study, or a part of its people.
    public static (StudyFindings? Findings, ReleaseLog Log) Report(Study study, IEnumerable<Response> everyResponse, ReleaseLog log)
    {
        #region study
        var release = StudyRelease.Of(study, everyResponse, [KeyValuePair.Create("problem", (string?)"yes")], log);
        StudyFindings? findings = release.Hidden is null ? StudyFindings.Of(release) : null;
        #endregion study
        return (findings, release.Log);
    }
}
