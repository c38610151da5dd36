using System.Collections.Immutable;

namespace Mot.Core.Expectations;

/// <summary>How an expectation drifts towards what is experienced: yesterday's delight is what is expected tomorrow.</summary>
/// <remarks>
/// <para><b>Definition.</b> What a customer thinks <i>will</i> come: E' = E + α (P - E), with one rate α or one for pleasant and one for unpleasant
/// surprises; or with a prior weight n₀ the mean of what was expected, counted n₀ times, and everything experienced since:
/// E' = ((n₀ + t) E + P)/(n₀ + t + 1) after t experiences. What they think <i>should</i> come only rises: S' = S + β max(0, P - S).</para>
/// <para><b>Unit and range.</b> Points of one scale on which expected and perceived are both rated; what follows never leaves the scale. Say whether
/// an experience is an encounter or a trip, and do not mix the two.</para>
/// <para><b>Missing.</b> Without a perceived rating the expectation stays: it was not confirmed either. The first expectation is never guessed.</para>
/// <para><b>Default value.</b> α = β = 0.3. There is no agreed rate; it is a convention for persons with few experiences. Groups drift more slowly
/// (Johnson, Anderson and Fornell 1995). A rate can be estimated from customers who were asked twice.</para>
/// <para><b>Accuracy.</b> Decimals: exact up to 28 significant digits, then rounded half to even.</para>
/// <para><b>Sources.</b> Boulding, Kalra, Staelin and Zeithaml (1993), Journal of Marketing Research 30, 7-27; Johnson, Anderson and Fornell
/// (1995), Journal of Consumer Research 21, 695-707.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ExpectationDrift
{
    // As far as a rating scale may reach.
    private const decimal LargestRating = 1_000_000;
    private const decimal LargestWeight = 1_000_000;

    private readonly decimal? _upwardRate;
    private readonly decimal? _downwardRate;
    private readonly decimal? _priorWeight;

    /// <summary>A rate of 0.3 in both directions: a convention.</summary>
    public static ExpectationDrift Default { get; } = new();

    /// <summary>The share of a surprise that enters the next expectation, from 0 (never learns) to 1 (expects what came last). Default: 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public decimal UpdateRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(UpdateRate));
    } = 0.3m;

    /// <summary>The rate after more than was expected, from 0 to 1; null for <see cref="UpdateRate"/>, the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public decimal? UpwardRate
    {
        get => _upwardRate;
        init => _upwardRate = value is { } rate ? Guard.InRange(rate, 0, 1, nameof(UpwardRate)) : null;
    }

    /// <summary>The rate after less than was expected, from 0 to 1; null for <see cref="UpdateRate"/>, the default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public decimal? DownwardRate
    {
        get => _downwardRate;
        init => _downwardRate = value is { } rate ? Guard.InRange(rate, 0, 1, nameof(DownwardRate)) : null;
    }

    /// <summary>How many experiences the first expectation is worth, from 0 to 1,000,000; where it is set, the rates are not used. Default: not set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1,000,000.</exception>
    public decimal? PriorWeight
    {
        get => _priorWeight;
        init => _priorWeight = value is { } weight ? Guard.InRange(weight, 0, LargestWeight, nameof(PriorWeight)) : null;
    }

    /// <summary>The share of a pleasant surprise that enters what should come, from 0 to 1. Default: 0.3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1.</exception>
    public decimal ShouldRate
    {
        get;
        init => field = Guard.InRange(value, 0, 1, nameof(ShouldRate));
    } = 0.3m;

    /// <summary>What will be expected after one more experience.</summary>
    /// <param name="expected">What was expected, from -1,000,000 to 1,000,000.</param>
    /// <param name="perceived">What was perceived, on the same scale; null when that is missing.</param>
    /// <param name="experiences">With a prior weight: how many experiences went into what was expected; not negative.</param>
    /// <returns>The next expectation, between the two.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public decimal Next(decimal expected, decimal? perceived, int experiences = 0)
    {
        Guard.InRange(expected, -LargestRating, LargestRating);
        Guard.InRange(experiences, 0, int.MaxValue);
        if (perceived is not { } came)
        {
            return expected;
        }

        Guard.InRange(came, -LargestRating, LargestRating, nameof(perceived));
        if (PriorWeight is { } prior)
        {
            decimal weight = prior + experiences;
            return ((weight * expected) + came) / (weight + 1);
        }

        decimal rate = (came > expected ? UpwardRate : DownwardRate) ?? UpdateRate;
        return expected + (rate * (came - expected));
    }

    /// <summary>What should come in the customer's view after one more experience: it rises after more than that, and never falls.</summary>
    /// <param name="should">What should have come, from -1,000,000 to 1,000,000.</param>
    /// <param name="perceived">What was perceived, on the same scale; null when that is missing.</param>
    /// <returns>What should come next.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public decimal NextShould(decimal should, decimal? perceived)
    {
        Guard.InRange(should, -LargestRating, LargestRating);
        if (perceived is { } came)
        {
            Guard.InRange(came, -LargestRating, LargestRating, nameof(perceived));
        }

        return perceived > should ? should + (ShouldRate * (perceived.Value - should)) : should;
    }

    /// <summary>The path of an expectation over several experiences.</summary>
    /// <param name="expected">What was expected before the first, from -1,000,000 to 1,000,000.</param>
    /// <param name="perceived">What was perceived each time, in order; null where that is missing.</param>
    /// <returns>One step for each experience. With a prior weight every expectation is rounded once, from exact sums.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public ImmutableArray<ExpectationStep> Path(decimal expected, IEnumerable<decimal?> perceived)
    {
        ArgumentNullException.ThrowIfNull(perceived);
        var path = ImmutableArray.CreateBuilder<ExpectationStep>();
        (decimal before, decimal sum, int experiences) = (Guard.InRange(expected, -LargestRating, LargestRating), 0, 0);
        foreach (decimal? came in perceived)
        {
            decimal next = Next(before, came, experiences);
            if (came is { } rating)
            {
                sum += rating;
                experiences++;
                next = PriorWeight is { } prior ? ((prior * expected) + sum) / (prior + experiences) : next;
            }

            path.Add(new(before, came, next));
            before = next;
        }

        return path.ToImmutable();
    }
}
