using System.Numerics;
using System.Runtime.Intrinsics;
using Mot.Core.Ratings;

namespace Mot.Core.Scoring;

/// <summary>What a trip comes to before the components are weighed: the sums and extremes over its rated touchpoints.</summary>
internal readonly struct TripParts
{
    private const long Middle = JourneyScore.MaxMillionths / 2;

    /// <summary>How many touchpoints were rated.</summary>
    internal int Rated { get; private init; }

    /// <summary>Σ weight · points over the rated touchpoints; under loss aversion Σ weight · the points whose value is the mean value.</summary>
    internal long WeightedSum { get; private init; }

    /// <summary>Σ weight over the rated touchpoints.</summary>
    internal long WeightSum { get; private init; }

    /// <summary>The points of the best touchpoint.</summary>
    internal long Best { get; private init; }

    /// <summary>The points of the worst touchpoint.</summary>
    internal long Worst { get; private init; }

    /// <summary>The points farthest from the middle, which are always the best or the worst; of two equally far the lower.</summary>
    internal long MostExtreme => Best - Middle > Middle - Worst ? Best : Worst;

    /// <summary>The points of the last rated touchpoint.</summary>
    internal long Last { get; private init; }

    /// <summary>The lowest ceiling of the gates that failed, or the best score.</summary>
    internal long Ceiling { get; private init; }

    internal JourneyScore.Remarks Remarks { get; private init; }

    /// <summary>The parts of a trip from its records.</summary>
    /// <param name="records">The records by touchpoint.</param>
    /// <param name="table">The compiled policy.</param>
    /// <param name="recoverable">Recoveries count at so many touchpoints, from the first one of the journey on.</param>
    /// <param name="isAverse">Whether loss aversion acts, where the policy has it.</param>
    internal static TripParts Of(
        ReadOnlySpan<TouchpointRecord> records, ScoreTable table, int recoverable = int.MaxValue, bool isAverse = true)
    {
        ReadOnlySpan<long> weights = table.WeightsOf(records);
        ValueTable? values = isAverse ? table.Values : null;
        int rated = 0;
        bool isRecovered = false;
        (long weightedSum, long weightSum) = (0, 0);
        Int128 valueSum = 0;
        (long best, long worst) = (-1, long.MaxValue);
        long ceiling = JourneyScore.MaxMillionths;
        (long At, int Touchpoint) lastMet = (long.MinValue, -1);
        (long At, int Touchpoint) lastCounting = lastMet;
        (long At, int Touchpoint) lastRated = lastMet;
        long last = 0;
        for (int touchpoint = 0; touchpoint < records.Length; touchpoint++)
        {
            ref readonly TouchpointRecord record = ref records[touchpoint];
            if (!table.IsMet(record))
            {
                continue;
            }

            // At the same time the touchpoint further on in the journey is the later one: hence >= in the order of the journey.
            long weight = weights[touchpoint];
            long metAt = record.Met ? record.MetAt : record.RecoveredAt;
            lastMet = metAt >= lastMet.At ? (metAt, touchpoint) : lastMet;
            lastCounting = weight > 0 && metAt >= lastCounting.At ? (metAt, touchpoint) : lastCounting;
            if (record.Rated == 0)
            {
                continue;
            }

            long points = record.Value(table.Repeats);
            long inMean = points;
            if (touchpoint < recoverable && table.IsRecovered(record))
            {
                inMean = table.Recovered(record, points);
                points = table.InRoles(points, inMean);
                isRecovered = true;
            }

            rated++;
            weightedSum += weight * inMean;
            weightSum += weight;
            valueSum += values is null ? 0 : (Int128)weight * values.Of(inMean);
            best = Math.Max(best, points);
            worst = Math.Min(worst, points);
            ceiling = Math.Min(ceiling, table.CeilingOf(touchpoint, points));
            if (record.RatedAt >= lastRated.At)
            {
                (lastRated, last) = ((record.RatedAt, touchpoint), points);
            }
        }

        return new()
        {
            Rated = rated,
            WeightedSum = values is null || rated == 0 ? weightedSum : weightSum * values.Inverse(valueSum, weightSum),
            WeightSum = weightSum,
            Best = best,
            Worst = worst,
            Last = last,
            Ceiling = ceiling,
            Remarks = RemarksOf(
                canEnd: lastMet.Touchpoint >= 0 && table.CanEnd[lastMet.Touchpoint],
                isEndRated: lastCounting.Touchpoint == lastRated.Touchpoint,
                areGatesRated: table.AreGatesRated(records))
                | (isRecovered ? JourneyScore.Remarks.Recovered : JourneyScore.Remarks.None),
        };
    }

    /// <summary>
    /// The same from rows, in one go and without records: for trips whose rows ascend in time and name each touchpoint once.
    /// False, with nothing said about why, for any other trip and for rows that are out of range.
    /// </summary>
    internal static bool TryOf(
        ReadOnlySpan<ushort> touchpoints,
        ReadOnlySpan<Answer> answers,
        ReadOnlySpan<long> times,
        ScoreTable table,
        out TripParts parts)
    {
        parts = default;
        ReadOnlySpan<ScoreCell> cells = table.Cells;
        int stride = table.Stride;
        if (!table.FitsBits || (!times.IsEmpty && !Ascend(times, touchpoints)) || answers.Length != touchpoints.Length)
        {
            return false;
        }

        ulong met = ScoreCell.NoTouchpoint;
        ulong rated = 0;
        Vector128<long> sums = default;
        var extremes = Vector128.Create(int.MinValue);
        for (int row = 0; row < touchpoints.Length; row++)
        {
            // The two checks together say that the touchpoint is one of the journey.
            int code = answers[row].Code;
            int index = (touchpoints[row] * stride) + code;
            if (code >= stride || (uint)index >= (uint)cells.Length)
            {
                return false;
            }

            ref readonly ScoreCell cell = ref cells[index];
            if ((met & cell.Met) != 0)
            {
                return false;
            }

            met |= cell.Met;
            rated |= cell.Rated;
            sums += cell.Sums;
            extremes = Vector128.Max(extremes, cell.Extremes);
        }

        if (rated == 0)
        {
            return true;
        }

        // The end is found from behind, mostly in the last row.
        int end = touchpoints.Length - 1;
        int lastMet = -1;
        ulong metAfterLastRated = 0;
        ref readonly ScoreCell last = ref cells[(touchpoints[end] * stride) + answers[end].Code];
        while (last.Rated == 0)
        {
            lastMet = lastMet < 0 && last.Met != 0 ? touchpoints[end] : lastMet;
            metAfterLastRated |= last.Met;
            end--;
            last = ref cells[(touchpoints[end] * stride) + answers[end].Code];
        }

        parts = new()
        {
            Rated = BitOperations.PopCount(rated),
            WeightedSum = sums[0],
            WeightSum = sums[1],
            Best = extremes[0],
            Worst = -extremes[1],
            Last = last.Points,
            Ceiling = -extremes[2],
            Remarks = RemarksOf(
                canEnd: table.CanEnd[lastMet < 0 ? touchpoints[end] : lastMet],
                isEndRated: (metAfterLastRated & table.CountingBits) == 0,
                areGatesRated: (table.GateBits & ~rated) == 0),
        };
        return true;
    }

    /// <summary>The score before gates, in millionths: the one rounding.</summary>
    internal long Uncapped(ScoreTable table)
    {
        if (table.FitsLong)
        {
            long extremes = (table.Peak * Best) + (table.Trough * Worst) + (table.Extreme * MostExtreme) + (table.End * Last);
            long numerator = (table.Mean * WeightedSum) + (WeightSum * extremes);
            long denominator = WeightSum * table.ComponentSum;

            // Both are positive, and the processor divides faster without a sign.
            return (long)((ulong)((2 * numerator) + denominator) / (ulong)(2 * denominator));
        }

        Int128 wideExtremes = ((Int128)table.Peak * Best) + ((Int128)table.Trough * Worst)
            + ((Int128)table.Extreme * MostExtreme) + ((Int128)table.End * Last);
        return ScoreTable.RoundedQuotient(
            ((Int128)table.Mean * WeightedSum) + (WeightSum * wideExtremes), (Int128)WeightSum * table.ComponentSum);
    }

    private static JourneyScore.Remarks RemarksOf(bool canEnd, bool isEndRated, bool areGatesRated) =>
        (canEnd ? JourneyScore.Remarks.None : JourneyScore.Remarks.Provisional)
        | (isEndRated ? JourneyScore.Remarks.None : JourneyScore.Remarks.EndImputed)
        | (areGatesRated ? JourneyScore.Remarks.None : JourneyScore.Remarks.GateUnknown);

    // Without times the order of the rows is the order in time. At the same time the touchpoint further on is the later one.
    private static bool Ascend(ReadOnlySpan<long> times, ReadOnlySpan<ushort> touchpoints)
    {
        for (int row = 1; row < times.Length; row++)
        {
            if (times[row] < times[row - 1] || (times[row] == times[row - 1] && touchpoints[row] < touchpoints[row - 1]))
            {
                return false;
            }
        }

        return true;
    }
}
