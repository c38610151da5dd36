using System.Collections.Immutable;
using System.Globalization;

namespace Mot.Core.Ratings;

/// <summary>A declared rating scale: its bounds, step, direction, anchors and missing codes.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> 2 to 101 steps from <see cref="Min"/> to <see cref="Max"/>, exact decimals.</para>
/// <para>Anchors belong to a scale: 1-5 from difficult to easy is not 1-5 from unacceptable to outstanding. Missing codes
/// belong to the file that the answers came in, so two scales that differ only there are comparable.</para>
/// <para><b>Equality and order.</b> Equal when every part is equal, missing codes included;
/// <see cref="IsComparableTo"/> asks whether answers may be put together.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class RatingScale : IEquatable<RatingScale>
{
    /// <summary>The largest number of steps: a slider from 0 to 100.</summary>
    public const int MaxSteps = 101;

    // Keeps value arithmetic exact in decimals whatever the step.
    private const decimal LargestBound = 1_000_000m;

    // What nearly every cell holds, so that it is found without parsing a number.
    private readonly Dictionary<string, Answer> _usualCells = new(StringComparer.Ordinal);

    private RatingScale(
        decimal min,
        decimal step,
        int stepCount,
        ScaleDirection direction,
        ImmutableSortedDictionary<int, LocalizedText> labels,
        ImmutableSortedDictionary<string, MissingKind> missingCodes)
    {
        Min = min;
        Step = step;
        StepCount = stepCount;
        Direction = direction;
        LabelsByStep = labels;
        MissingCodes = missingCodes;
        foreach (int at in Enumerable.Range(0, stepCount))
        {
            _usualCells[Guard.Text(ValueAt(at))] = Answer.FromTrustedStep(at);
        }

        foreach ((string code, MissingKind kind) in missingCodes)
        {
            _usualCells[code] = Answer.Missing(kind);
        }
    }

    /// <summary>The lowest rating.</summary>
    public decimal Min { get; }

    /// <summary>The highest rating.</summary>
    public decimal Max => ValueAt(StepCount - 1);

    /// <summary>The distance between neighbouring ratings; above 0.</summary>
    public decimal Step { get; }

    /// <summary>How many different ratings there are, from 2 to 101.</summary>
    public int StepCount { get; }

    /// <summary>Which end is the good one.</summary>
    public ScaleDirection Direction { get; }

    /// <summary>The texts in the data that mean a kind of missing, such as <c>0</c>, <c>6</c> or <c>Blank</c>.</summary>
    public ImmutableSortedDictionary<string, MissingKind> MissingCodes { get; }

    /// <summary>The anchors by step, counted from 0.</summary>
    internal ImmutableSortedDictionary<int, LocalizedText> LabelsByStep { get; }

    /// <summary>Creates a scale without labels and missing codes.</summary>
    /// <param name="min">The lowest rating.</param>
    /// <param name="max">The highest rating; a whole number of steps above the lowest.</param>
    /// <param name="step">The distance between neighbouring ratings; above 0.</param>
    /// <param name="direction">Which end is the good one.</param>
    /// <returns>The scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A bound lies beyond ±1,000,000, the step is not above 0, or there are not 2 to 101 steps.</exception>
    /// <exception cref="ArgumentException">The bounds are not a whole number of steps apart.</exception>
    public static RatingScale Create(
        decimal min, decimal max, decimal step = 1, ScaleDirection direction = ScaleDirection.HigherIsBetter)
    {
        Guard.InRange(min, -LargestBound, LargestBound);
        Guard.InRange(max, -LargestBound, LargestBound);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step);
        Guard.Defined(direction);

        // Divided by the number of steps, because the quotient by a tiny step would overflow.
        decimal steps = (max - min) / MaxSteps > step ? MaxSteps : (max - min) / step;
        if (steps < 1 || steps > MaxSteps - 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(max),
                max,
                $"A scale from {Guard.Text(min)} in steps of {Guard.Text(step)} must have 2 to {MaxSteps} ratings.");
        }

        if (steps != decimal.Truncate(steps) || min + (steps * step) != max)
        {
            throw new ArgumentException(
                $"{Guard.Text(max)} is not a whole number of steps of {Guard.Text(step)} above {Guard.Text(min)}.", nameof(max));
        }

        return new(
            min,
            step,
            (int)steps + 1,
            direction,
            ImmutableSortedDictionary<int, LocalizedText>.Empty,
            ImmutableSortedDictionary<string, MissingKind>.Empty.WithComparers(StringComparer.Ordinal));
    }

    /// <summary>Names a rating (an anchor), or renames it.</summary>
    /// <param name="rating">A rating on the scale.</param>
    /// <param name="label">Its name.</param>
    /// <returns>A changed copy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not on the scale.</exception>
    public RatingScale WithLabel(decimal rating, LocalizedText label)
    {
        ArgumentNullException.ThrowIfNull(label);
        return new(Min, Step, StepCount, Direction, LabelsByStep.SetItem(Rate(rating).Step!.Value, label), MissingCodes);
    }

    /// <summary>Declares a text in the data that means a kind of missing.</summary>
    /// <param name="code">The text of the cell, without surrounding blanks; numbers are compared as numbers.</param>
    /// <param name="kind">What it means.</param>
    /// <returns>A changed copy.</returns>
    /// <exception cref="ArgumentException">The code is a rating on the scale.</exception>
    public RatingScale WithMissing(string code, MissingKind kind)
    {
        ArgumentNullException.ThrowIfNull(code);
        Guard.Defined(kind);
        string cell = Canonical(code, out decimal? number);
        if (number is { } rating && TryRate(rating, out _))
        {
            throw new ArgumentException($"{code} is a rating on this scale, {this}, so it cannot mean missing.", nameof(code));
        }

        return new(Min, Step, StepCount, Direction, LabelsByStep, MissingCodes.SetItem(cell, kind));
    }

    /// <summary>The answer that stands for a rating.</summary>
    /// <param name="rating">A rating on the scale.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not on the scale.</exception>
    public Answer Rate(decimal rating) =>
        TryRate(rating, out Answer answer)
            ? answer
            : throw new ArgumentOutOfRangeException(nameof(rating), rating, $"Must be a rating on the scale {this}.");

    /// <summary>The answer that stands for a rating, if it is on the scale.</summary>
    /// <param name="rating">Any number.</param>
    /// <param name="answer">The answer; not asked when the number is not a rating.</param>
    /// <returns>Whether the number is on the scale.</returns>
    public bool TryRate(decimal rating, out Answer answer)
    {
        answer = default;
        if (rating < Min || rating > Max)
        {
            return false;
        }

        decimal steps = (rating - Min) / Step;

        // Looked at from both sides, because a quotient of decimals may be rounded to a whole number.
        if (steps != decimal.Truncate(steps) || ValueAt((int)steps) != rating)
        {
            return false;
        }

        answer = Answer.FromTrustedStep((int)steps);
        return true;
    }

    /// <summary>Reads a cell of a table: a rating, a declared missing code, or nothing (blank).</summary>
    /// <param name="cell">The text; surrounding blanks are ignored and numbers are read in the invariant culture.</param>
    /// <param name="answer">The answer; not asked when the cell cannot be read.</param>
    /// <returns>Whether the cell is a rating, a declared missing code or empty.</returns>
    public bool TryRead(ReadOnlySpan<char> cell, out Answer answer)
    {
        if (_usualCells.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(cell.Trim(), out answer))
        {
            return true;
        }

        string code = Canonical(cell, out decimal? number);
        if (MissingCodes.TryGetValue(code, out MissingKind kind))
        {
            answer = Answer.Missing(kind);
            return true;
        }

        if (code.Length == 0)
        {
            answer = Answer.Missing(MissingKind.Blank);
            return true;
        }

        answer = default;
        return number is { } rating && TryRate(rating, out answer);
    }

    /// <summary>The rating that an answer stands for.</summary>
    /// <param name="answer">Any answer.</param>
    /// <returns>The rating; null when the answer is missing.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The answer is a step beyond this scale.</exception>
    public decimal? ValueOf(Answer answer)
    {
        if (!Contains(answer))
        {
            throw new ArgumentOutOfRangeException(nameof(answer), answer, $"Must be an answer on the scale {this}.");
        }

        return answer.Step is { } step ? ValueAt(step) : null;
    }

    /// <summary>The label of an answer's rating; null when it has none.</summary>
    /// <param name="answer">Any answer.</param>
    /// <returns>The label or null.</returns>
    public LocalizedText? LabelOf(Answer answer) =>
        answer.Step is { } step ? LabelsByStep.GetValueOrDefault(step) : null;

    /// <summary>Whether answers on the two scales may be counted together: the same ratings, direction and, where both declare them, the same anchors.</summary>
    /// <remarks>Not transitive: a scale without anchors is comparable to every one that has the same ratings.</remarks>
    /// <param name="other">Another scale.</param>
    /// <returns>True when they mean the same.</returns>
    public bool IsComparableTo(RatingScale other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other)
            || (Min == other.Min && Step == other.Step && StepCount == other.StepCount && Direction == other.Direction
                && LabelsByStep.All(label =>
                    other.LabelsByStep.GetValueOrDefault(label.Key) is not { } theirs || label.Value.AgreesWith(theirs)));
    }

    /// <inheritdoc/>
    public bool Equals(RatingScale? other) =>
        other is not null
        && Min == other.Min && Step == other.Step && StepCount == other.StepCount && Direction == other.Direction
        && LabelsByStep.SequenceEqual(other.LabelsByStep) && MissingCodes.SequenceEqual(other.MissingCodes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RatingScale);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Min, Step, StepCount, Direction);

    /// <summary>The bounds, and the step where it is not 1: "1 to 5".</summary>
    public override string ToString() =>
        $"{Guard.Text(Min)} to {Guard.Text(Max)}{(Step == 1 ? "" : $" in steps of {Guard.Text(Step)}")}";

    /// <summary>The rating on a step, counted from 0.</summary>
    internal decimal ValueAt(int step) => Min + (step * Step);

    /// <summary>Whether the answer is missing or a step of this scale.</summary>
    internal bool Contains(Answer answer) => ContainsCode(answer.Code);

    /// <summary>Whether the byte stands for a kind of missing or a step of this scale.</summary>
    internal bool ContainsCode(int code) =>
        code < Answer.MissingKinds || (code >= Answer.FirstStepCode && code < Answer.FirstStepCode + StepCount);

    /// <summary>How many steps the rating lies above the worst one, whatever the direction.</summary>
    internal int StepsAboveWorst(int step) => Direction == ScaleDirection.HigherIsBetter ? step : StepCount - 1 - step;

    // "6", "6.0" and " 6 " are one code, because spreadsheets write the same number in several ways.
    private static string Canonical(ReadOnlySpan<char> cell, out decimal? number)
    {
        ReadOnlySpan<char> trimmed = cell.Trim();
        if (decimal.TryParse(trimmed, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
        {
            number = value;
            return value.ToString("G29", CultureInfo.InvariantCulture);
        }

        number = null;
        return trimmed.ToString();
    }
}
