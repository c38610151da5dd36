using Mot.Core;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>Which ratings of a question are low and which are high; those between are the middle, against which both are measured.</summary>
/// <remarks>
/// <para><b>Sources.</b> There is no agreed definition, and findings change with it (Albayrak and Caber 2013), so it is stored with them.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record RatingBands
{
    private RatingBands(decimal lowTo, decimal highFrom) => (LowTo, HighFrom) = (lowTo, highFrom);

    /// <summary>The rating up to which ratings are low, itself included; where a lower rating is better, the rating from which they are.</summary>
    public decimal LowTo { get; }

    /// <summary>The rating from which ratings are high, itself included; where a lower rating is better, the rating up to which they are.</summary>
    public decimal HighFrom { get; }

    /// <summary>Declares the bands.</summary>
    /// <param name="lowTo">The last rating that is low, seen from the bad end of the scale.</param>
    /// <param name="highFrom">The first rating that is high; below the other where a lower rating is better.</param>
    /// <returns>The bands.</returns>
    /// <exception cref="ArgumentException">The two are equal.</exception>
    public static RatingBands Create(decimal lowTo, decimal highFrom) => lowTo != highFrom
        ? new(lowTo, highFrom)
        : throw new ArgumentException($"A rating of {Guard.Text(lowTo)} cannot be both low and high.", nameof(highFrom));

    /// <summary>The usual bands of a scale by its number of ratings, counted from the bad end. A convention, not a finding.</summary>
    /// <remarks>Of 5 ratings the worst two and the best one; of 10 the worst six and of 11 the worst seven (0 to 6), and the best two; of any other number from 3 up the worst and the best third, rounded down.</remarks>
    /// <param name="scale">The scale.</param>
    /// <returns>The bands; null for a scale of two ratings, which has no middle.</returns>
    public static RatingBands? Conventional(RatingScale scale)
    {
        ArgumentNullException.ThrowIfNull(scale);
        (int low, int high) = scale.StepCount switch
        {
            2 => (0, 0),
            5 => (2, 1),
            10 => (6, 2),
            11 => (7, 2),
            int steps => (steps / 3, steps / 3),
        };
        return low == 0 ? null
            : scale.Direction == ScaleDirection.HigherIsBetter ? new(scale.ValueAt(low - 1), scale.ValueAt(scale.StepCount - high))
            : new(scale.ValueAt(scale.StepCount - low), scale.ValueAt(high - 1));
    }

    /// <summary>The bands in the invariant culture.</summary>
    public override string ToString() => $"low to {Guard.Text(LowTo)}, high from {Guard.Text(HighFrom)}";

    /// <summary>Whether the rating on a step is low.</summary>
    internal bool IsLow(RatingScale scale, int step) =>
        LowTo < HighFrom ? scale.ValueAt(step) <= LowTo : scale.ValueAt(step) >= LowTo;

    /// <summary>Whether the rating on a step is high.</summary>
    internal bool IsHigh(RatingScale scale, int step) =>
        LowTo < HighFrom ? scale.ValueAt(step) >= HighFrom : scale.ValueAt(step) <= HighFrom;

    /// <summary>Says why the bands do not fit a scale, or nothing.</summary>
    internal string? Fault(RatingScale scale)
    {
        bool fits = (LowTo < HighFrom) == (scale.Direction == ScaleDirection.HigherIsBetter)
            && Enumerable.Range(0, scale.StepCount).Count(step => IsLow(scale, step)) is > 0 and int low
            && Enumerable.Range(0, scale.StepCount).Count(step => IsHigh(scale, step)) is > 0 and int high
            && low + high < scale.StepCount;
        return fits
            ? null
            : $"Low to {Guard.Text(LowTo)} and high from {Guard.Text(HighFrom)} do not fit the scale {scale}; some of its ratings must be low, some high and some between, from its bad end to its good one.";
    }
}
