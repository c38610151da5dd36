namespace Mot.Core.Scoring;

/// <summary>The weights of touchpoints under a policy that lets later ones count more.</summary>
/// <remarks>
/// The touchpoint that was rated last keeps its weight, the one before has ρ times its own, and so on. They stay whole millionths,
/// so that sums over them are exact in 64 bits, and never become 0.
/// </remarks>
internal sealed class RecencyWeights
{
    private const int MostOnStack = 128;

    // ρ to the power 0, 1, 2, …, until no weight would be left.
    private readonly decimal[] _powers;

    internal RecencyWeights(decimal recency, long[] millionths)
    {
        var powers = new List<decimal> { 1 };
        long largest = millionths.Max();
        while (powers.Count < millionths.Length && powers[^1] * largest >= 1)
        {
            powers.Add(powers[^1] * recency);
        }

        _powers = [.. powers];
    }

    /// <summary>Puts the weights of the rated touchpoints in place of the declared ones.</summary>
    internal void Apply(ReadOnlySpan<TouchpointRecord> records, Span<long> weights)
    {
        Span<(long At, int Touchpoint)> rated = records.Length <= MostOnStack
            ? stackalloc (long, int)[records.Length]
            : new (long, int)[records.Length];
        int count = 0;
        for (int t = 0; t < records.Length; t++)
        {
            if (records[t].Rated > 0)
            {
                rated[count++] = (records[t].RatedAt, t);
            }
        }

        // Touchpoints rated at the same time follow the order of the journey, as they do at the end.
        rated = rated[..count];
        rated.Sort();
        for (int i = 0; i < count; i++)
        {
            int later = count - 1 - i;
            ref long weight = ref weights[rated[i].Touchpoint];
            weight = later < _powers.Length
                ? Math.Max((long)decimal.Round(weight * _powers[later], MidpointRounding.AwayFromZero), 1)
                : 1;
        }
    }
}
