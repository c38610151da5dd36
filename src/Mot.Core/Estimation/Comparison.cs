namespace Mot.Core.Estimation;

/// <summary>The difference of two estimates, first minus second, and what it comes to.</summary>
/// <remarks>
/// <para><b>Definition.</b> With the difference's interval [L, U] and a declared margin m: <i>practically the same</i> if
/// -m ≤ L and U ≤ m (tested first; does not occur without a margin), <i>better</i> if L &gt; 0, <i>worse</i> if U &lt; 0 (the
/// other way round where lower is better), else <i>cannot tell</i>.</para>
/// <para>Comparisons that are shown together belong into one <see cref="ComparisonFamily"/>.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Comparison
{
    private readonly Func<double, Estimate> _differenceAt;

    private Comparison(Func<double, Estimate> differenceAt, double level, double? margin, bool higherIsBetter)
    {
        _differenceAt = differenceAt;
        Margin = margin;
        HigherIsBetter = higherIsBetter;
        Difference = differenceAt(level);
        Verdict = Judge(Difference, margin, higherIsBetter);
    }

    /// <summary>First minus second, with its interval.</summary>
    public Estimate Difference { get; }

    /// <summary>The smallest difference that matters, in the unit of the metric; null when none was declared.</summary>
    public double? Margin { get; }

    /// <summary>What it comes to.</summary>
    public ComparisonVerdict Verdict { get; }

    /// <summary>
    /// When it cannot be told and a margin was declared: how many answers of both sides together would give an answer, at the
    /// same spread and the same split (the interval is then no wider than the margin). Never computed from the observed difference.
    /// </summary>
    public long? Needed
    {
        get
        {
            if (Verdict != ComparisonVerdict.CannotTell || Margin is not { } margin || !Difference.IsDefined)
            {
                return null;
            }

            double widthOverMargin = (Difference.High!.Value - Difference.Low!.Value) / margin;
            double needed = Math.Ceiling(Difference.N * widthOverMargin * widthOverMargin);
            return needed < long.MaxValue ? (long)needed : null;
        }
    }

    /// <summary>Whether a higher value is the better one.</summary>
    internal bool HigherIsBetter { get; }

    /// <summary>The verdict, the difference and its interval.</summary>
    public override string ToString() => $"{Verdict}: {Difference}";

    internal static Comparison Create(Func<double, Estimate> differenceAt, double level, double? margin, bool higherIsBetter)
    {
        Guard.Level(level);
        if (margin is { } m && !(m > 0 && double.IsFinite(m)))
        {
            throw new ArgumentOutOfRangeException(nameof(margin), margin, "A margin must be a number above 0.");
        }

        return new(differenceAt, level, margin, higherIsBetter);
    }

    /// <summary>The same comparison with an interval at another level.</summary>
    internal Comparison At(double level) => new(_differenceAt, level, Margin, HigherIsBetter);

    /// <summary>Whether the interval at a level leaves out 0.</summary>
    internal bool ExcludesZeroAt(double level) => _differenceAt(level) is { IsDefined: true } difference
        && (difference.Low > 0 || difference.High < 0);

    private static ComparisonVerdict Judge(Estimate difference, double? margin, bool higherIsBetter) => difference switch
    {
        { IsDefined: false } => ComparisonVerdict.CannotTell,
        _ when margin is { } m && -m <= difference.Low && difference.High <= m => ComparisonVerdict.PracticallyTheSame,
        { Low: > 0 } => higherIsBetter ? ComparisonVerdict.Better : ComparisonVerdict.Worse,
        { High: < 0 } => higherIsBetter ? ComparisonVerdict.Worse : ComparisonVerdict.Better,
        _ => ComparisonVerdict.CannotTell,
    };
}
