using System.Collections.Immutable;

namespace Mot.Core.Customers;

/// <summary>What a grade entitles a customer to.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record Entitlement
{
    private const int MaxDays = 3650;
    private const int MaxHours = 8760;

    /// <summary>Creates an entitlement.</summary>
    /// <param name="grade">The code of the grade.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public Entitlement(string grade) => Grade = Guard.Id(grade);

    /// <summary>The code of the grade.</summary>
    public string Grade { get; }

    /// <summary>After how many days somebody follows up again, from 1 to 3,650; null, the default, for never.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 3,650.</exception>
    public int? FollowUpDays
    {
        get;
        init => field = value is { } days ? (int)Guard.InRange(days, 1, MaxDays, nameof(FollowUpDays)) : null;
    }

    /// <summary>Within how many hours an enquiry is answered, from 1 to 8,760; null, the default, for no promise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 8,760.</exception>
    public int? ResponseHours
    {
        get;
        init => field = value is { } hours ? (int)Guard.InRange(hours, 1, MaxHours, nameof(ResponseHours)) : null;
    }

    /// <summary>The most that may be given to make good one failure, in the company's currency; null, the default, where nothing is laid down.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above 10¹².</exception>
    public decimal? RemedyPerCase
    {
        get;
        init => field = Money(value, nameof(RemedyPerCase));
    }

    /// <summary>The most that may be given within twelve months, in the company's currency; null, the default, where nothing is laid down.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or above 10¹².</exception>
    public decimal? RemedyPerYear
    {
        get;
        init => field = Money(value, nameof(RemedyPerYear));
    }

    /// <summary>
    /// By how many per cent prices are lower for the grade, from 0 to 100. Default: 0, the same prices for everybody; a policy with anything
    /// else must state its reason.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 100.</exception>
    public decimal PriceAdvantage
    {
        get;
        init => field = Guard.InRange(value, 0, 100, nameof(PriceAdvantage));
    }

    /// <summary>Other benefits, as the company's own codes, in ordinal order.</summary>
    /// <exception cref="ArgumentException">A code is malformed.</exception>
    public ImmutableSortedSet<string> Benefits
    {
        get;
        init => field = value.Select(benefit => Guard.Id(benefit, nameof(Benefits))).ToImmutableSortedSet(StringComparer.Ordinal);
    } = [];

    /// <summary>How often the customer may be asked. Default: <see cref="ContactPolicy.Default"/>.</summary>
    public ContactPolicy Contact
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Contact));
    } = ContactPolicy.Default;

    /// <inheritdoc/>
    public bool Equals(Entitlement? other) => other is not null
        && (Grade, FollowUpDays, ResponseHours, RemedyPerCase, RemedyPerYear, PriceAdvantage)
            == (other.Grade, other.FollowUpDays, other.ResponseHours, other.RemedyPerCase, other.RemedyPerYear, other.PriceAdvantage)
        && Benefits.SetEquals(other.Benefits) && Contact == other.Contact;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Grade, FollowUpDays, ResponseHours, RemedyPerCase, RemedyPerYear, PriceAdvantage, Contact);

    private static decimal? Money(decimal? value, string name) =>
        value is { } amount ? Guard.InRange(amount, 0, CustomerFact.MaxValue, name) : null;
}
