using Mot.Core.Encounters;

namespace Mot.Core.Satisfaction;

/// <summary>A customer who was asked twice: what was expected before an experience, what came, and what was expected afterwards.</summary>
/// <remarks>
/// <para><b>Unit and range.</b> All three on one scale, from -1,000,000 to 1,000,000.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record DriftStep
{
    private const decimal LargestRating = 1_000_000;

    /// <summary>Makes a step.</summary>
    /// <param name="customer">Who was asked.</param>
    /// <param name="expectedBefore">What was expected before.</param>
    /// <param name="perceived">What was perceived.</param>
    /// <param name="expectedAfter">What was expected afterwards.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public DriftStep(CustomerId customer, decimal expectedBefore, decimal perceived, decimal expectedAfter)
    {
        ArgumentNullException.ThrowIfNull(customer);
        Customer = customer;
        ExpectedBefore = Guard.InRange(expectedBefore, -LargestRating, LargestRating);
        Perceived = Guard.InRange(perceived, -LargestRating, LargestRating);
        ExpectedAfter = Guard.InRange(expectedAfter, -LargestRating, LargestRating);
    }

    /// <summary>Who was asked.</summary>
    public CustomerId Customer { get; }

    /// <summary>What was expected before, in points of the scale.</summary>
    public decimal ExpectedBefore { get; }

    /// <summary>What was perceived, in points of the scale.</summary>
    public decimal Perceived { get; }

    /// <summary>What was expected afterwards, in points of the scale.</summary>
    public decimal ExpectedAfter { get; }
}
