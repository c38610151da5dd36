using Mot.Core;

namespace Mot.Analytics.Drivers;

/// <summary>How the importance of drivers is worked out.</summary>
/// <remarks>
/// <para>The same settings and data give the same bits on any number of threads.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record DriverSettings
{
    /// <summary>More drivers than this are never done exactly: beyond, the time is in hours.</summary>
    public const int MostExact = 34;

    private const int MostOrders = 10_000_000;

    /// <summary>The defaults.</summary>
    public static DriverSettings Default { get; } = new();

    /// <summary>How R² is shared out. Default: LMG.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared method.</exception>
    public DriverMethod Method
    {
        get;
        init => field = Guard.Defined(value, nameof(Method));
    } = DriverMethod.Lmg;

    /// <summary>Up to how many drivers LMG is exact; beyond, orders are drawn. From 1 to 34. Default: 26, about a tenth of a second on two cores; each more doubles it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 34.</exception>
    public int ExactUpTo
    {
        get;
        init => field = (int)Guard.InRange(value, 1, MostExact, nameof(ExactUpTo));
    } = 26;

    /// <summary>How many orders of entry are drawn where LMG is not exact, in pairs of an order and its reverse. From 10 to 10,000,000, even. Default: 2,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 10 to 10,000,000, or odd.</exception>
    public int Orders
    {
        get;
        init => field = (int)Guard.InRange(value, 10, MostOrders, nameof(Orders)) % 2 == 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Orders), value, "Must be even, because orders are drawn in pairs.");
    } = 2000;

    /// <summary>Whether orders are drawn even where LMG could be exact. Default: no.</summary>
    public bool DrawOrders { get; init; }

    /// <summary>What the draws depend on. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>On how many threads at most; null for as many as there are processors. The result does not depend on it. Default: null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below 1.</exception>
    public int? Threads
    {
        get;
        init => field = value is { } threads ? (int)Guard.InRange(threads, 1, int.MaxValue, nameof(Threads)) : null;
    }

    /// <summary>How a long run is run.</summary>
    internal LongRun Run(CancellationToken cancellation, IProgress<double>? progress) => new(Threads ?? Environment.ProcessorCount, cancellation, progress);
}
