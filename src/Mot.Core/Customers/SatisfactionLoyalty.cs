namespace Mot.Core.Customers;

/// <summary>The matrix of satisfaction and loyalty: apostles, mercenaries, hostages and defectors.</summary>
/// <remarks>
/// <para><b>Definition.</b> High is from the cut on, itself included, on both axes. The authors publish no numbers for the cuts: 8 of 10 is a
/// convention.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Source.</b> Jones and Sasser (1995), Why satisfied customers defect, Harvard Business Review 73(6).</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
/// <param name="SatisfiedFrom">The first rating that is high satisfaction, in the unit of the ratings.</param>
/// <param name="LoyalFrom">The first rating that is high loyalty, in the unit of the ratings.</param>
public sealed record SatisfactionLoyalty(decimal SatisfiedFrom, decimal LoyalFrom)
{
    /// <summary>High from 8 of 10 on both axes.</summary>
    public static SatisfactionLoyalty EightOfTen { get; } = new(8, 8);

    /// <summary>High from 4 of 5 on both axes (top two boxes).</summary>
    public static SatisfactionLoyalty FourOfFive { get; } = new(4, 4);

    /// <summary>The segment of a customer.</summary>
    /// <param name="satisfaction">The satisfaction; null for no answer.</param>
    /// <param name="loyalty">The loyalty, as intention or behaviour; null for no answer.</param>
    /// <returns>The segment; unclassified when an answer is missing.</returns>
    public LoyaltySegment Of(decimal? satisfaction, decimal? loyalty) => (satisfaction >= SatisfiedFrom, loyalty >= LoyalFrom) switch
    {
        _ when satisfaction is null || loyalty is null => LoyaltySegment.Unclassified,
        (true, true) => LoyaltySegment.Apostle,
        (true, false) => LoyaltySegment.Mercenary,
        (false, true) => LoyaltySegment.Hostage,
        _ => LoyaltySegment.Defector,
    };
}
