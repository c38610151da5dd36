using System.Collections.Immutable;

namespace Mot.Analytics.Lifetime;

/// <summary>The histories of many customers, equal ones together: a million customers cost what their distinct histories cost.</summary>
/// <remarks>
/// <para>Kept in one order (by <see cref="PurchaseHistory.Repeats"/>, then <see cref="PurchaseHistory.Last"/>, then <see cref="PurchaseHistory.Age"/>), so that whatever is worked out of them has the same bits in any order of customers.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class PurchaseHistories
{
    private PurchaseHistories(ImmutableArray<PurchaseHistory> distinct, ImmutableArray<long> counts)
    {
        (Distinct, Counts) = (distinct, counts);
        N = counts.Sum();
    }

    /// <summary>How many customers there are.</summary>
    public long N { get; }

    /// <summary>The distinct histories in their order.</summary>
    public ImmutableArray<PurchaseHistory> Distinct { get; }

    /// <summary>How many customers have each of <see cref="Distinct"/>.</summary>
    public ImmutableArray<long> Counts { get; }

    /// <summary>Puts equal histories together.</summary>
    /// <param name="histories">One for each customer, in any order.</param>
    /// <returns>The distinct histories with their counts.</returns>
    public static PurchaseHistories Of(IEnumerable<PurchaseHistory> histories)
    {
        ArgumentNullException.ThrowIfNull(histories);
        PurchaseHistory[] all = [.. histories];
        Array.Sort(all, Compare);
        return Grouped(all, []);
    }

    /// <summary>Both together; neither is changed.</summary>
    /// <param name="other">The histories of other customers.</param>
    /// <returns>The same as <see cref="Of"/> of all customers.</returns>
    /// <exception cref="OverflowException">There are more customers than a whole number of 64 bits holds.</exception>
    public PurchaseHistories Merge(PurchaseHistories other)
    {
        ArgumentNullException.ThrowIfNull(other);
        PurchaseHistory[] all = [.. Distinct, .. other.Distinct];
        long[] counts = [.. Counts, .. other.Counts];
        Array.Sort(all, counts, Comparer<PurchaseHistory>.Create(Compare));
        return Grouped(all, counts);
    }

    // Without counts each stands for one.
    private static PurchaseHistories Grouped(PurchaseHistory[] sorted, long[] counts)
    {
        ImmutableArray<PurchaseHistory>.Builder distinct = ImmutableArray.CreateBuilder<PurchaseHistory>();
        ImmutableArray<long>.Builder together = ImmutableArray.CreateBuilder<long>();
        for (int i = 0; i < sorted.Length; i++)
        {
            long count = counts.Length == 0 ? 1 : counts[i];
            if (distinct.Count > 0 && distinct[^1] == sorted[i])
            {
                together[^1] = checked(together[^1] + count);
            }
            else
            {
                distinct.Add(sorted[i]);
                together.Add(count);
            }
        }

        return new(distinct.ToImmutable(), together.ToImmutable());
    }

    private static int Compare(PurchaseHistory a, PurchaseHistory b)
    {
        int order = a.Repeats.CompareTo(b.Repeats);
        order = order != 0 ? order : a.Last.CompareTo(b.Last);
        return order != 0 ? order : a.Age.CompareTo(b.Age);
    }
}
