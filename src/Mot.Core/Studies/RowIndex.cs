using System.Collections.Immutable;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>A number that is worked out for each respondent from their answers, asked and derived.</summary>
/// <param name="Id">Its name in documents.</param>
/// <param name="Range">The least and the greatest value.</param>
/// <param name="Of">Works it out from the answers to the study's questions followed by the derived ones; null when there is no value.</param>
/// <param name="Items">The answers whose agreement says how reliable it is, by place; empty when that is not asked.</param>
internal sealed record RowIndex(string Id, (double Min, double Max) Range, RowValue Of, ImmutableArray<RowItem> Items)
{
    /// <summary>The weighted mean of the answered items: Σ w·value / Σ w with one rounding to millionths, half away from zero.</summary>
    internal static RowIndex Mean(string id, (double Min, double Max) range, ImmutableArray<RowItem> items, int fewest) =>
        new(id, range, answers => MeanOf(answers, items, fewest), items);

    /// <summary>The quotient, rounded half away from zero.</summary>
    internal static long Rounded(Int128 numerator, Int128 denominator)
    {
        Int128 doubled = (2 * Int128.Abs(numerator)) + denominator;
        long size = (long)(doubled / (2 * denominator));
        return numerator < 0 ? -size : size;
    }

    private static IndexValue? MeanOf(ReadOnlySpan<Answer> answers, ImmutableArray<RowItem> items, int fewest)
    {
        int answered = 0;
        Int128 sum = 0;
        Int128 weight = 0;
        foreach (RowItem item in items)
        {
            if (answers[item.At].Step is { } step)
            {
                answered++;
                sum += (Int128)item.Weight * item.Values[step];
                weight += item.Weight;
            }
        }

        return answered < fewest || weight == 0 ? null : new(Rounded(sum, weight), answered < items.Length);
    }
}

/// <summary>Works a number out for a respondent; null when there is none.</summary>
internal delegate IndexValue? RowValue(ReadOnlySpan<Answer> answers);

/// <summary>One answer that goes into a number.</summary>
/// <param name="Id">The id of the question or of the derived answer.</param>
/// <param name="At">Where the answer stands.</param>
/// <param name="Weight">Its weight, in millionths.</param>
/// <param name="Values">What each step is worth, in millionths.</param>
/// <param name="IsReversed">Whether the first step is the best one.</param>
internal sealed record RowItem(string Id, int At, long Weight, ImmutableArray<long> Values, bool IsReversed)
{
    /// <summary>The step counted from the worst.</summary>
    internal long StepFromWorst(int step) => IsReversed ? Values.Length - 1 - step : step;

    /// <summary>An item on its scale's range: worst 0, best 100.</summary>
    internal static RowItem OnHundred(string id, int at, RatingScale scale, decimal weight = 1) => new(
        id,
        at,
        (long)(weight * IndexSums.Scale),
        [.. Enumerable.Range(0, scale.StepCount).Select(step => RowIndex.Rounded((Int128)100 * IndexSums.Scale * scale.StepsAboveWorst(step), scale.StepCount - 1))],
        scale.Direction == ScaleDirection.LowerIsBetter);

    /// <summary>An item in points of its own scale.</summary>
    internal static RowItem InPoints(string id, int at, RatingScale scale) => new(
        id,
        at,
        IndexSums.Scale,
        [.. Enumerable.Range(0, scale.StepCount).Select(step => (long)decimal.Round(scale.ValueAt(step) * IndexSums.Scale))],
        scale.Direction == ScaleDirection.LowerIsBetter);
}
