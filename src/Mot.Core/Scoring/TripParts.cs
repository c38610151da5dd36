using System.Runtime.CompilerServices;

namespace Mot.Core.Scoring;

/// <summary>What a trip comes to before the components are weighed: the sums and extremes over its rated touchpoints.</summary>
internal readonly struct TripParts
{
    private TripParts(in Accumulator sums, ScoreTable table)
    {
        Rated = sums.Rated;
        WeightedSum = sums.WeightedSum;
        WeightSum = sums.WeightSum;
        Best = sums.Best;
        Worst = sums.Worst;
        MostExtreme = sums.MostExtreme;
        Last = sums.Last;
        Ceiling = sums.Ceiling;
        var remarks = JourneyScore.Remarks.None;
        if (sums.LastMet < 0 || !table.CanEnd[sums.LastMet])
        {
            remarks |= JourneyScore.Remarks.Provisional;
        }

        if (sums.LastCounting != sums.LastRated)
        {
            remarks |= JourneyScore.Remarks.EndImputed;
        }

        if (sums.RatedGates < table.Gates.Length)
        {
            remarks |= JourneyScore.Remarks.GateUnknown;
        }

        Remarks = remarks;
    }

    /// <summary>How many touchpoints were rated.</summary>
    internal int Rated { get; }

    /// <summary>Σ weight · points over the rated touchpoints.</summary>
    internal long WeightedSum { get; }

    /// <summary>Σ weight over the rated touchpoints.</summary>
    internal long WeightSum { get; }

    /// <summary>The points of the best touchpoint.</summary>
    internal long Best { get; }

    /// <summary>The points of the worst touchpoint.</summary>
    internal long Worst { get; }

    /// <summary>The points farthest from the middle; of two equally far the lower.</summary>
    internal long MostExtreme { get; }

    /// <summary>The points of the last rated touchpoint.</summary>
    internal long Last { get; }

    /// <summary>The lowest ceiling of the gates that failed, or the best score.</summary>
    internal long Ceiling { get; }

    internal JourneyScore.Remarks Remarks { get; }

    /// <summary>The parts of a trip from its records.</summary>
    internal static TripParts Of(ReadOnlySpan<TouchpointRecord> records, ScoreTable table)
    {
        var sums = new Accumulator(table);
        for (int touchpoint = 0; touchpoint < records.Length; touchpoint++)
        {
            ref readonly TouchpointRecord record = ref records[touchpoint];
            if (record.Met)
            {
                bool rated = record.Rated > 0;
                sums.Add(
                    touchpoint, record.MetAt, rated ? record.Value(table.Repeats) : ScoreTable.NotRated, rated ? record.RatedAt : 0);
            }
        }

        return sums.ToParts();
    }

    /// <summary>The score before gates, in millionths: the one rounding.</summary>
    internal long Uncapped(ScoreTable table)
    {
        if (table.FitsLong)
        {
            long extremes = (table.Peak * Best) + (table.Trough * Worst) + (table.Extreme * MostExtreme) + (table.End * Last);
            long numerator = (table.Mean * WeightedSum) + (WeightSum * extremes);
            long denominator = WeightSum * table.ComponentSum;
            return ((2 * numerator) + denominator) / (2 * denominator);
        }

        Int128 wideExtremes = ((Int128)table.Peak * Best) + ((Int128)table.Trough * Worst)
            + ((Int128)table.Extreme * MostExtreme) + ((Int128)table.End * Last);
        return ScoreTable.RoundedQuotient(
            ((Int128)table.Mean * WeightedSum) + (WeightSum * wideExtremes), (Int128)WeightSum * table.ComponentSum);
    }

    /// <summary>Takes touchpoints in any order, each once.</summary>
    internal ref struct Accumulator
    {
        private const long Middle = JourneyScore.MaxMillionths / 2;

        private readonly ScoreTable _table;
        private long _metAt = long.MinValue;
        private long _countingAt = long.MinValue;
        private long _ratedAt = long.MinValue;
        private long _farthest = -1;

        internal Accumulator(ScoreTable table) => _table = table;

        internal int Rated { get; private set; }

        internal long WeightedSum { get; private set; }

        internal long WeightSum { get; private set; }

        internal long Best { get; private set; } = -1;

        internal long Worst { get; private set; } = long.MaxValue;

        internal long MostExtreme { get; private set; }

        internal long Last { get; private set; }

        internal long Ceiling { get; private set; } = JourneyScore.MaxMillionths;

        internal int RatedGates { get; private set; }

        internal int LastMet { get; private set; } = -1;

        internal int LastCounting { get; private set; } = -1;

        internal int LastRated { get; private set; } = -1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal void Add(int touchpoint, long metAt, long points, long ratedAt)
        {
            if (IsLater(metAt, touchpoint, _metAt, LastMet))
            {
                (_metAt, LastMet) = (metAt, touchpoint);
            }

            long weight = _table.TouchpointWeights[touchpoint];
            if (weight > 0 && IsLater(metAt, touchpoint, _countingAt, LastCounting))
            {
                (_countingAt, LastCounting) = (metAt, touchpoint);
            }

            if (points < 0)
            {
                return;
            }

            Rated++;
            WeightedSum += weight * points;
            WeightSum += weight;
            Best = Math.Max(Best, points);
            Worst = Math.Min(Worst, points);
            long distance = Math.Abs(points - Middle);
            if (distance > _farthest || (distance == _farthest && points < MostExtreme))
            {
                (_farthest, MostExtreme) = (distance, points);
            }

            if (IsLater(ratedAt, touchpoint, _ratedAt, LastRated))
            {
                (_ratedAt, LastRated, Last) = (ratedAt, touchpoint, points);
            }

            foreach ((int gate, long threshold, long ceiling) in _table.Gates)
            {
                if (gate == touchpoint)
                {
                    RatedGates++;
                    Ceiling = points < threshold ? Math.Min(Ceiling, ceiling) : Ceiling;
                }
            }
        }

        internal readonly TripParts ToParts() => new(this, _table);

        // At the same time the touchpoint further on in the journey is the later one.
        private static bool IsLater(long at, int touchpoint, long latestAt, int latest) =>
            at > latestAt || (at == latestAt && touchpoint > latest);
    }
}
