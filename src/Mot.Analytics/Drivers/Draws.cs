namespace Mot.Analytics.Drivers;

/// <summary>Random numbers that depend on a seed and a stream alone, so that pieces of work can be done in any order.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014).</remarks>
internal struct Draws
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    internal Draws(ulong seed, int stream) => _state = Mix(seed + (Golden * ((ulong)stream + 1)));

    /// <summary>A whole number from 0 to one below a bound, each equally likely up to one part in 2^32.</summary>
    internal int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    private ulong Next() => Mix(_state += Golden);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
