using Mot.Core.Benchmarks;
using Mot.Core.Ratings;

namespace Mot.Tools;

/// <summary>Samples from a population, the same on every machine.</summary>
internal sealed class Draws(ulong seed)
{
    private readonly SplitMix _random = new(seed);

    /// <summary>So many independent answers, as counts.</summary>
    internal RatingDistribution Sample(RatingScale scale, int[] thousandths, int n)
    {
        Span<byte> steps = stackalloc byte[Shape.Total];
        int filled = 0;
        for (int step = 0; step < thousandths.Length; step++)
        {
            steps.Slice(filled, thousandths[step]).Fill((byte)step);
            filled += thousandths[step];
        }

        Span<long> counts = stackalloc long[thousandths.Length];
        counts.Clear();
        for (int i = 0; i < n; i++)
        {
            counts[steps[_random.Below(Shape.Total)]]++;
        }

        return RatingDistribution.FromCounts(scale, counts);
    }
}
