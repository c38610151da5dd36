using Mot.Core.Journeys;
using Mot.Core.Ratings;

namespace Mot.Core.Encounters;

/// <summary>One customer at one touchpoint at one time, and how they rated it.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record Encounter
{
    /// <summary>Records an encounter.</summary>
    /// <param name="customer">Who.</param>
    /// <param name="touchpoint">The id of the touchpoint.</param>
    /// <param name="at">When.</param>
    /// <param name="answer">The rating, or why there is none; not asked is legitimate.</param>
    /// <exception cref="ArgumentException">The touchpoint's id is malformed.</exception>
    public Encounter(CustomerId customer, string touchpoint, DateTimeOffset at, Answer answer)
    {
        ArgumentNullException.ThrowIfNull(customer);
        Customer = customer;
        Touchpoint = Guard.Id(touchpoint);
        At = at;
        Answer = answer;
    }

    /// <summary>Who.</summary>
    public CustomerId Customer { get; }

    /// <summary>The id of the touchpoint.</summary>
    public string Touchpoint { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The rating, or why there is none. <see cref="MissingKind.NotApplicable"/> says that the customer never met the touchpoint.</summary>
    public Answer Answer { get; }

    /// <summary>The channel, where it is known.</summary>
    public ContactChannel? Channel { get; init; }

    /// <summary>Whether the answer is about the recovery of a failed moment at the touchpoint, and not about the moment itself. Default: no.</summary>
    public bool IsRecovery { get; init; }

    /// <summary>Touchpoint, time and answer; not the customer.</summary>
    public override string ToString() =>
        $"{Touchpoint} {At.ToString("O", System.Globalization.CultureInfo.InvariantCulture)} {Answer}";
}
