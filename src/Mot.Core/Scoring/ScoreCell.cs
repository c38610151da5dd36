using System.Runtime.Intrinsics;

namespace Mot.Core.Scoring;

/// <summary>What one answer at one touchpoint adds to the parts of a trip: a cell of the compiled policy.</summary>
/// <remarks>
/// What trips take from a cell is laid out so that it is added, or the larger taken, without asking what kind of answer it is:
/// which answer comes next cannot be predicted, and a branch on it would cost more than all the arithmetic.
/// </remarks>
internal readonly struct ScoreCell
{
    /// <summary>The number of touchpoints that bits can be kept of; the highest bit is <see cref="NoTouchpoint"/>.</summary>
    internal const int MostTouchpoints = 63;

    /// <summary>A bit that no touchpoint has.</summary>
    internal const ulong NoTouchpoint = 1UL << MostTouchpoints;

    // Smaller than any points and than minus any points.
    private const int Nothing = int.MinValue;

    private ScoreCell(int touchpoint, bool isMet, long points, long weight, long ceiling)
    {
        bool isRated = points >= 0;
        Points = points;
        Sums = isRated ? Vector128.Create(weight * points, weight) : default;
        Extremes = isRated
            ? Vector128.Create((int)points, -(int)points, -(int)ceiling, Nothing)
            : Vector128.Create(Nothing);
        Met = isMet ? 1UL << touchpoint : 0;
        Rated = isRated ? 1UL << touchpoint : 0;
    }

    private ScoreCell(ulong met)
    {
        Points = ScoreTable.NotOnScale;
        Met = met;
    }

    /// <summary>An answer that the touchpoint's scale does not have: all bits, so that it looks like a repetition.</summary>
    internal static ScoreCell NotOnScale { get; } = new(ulong.MaxValue);

    /// <summary>Weight times points, and the weight.</summary>
    internal Vector128<long> Sums { get; }

    /// <summary>The points, minus the points and minus the ceiling: the largest of each over a trip is its best, its worst and its lowest ceiling.</summary>
    internal Vector128<int> Extremes { get; }

    /// <summary>The bit of the touchpoint when it was met.</summary>
    internal ulong Met { get; }

    /// <summary>The bit of the touchpoint when it was rated.</summary>
    internal ulong Rated { get; }

    /// <summary>The points in millionths, <see cref="ScoreTable.NotRated"/> or <see cref="ScoreTable.NotOnScale"/>.</summary>
    internal long Points { get; }

    /// <summary>An answer without points.</summary>
    internal static ScoreCell Unrated(int touchpoint, bool isMet) =>
        new(touchpoint, isMet, ScoreTable.NotRated, weight: 0, JourneyScore.MaxMillionths);

    /// <summary>An answer with points.</summary>
    internal static ScoreCell WithPoints(int touchpoint, long points, long weight, long ceiling) =>
        new(touchpoint, isMet: true, points, weight, ceiling);
}
