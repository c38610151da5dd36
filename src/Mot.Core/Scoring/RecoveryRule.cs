namespace Mot.Core.Scoring;

/// <summary>How much of a failed moment its recovery makes good in the score.</summary>
/// <remarks>
/// <para><b>Definition.</b> s' = f + ω (r - f), where f is the rating of the moment and r that of its recovery, both in points, and no
/// more than the cap. ω is the share; with a half-life it is halved, again and again, for each half-life that the recovery was
/// rated later than the service level allows after the failure. A recovery that made things worse (r below f) lowers the points; a
/// recovery without a rating leaves them.</para>
/// <para><b>Unit and range.</b> Points from 0 to 100, rounded to the nearest millionth, ties upward.</para>
/// <para>A house rule, not published and not a finding. A score in which a recovery overwrites the failure hides repeated failures;
/// one that takes customers who rated the recovery for all who had one leaves out those who left in silence.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record RecoveryRule
{
    private const decimal Half = 0.5m;

    /// <summary>How much of the way from the failure to the rating of the recovery counts (ω), from 0 to 1 in millionths. Default: 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public decimal Share
    {
        get;
        init => field = decimal.Round(Guard.InRange(value, 0, 1, nameof(Share)), 6, MidpointRounding.ToEven);
    } = Half;

    /// <summary>The most points that a recovered moment can have, whatever its ratings, from 0 to 100 in millionths; null for no such limit. Default: null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 100.</exception>
    public decimal? Cap
    {
        get;
        init => field = value is { } cap
            ? decimal.Round(Guard.InRange(cap, 0, JourneyScore.MaxPoints, nameof(Cap)), 6, MidpointRounding.ToEven)
            : null;
    }

    /// <summary>How long after the failure a recovery counts in full; of use with a <see cref="HalfLife"/> only. Default: no time at all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero.</exception>
    public TimeSpan ServiceLevel
    {
        get;
        init => field = value >= TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ServiceLevel), value, "A service level must not be below zero.");
    }

    /// <summary>After how much more time the share is half of what it was; null for a share that does not depend on time. Default: null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or below.</exception>
    public TimeSpan? HalfLife
    {
        get;
        init => field = value is null || value > TimeSpan.Zero
            ? value
            : throw new ArgumentOutOfRangeException(nameof(HalfLife), value, "A half-life must be above zero.");
    }

    /// <summary>Whether the recovered points take the place of the failure as peak, trough, extreme, end and at gates, too. Default: no, the failure stays there.</summary>
    public bool ReplacesFailure { get; init; }

    /// <summary>The points of a failed moment after its recovery.</summary>
    /// <param name="failure">The points of the moment, from 0 to 100.</param>
    /// <param name="recovery">The points of its recovery, from 0 to 100; null when it was not rated.</param>
    /// <param name="after">How long after the failure the recovery was rated.</param>
    /// <returns>The points, from 0 to 100; those of the moment when its recovery was not rated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Points are not from 0 to 100, or the time is below zero.</exception>
    public decimal Of(decimal failure, decimal? recovery, TimeSpan after = default)
    {
        Guard.InRange(failure, 0, JourneyScore.MaxPoints);
        if (after < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(after), after, "A recovery must not come before the failure.");
        }

        return recovery is { } points
            ? Millionths(failure, Guard.InRange(points, 0, JourneyScore.MaxPoints, nameof(recovery)), after.Ticks) / (decimal)JourneyScore.Scale
            : failure;
    }

    /// <summary>The same in millionths of a point, after a time in ticks.</summary>
    internal long Millionths(decimal failure, decimal recovery, decimal ticks)
    {
        decimal points = failure + (ShareAfter(ticks) * (recovery - failure));
        return (long)decimal.Floor((Math.Min(points, Cap ?? JourneyScore.MaxPoints) * JourneyScore.Scale) + Half);
    }

    private decimal ShareAfter(decimal ticks) => HalfLife is { } halfLife && ticks > ServiceLevel.Ticks
        ? Share * DecimalPower.OfTwo(-(ticks - ServiceLevel.Ticks) / (decimal)halfLife.Ticks)
        : Share;
}
