using System.Numerics;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Satisfaction;

/// <summary>Exact sums of a number that is worked out for each respondent, such as a composite index, in millionths of its unit.</summary>
/// <remarks>Like the other summaries: any order, any split and any number of threads give the same sums; what throws changes nothing.</remarks>
internal readonly record struct IndexSums(
    long Count,
    long Missing,
    long Flagged,
    Int128 Weight,
    Int128 WeightSquares,
    Int128 Sum,
    Int128 SumOfSquares,
    Int128 WeightedSum,
    Int128 WeightedSumOfSquares)
{
    /// <summary>Millionths in a unit.</summary>
    internal const long Scale = 1_000_000;

    /// <summary>The sums of one respondent. A value is flagged when it was worked out from less than everything.</summary>
    internal static IndexSums One(IndexValue? value, CaseWeight weight)
    {
        if (value is not { } index)
        {
            return new(0, 1, 0, 0, 0, 0, 0, 0, 0);
        }

        Int128 w = weight.Millionths;
        Int128 x = index.Millionths;
        return checked(new(1, 0, index.IsFlagged ? 1 : 0, w, w * w, x, x * x, w * x, w * x * x));
    }

    /// <summary>Whether some respondents could have these sums.</summary>
    internal bool IsPossible
    {
        get
        {
            if (Count < 0 || Missing < 0 || Flagged < 0 || Flagged > Count || Weight < 0 || WeightSquares < 0
                || SumOfSquares < 0 || WeightedSumOfSquares < 0 || Weight > (Int128)Count * CaseWeight.MaxMillionths)
            {
                return false;
            }

            // Cauchy and Schwarz, three times.
            return Big(Sum) * Sum <= Big(Count) * SumOfSquares
                && Big(Weight) * Weight <= Big(Count) * WeightSquares
                && Big(WeightedSum) * WeightedSum <= Big(Weight) * WeightedSumOfSquares;
        }
    }

    internal IndexSums Plus(IndexSums other) => checked(new(
        Count + other.Count,
        Missing + other.Missing,
        Flagged + other.Flagged,
        Weight + other.Weight,
        WeightSquares + other.WeightSquares,
        Sum + other.Sum,
        SumOfSquares + other.SumOfSquares,
        WeightedSum + other.WeightedSum,
        WeightedSumOfSquares + other.WeightedSumOfSquares));

    internal IndexSums Minus(IndexSums other)
    {
        IndexSums rest = checked(new(
            Count - other.Count,
            Missing - other.Missing,
            Flagged - other.Flagged,
            Weight - other.Weight,
            WeightSquares - other.WeightSquares,
            Sum - other.Sum,
            SumOfSquares - other.SumOfSquares,
            WeightedSum - other.WeightedSum,
            WeightedSumOfSquares - other.WeightedSumOfSquares));
        return rest.IsPossible ? rest : throw new InvalidOperationException("More was taken back than had been added.");
    }

    /// <summary>The mean; null when there is no value or no weight.</summary>
    internal double? Mean(Weighting weighting)
    {
        (Int128 weight, Int128 sum, _) = Moments(weighting);
        return weight == 0 ? null : (double)sum / (double)weight / Scale;
    }

    /// <summary>(Σw)²/Σw² (Kish 1965), or n without weights; 0 when there is no weight.</summary>
    internal double EffectiveCount(Weighting weighting) =>
        weighting == Weighting.None ? Count : WeightSquares == 0 ? 0 : (double)Weight * (double)Weight / (double)WeightSquares;

    /// <summary>Σw(x - mean)²/Σw; the difference is exact, so nothing cancels before it becomes a double.</summary>
    internal double Variance(Weighting weighting)
    {
        (Int128 weight, Int128 sum, Int128 squares) = Moments(weighting);
        return (double)((Big(weight) * squares) - (Big(sum) * sum)) / ((double)weight * (double)weight) / ((double)Scale * Scale);
    }

    private static BigInteger Big(Int128 value) => value;

    private (Int128 Weight, Int128 Sum, Int128 Squares) Moments(Weighting weighting) => weighting == Weighting.None
        ? (Count, Sum, SumOfSquares)
        : (Weight, WeightedSum, WeightedSumOfSquares);
}
