using System.Collections.Immutable;

namespace Mot.Analytics.Lifetime;

/// <summary>The spends of many customers, equal ones together; those without a purchase or with a mean of 0 counted apart, because the gamma-gamma model does not know them.</summary>
/// <remarks>
/// <para>Kept in one order (by <see cref="SpendHistory.Purchases"/>, then <see cref="SpendHistory.Mean"/>), so that whatever is worked out of them has the same bits in any order of customers.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class SpendHistories
{
    private SpendHistories(ImmutableArray<SpendHistory> distinct, ImmutableArray<long> counts, long withoutPurchase, long free)
    {
        (Distinct, Counts, WithoutPurchase, Free) = (distinct, counts, withoutPurchase, free);
        N = counts.Sum();
    }

    /// <summary>How many customers have a purchase with a mean above 0.</summary>
    public long N { get; }

    /// <summary>How many customers have no purchase: left out.</summary>
    public long WithoutPurchase { get; }

    /// <summary>How many customers have purchases with a mean of 0: left out.</summary>
    public long Free { get; }

    /// <summary>The distinct spends in their order.</summary>
    public ImmutableArray<SpendHistory> Distinct { get; }

    /// <summary>How many customers have each of <see cref="Distinct"/>.</summary>
    public ImmutableArray<long> Counts { get; }

    /// <summary>Puts equal spends together.</summary>
    /// <param name="spends">One for each customer, in any order.</param>
    /// <returns>The distinct spends with their counts.</returns>
    public static SpendHistories Of(IEnumerable<SpendHistory> spends)
    {
        ArgumentNullException.ThrowIfNull(spends);
        var kept = new List<SpendHistory>();
        long without = 0;
        long free = 0;
        foreach (SpendHistory spend in spends)
        {
            if (spend.Purchases == 0)
            {
                without++;
            }
            else if (spend.Mean == 0)
            {
                free++;
            }
            else
            {
                kept.Add(spend);
            }
        }

        kept.Sort(static (a, b) => a.Purchases != b.Purchases ? a.Purchases.CompareTo(b.Purchases) : a.Mean.CompareTo(b.Mean));
        ImmutableArray<SpendHistory>.Builder distinct = ImmutableArray.CreateBuilder<SpendHistory>();
        ImmutableArray<long>.Builder counts = ImmutableArray.CreateBuilder<long>();
        foreach (SpendHistory spend in kept)
        {
            if (distinct.Count > 0 && distinct[^1] == spend)
            {
                counts[^1]++;
            }
            else
            {
                distinct.Add(spend);
                counts.Add(1);
            }
        }

        return new(distinct.ToImmutable(), counts.ToImmutable(), without, free);
    }
}
