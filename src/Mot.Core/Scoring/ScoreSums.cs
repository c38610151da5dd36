using Mot.Core.Satisfaction;

namespace Mot.Core.Scoring;

/// <summary>Exact sums of journey scores: how many, Σ, Σ² and how many in each satisfaction tier.</summary>
/// <remarks>
/// <para><b>Merging.</b> Any order, any split and any number of threads give the same sums; <see cref="Subtract(ScoreSums)"/> restores what
/// was there before. An operation that throws leaves the sums as they were.</para>
/// <para><b>Thread safety.</b> None. Keep one per worker and <see cref="Merge"/>.</para>
/// </remarks>
public sealed class ScoreSums
{
    private Totals _totals;

    /// <summary>How many trips have a score.</summary>
    public long Count => _totals.Count;

    /// <summary>How many trips have none, because nothing was rated.</summary>
    public long UnscoredCount => _totals.Unscored;

    /// <summary>How many scores are of trips that had not come to an end.</summary>
    public long ProvisionalCount => _totals.Provisional;

    /// <summary>How many scores a gate lowered.</summary>
    public long GatedCount => _totals.Gated;

    /// <summary>The sums themselves.</summary>
    internal Totals Sums => _totals;

    /// <summary>How many scores are in a tier.</summary>
    /// <param name="tier">The tier; none for trips without a score.</param>
    /// <returns>The count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared tier.</exception>
    public long CountOf(SatisfactionTier tier) => Guard.Defined(tier) switch
    {
        SatisfactionTier.Dissatisfied => _totals.Dissatisfied,
        SatisfactionTier.Satisfied => _totals.Satisfied,
        SatisfactionTier.Delighted => _totals.Delighted,
        _ => _totals.Unscored,
    };

    /// <summary>Adds a score.</summary>
    /// <param name="score">A score, or no score.</param>
    /// <exception cref="OverflowException">The sums are full.</exception>
    public void Add(JourneyScore score) => _totals = _totals.Plus(Totals.One(score));

    /// <summary>Adds scores.</summary>
    /// <param name="scores">Scores, in any order.</param>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void AddRange(ReadOnlySpan<JourneyScore> scores)
    {
        // Per tier, because counting tiers by branch would be mispredicted half the time.
        Span<long> tiers = stackalloc long[4];
        tiers.Clear();
        long sum = 0;
        UInt128 squares = 0;
        long provisional = 0;
        long gated = 0;
        foreach (JourneyScore score in scores)
        {
            long millionths = score.Millionths;
            tiers[(int)score.Tier]++;

            // A score is at most 10⁸ millionths and a span holds fewer than 2³¹ of them.
            sum += millionths;
            squares += (ulong)(millionths * millionths);
            provisional += score.IsProvisional ? 1 : 0;
            gated += score.IsGated ? 1 : 0;
        }

        _totals = _totals.Plus(new(
            scores.Length - tiers[0], tiers[0], tiers[1], tiers[2], tiers[3], provisional, gated, sum, (Int128)squares));
    }

    /// <summary>Takes back a score that was added.</summary>
    /// <param name="score">The score.</param>
    /// <exception cref="InvalidOperationException">It was not added.</exception>
    public void Subtract(JourneyScore score) => _totals = _totals.Minus(Totals.One(score));

    /// <summary>Takes back everything that other sums hold.</summary>
    /// <param name="other">A part of what was added here; it is not changed.</param>
    /// <exception cref="InvalidOperationException">The other holds something that was not added here; nothing was taken back.</exception>
    public void Subtract(ScoreSums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _totals = _totals.Minus(other._totals);
    }

    /// <summary>Adds everything that other sums hold.</summary>
    /// <param name="other">Any sums, these included; they are not changed.</param>
    /// <exception cref="OverflowException">The sums are full; nothing was added.</exception>
    public void Merge(ScoreSums other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _totals = _totals.Plus(other._totals);
    }

    /// <summary>An independent copy.</summary>
    /// <returns>The copy.</returns>
    public ScoreSums Clone() => new() { _totals = _totals };

    /// <summary>How many scores there are.</summary>
    public override string ToString() => $"{Guard.Text(Count)} scores";

    /// <summary>The sums of so many trips without a score.</summary>
    internal static ScoreSums OfUnscored(long count) => new() { _totals = new(0, count, 0, 0, 0, 0, 0, 0, 0) };

    /// <summary>Makes sums from a document; null when no scores can have them.</summary>
    internal static ScoreSums? TryRestore(Totals totals) => totals.IsPossible ? new() { _totals = totals } : null;

    /// <summary>The sums of scores, in millionths and millionths squared.</summary>
    internal readonly record struct Totals(
        long Count,
        long Unscored,
        long Dissatisfied,
        long Satisfied,
        long Delighted,
        long Provisional,
        long Gated,
        Int128 Sum,
        Int128 SumOfSquares)
    {
        /// <summary>Whether some scores could have these sums.</summary>
        internal bool IsPossible =>
            Count >= 0 && Unscored >= 0 && Dissatisfied >= 0 && Satisfied >= 0 && Delighted >= 0
            && (Int128)Dissatisfied + Satisfied + Delighted == Count
            && Provisional >= 0 && Provisional <= Count && Gated >= 0 && Gated <= Count
            && Sum >= 0 && Sum <= (Int128)Count * JourneyScore.MaxMillionths
            && SumOfSquares >= 0 && SumOfSquares <= Sum * JourneyScore.MaxMillionths
            // Cauchy and Schwarz: (Σ)² ≤ n Σ²; in doubles, with room for their rounding.
            && (double)Sum * (double)Sum <= (double)Count * (double)SumOfSquares * (1 + 1e-9);

        internal static Totals One(JourneyScore score) => new(
            score.IsDefined ? 1 : 0,
            score.IsDefined ? 0 : 1,
            score.Tier == SatisfactionTier.Dissatisfied ? 1 : 0,
            score.Tier == SatisfactionTier.Satisfied ? 1 : 0,
            score.Tier == SatisfactionTier.Delighted ? 1 : 0,
            score.IsProvisional ? 1 : 0,
            score.IsGated ? 1 : 0,
            score.Millionths,
            (Int128)score.Millionths * score.Millionths);

        internal Totals Plus(Totals other) => checked(new(
            Count + other.Count,
            Unscored + other.Unscored,
            Dissatisfied + other.Dissatisfied,
            Satisfied + other.Satisfied,
            Delighted + other.Delighted,
            Provisional + other.Provisional,
            Gated + other.Gated,
            Sum + other.Sum,
            SumOfSquares + other.SumOfSquares));

        internal Totals Minus(Totals other)
        {
            Totals rest = new(
                Count - other.Count,
                Unscored - other.Unscored,
                Dissatisfied - other.Dissatisfied,
                Satisfied - other.Satisfied,
                Delighted - other.Delighted,
                Provisional - other.Provisional,
                Gated - other.Gated,
                Sum - other.Sum,
                SumOfSquares - other.SumOfSquares);
            return rest.IsPossible
                ? rest
                : throw new InvalidOperationException("More was taken back than had been added.");
        }
    }
}
