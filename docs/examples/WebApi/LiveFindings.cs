using Mot.Analytics.Moments;
using Mot.Core.Studies;

namespace Mot.Examples.WebApi;

/// <summary>What all trips come to at this moment; worked out anew only after something has changed.</summary>
internal sealed class LiveFindings(Recorder recorder, FindingsSettings settings, Intake intake)
{
    private readonly Lock _gate = new();
    private State? _last;

    /// <summary>The findings of everything that was committed.</summary>
    internal StudyFindings Now() => Current().Findings.Value;

    /// <summary>The moments of truth; null while nobody has judged a trip as a whole.</summary>
    internal MomentFindings? Moments() => Current().Moments.Value;

    #region live
    private State Current()
    {
        lock (_gate)
        {
            // Read before the snapshot: what comes in between is in the sums and looks new the next time.
            long version = intake.Commits;
            return _last?.Version == version ? _last : _last = new(version, recorder.Snapshot(), settings);
        }
    }
    #endregion live

    private sealed class State(long version, StudyTally tally, FindingsSettings settings)
    {
        internal long Version { get; } = version;

        internal Lazy<StudyFindings> Findings { get; } = new(() => StudyFindings.Of(tally, previous: null, settings));

        internal Lazy<MomentFindings?> Moments { get; } = new(() => tally.Whole.CoRatings is { RowCount: > 0 } ? MomentsOfTruth.Of(tally) : null);
    }
}
