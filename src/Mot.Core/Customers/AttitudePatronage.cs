namespace Mot.Core.Customers;

/// <summary>The matrix of relative attitude and repeat patronage: true, latent, spurious and no loyalty.</summary>
/// <remarks>
/// <para><b>Definition.</b> High is from the cut on, itself included, on both axes. The attitude must be relative to competitors, such as a
/// preference; a rating of the company alone is satisfaction.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Source.</b> Dick and Basu (1994), Customer loyalty: toward an integrated conceptual framework, J. Academy of Marketing Science 22(2), 99-113.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
/// <param name="AttitudeFrom">The first relative attitude that is high, in its own unit; with a difference from competitors usually just above 0.</param>
/// <param name="PatronageFrom">The first patronage that is high, in the unit in which it is counted, such as purchases in a year.</param>
public sealed record AttitudePatronage(decimal AttitudeFrom, decimal PatronageFrom)
{
    /// <summary>The kind of loyalty of a customer.</summary>
    /// <param name="relativeAttitude">The attitude relative to competitors; null when it is not known.</param>
    /// <param name="patronage">How often or how much the customer buys; null when it is not known.</param>
    /// <returns>The kind; unclassified when one is not known.</returns>
    public LoyaltyKind Of(decimal? relativeAttitude, decimal? patronage) => (relativeAttitude >= AttitudeFrom, patronage >= PatronageFrom) switch
    {
        _ when relativeAttitude is null || patronage is null => LoyaltyKind.Unclassified,
        (true, true) => LoyaltyKind.True,
        (true, false) => LoyaltyKind.Latent,
        (false, true) => LoyaltyKind.Spurious,
        _ => LoyaltyKind.None,
    };
}
