using Mot.Core.Ratings;

namespace Mot.Tools;

/// <summary>Samples from a population, the same on every machine (SplitMix64; Steele, Lea and Flood 2014).</summary>
internal sealed class Draws(ulong seed)
{
    private ulong _state = seed;

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
            counts[steps[Below(Shape.Total)]]++;
        }

        return RatingDistribution.FromCounts(scale, counts);
    }

    private int Below(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (int)Math.BigMul(z ^ (z >> 31), (ulong)bound, out _);
    }
}
