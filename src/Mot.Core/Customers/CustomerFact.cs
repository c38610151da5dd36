using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>One dated fact about a customer: what happened, on which day, and when the company came to know it.</summary>
/// <remarks>
/// <para>Days are the host's business days; the library knows no time zone. A fact that was wrong stays: a later one
/// replaces or retracts it by its id.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record CustomerFact
{
    /// <summary>The largest value that a fact can have, and its negative the smallest.</summary>
    internal const decimal MaxValue = 1_000_000_000_000m;

    internal const int Decimals = 6;

    private CustomerFact(FactKind kind, string id, CustomerId customer, DateOnly occurred)
    {
        ArgumentNullException.ThrowIfNull(customer);
        Kind = kind;
        Id = Guard.Id(id);
        Customer = customer;
        Occurred = occurred;
        Recorded = occurred;
    }

    /// <summary>The id of the fact, unique in its ledger.</summary>
    public string Id { get; }

    /// <summary>Whom it is about.</summary>
    public CustomerId Customer { get; }

    /// <summary>What it says.</summary>
    public FactKind Kind { get; }

    /// <summary>The day on which it happened.</summary>
    public DateOnly Occurred { get; }

    /// <summary>The day on which the company came to know it; not before <see cref="Occurred"/>.</summary>
    public DateOnly Recorded { get; private init; }

    /// <summary>The measure, the question, the complaint, the purpose or the grade that it is about; null where there is none.</summary>
    public string? Code { get; private init; }

    /// <summary>The value of the measure, in its own unit and in millionths; null for other kinds.</summary>
    public decimal? Value { get; private init; }

    /// <summary>What a value was collected for, such as <c>contract</c> or <c>survey</c>; null for other kinds.</summary>
    public string? Purpose { get; private init; }

    /// <summary>On what ground a value is held; unstated for other kinds.</summary>
    public LawfulBasis Basis { get; private init; }

    /// <summary>The last day of a granted grade; null for other kinds.</summary>
    public DateOnly? Until { get; private init; }

    /// <summary>The id that is kept for the person; null for other kinds.</summary>
    public CustomerId? SameAs { get; private init; }

    /// <summary>The id of the fact that this one corrects or retracts; null for none.</summary>
    public string? Replaces { get; private init; }

    /// <summary>A measure had a value.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="occurred">The day.</param>
    /// <param name="measure">The code of the measure, such as <c>premium</c> or <c>journeyScore</c>.</param>
    /// <param name="value">The value, in the unit of the measure; from -10¹² to 10¹² with at most six decimals.</param>
    /// <param name="purpose">What it was collected for.</param>
    /// <param name="basis">On what ground it is held.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id, a code or the purpose is malformed, or the value has more decimals.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is too large, or the ground is unstated or unknown.</exception>
    public static CustomerFact Measured(
        string id, CustomerId customer, DateOnly occurred, string measure, decimal value, string purpose, LawfulBasis basis) => new(FactKind.Measured, id, customer, occurred)
        {
            Code = Guard.Id(measure),
            Value = Millionths(value),
            Purpose = Guard.Id(purpose),
            Basis = Guard.Defined(basis) != LawfulBasis.Unstated
                ? basis
                : throw new ArgumentOutOfRangeException(nameof(basis), basis, "A value needs the ground on which it is held, such as contract or consent."),
        };

    /// <summary>The customer withdrew the consent for a purpose: earlier values that rest on it are not read from that day on.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="occurred">The day.</param>
    /// <param name="purpose">The purpose.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id or the purpose is malformed.</exception>
    public static CustomerFact ConsentWithdrawn(string id, CustomerId customer, DateOnly occurred, string purpose) =>
        new(FactKind.ConsentWithdrawn, id, customer, occurred) { Code = Guard.Id(purpose) };

    /// <summary>A question was put to the customer.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="occurred">The day.</param>
    /// <param name="question">The id of the question or of the questionnaire.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id is malformed.</exception>
    public static CustomerFact Asked(string id, CustomerId customer, DateOnly occurred, string question) =>
        new(FactKind.Asked, id, customer, occurred) { Code = Guard.Id(question) };

    /// <summary>A complaint came in.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="occurred">The day.</param>
    /// <param name="complaint">The id of the complaint.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id is malformed.</exception>
    public static CustomerFact ComplaintOpened(string id, CustomerId customer, DateOnly occurred, string complaint) =>
        new(FactKind.ComplaintOpened, id, customer, occurred) { Code = Guard.Id(complaint) };

    /// <summary>A complaint was settled.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="occurred">The day.</param>
    /// <param name="complaint">The id of the complaint.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id is malformed.</exception>
    public static CustomerFact ComplaintClosed(string id, CustomerId customer, DateOnly occurred, string complaint) =>
        new(FactKind.ComplaintClosed, id, customer, occurred) { Code = Guard.Id(complaint) };

    /// <summary>A person granted a grade: until the day the customer has at least that one.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="occurred">The day of the decision.</param>
    /// <param name="grade">The code of the grade.</param>
    /// <param name="until">The last day; not before <paramref name="occurred"/>.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id or the code is malformed, or the last day is before the first.</exception>
    public static CustomerFact GradeGranted(string id, CustomerId customer, DateOnly occurred, string grade, DateOnly until) =>
        new(FactKind.GradeGranted, id, customer, occurred)
        {
            Code = Guard.Id(grade),
            Until = until >= occurred ? until : throw new ArgumentException($"A grade that is granted on {Text(occurred)} cannot end on {Text(until)}.", nameof(until)),
        };

    /// <summary>The customer is the same person as another id, under which both are read from now on.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="customer">The id that is given up.</param>
    /// <param name="occurred">The day.</param>
    /// <param name="kept">The id that is kept.</param>
    /// <returns>The fact. Retracting it makes two customers again.</returns>
    /// <exception cref="ArgumentException">An id is malformed, or the two ids are one.</exception>
    public static CustomerFact SamePerson(string id, CustomerId customer, DateOnly occurred, CustomerId kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return kept == customer
            ? throw new ArgumentException($"'{kept}' is already the same customer as '{customer}'.", nameof(kept))
            : new(FactKind.SamePerson, id, customer, occurred) { SameAs = kept };
    }

    /// <summary>A fact that needs nothing but its kind: an appeal, its outcome, a refusal, an agreement, a follow-up.</summary>
    /// <param name="kind">The kind: refusing or accepting grading or asking, an appeal or its outcome, or a follow-up.</param>
    /// <param name="id">The id of the fact.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="occurred">The day.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id is malformed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Facts of this kind say more, and have a method of their own.</exception>
    public static CustomerFact Of(FactKind kind, string id, CustomerId customer, DateOnly occurred) => IsPlain(Guard.Defined(kind))
        ? new(kind, id, customer, occurred)
        : throw new ArgumentOutOfRangeException(nameof(kind), kind, "Facts of this kind say more; use the method of its name.");

    /// <summary>An earlier fact was wrong, and nothing stands in its place.</summary>
    /// <param name="id">The id of the fact.</param>
    /// <param name="customer">The customer.</param>
    /// <param name="occurred">The day on which that was found.</param>
    /// <param name="wrong">The id of the wrong fact.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException">An id is malformed, or the fact retracts itself.</exception>
    public static CustomerFact Retracted(string id, CustomerId customer, DateOnly occurred, string wrong) =>
        new CustomerFact(FactKind.Retracted, id, customer, occurred).Replacing(wrong);

    /// <summary>The same fact, of which the company came to know later.</summary>
    /// <param name="day">The day; not before the fact occurred.</param>
    /// <returns>A changed copy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the fact occurred.</exception>
    public CustomerFact RecordedOn(DateOnly day) => day >= Occurred
        ? this with { Recorded = day }
        : throw new ArgumentOutOfRangeException(
            nameof(day), Text(day), $"The fact '{Id}' occurred on {Text(Occurred)}; it cannot have been recorded before.");

    /// <summary>The same fact, standing in the place of one that was wrong.</summary>
    /// <param name="wrong">The id of the wrong fact, which is about the same customer.</param>
    /// <returns>A changed copy.</returns>
    /// <exception cref="ArgumentException">The id is malformed or the fact's own.</exception>
    public CustomerFact Replacing(string wrong) => Guard.Id(wrong) != Id
        ? this with { Replaces = wrong }
        : throw new ArgumentException($"The fact '{Id}' cannot replace itself.", nameof(wrong));

    /// <summary>Day, kind and id.</summary>
    public override string ToString() => $"{Text(Occurred)} {Kind} {Id}";

    internal static bool IsPlain(FactKind kind) => kind is FactKind.GradingRefused or FactKind.GradingAccepted or FactKind.AppealOpened
        or FactKind.AppealUpheld or FactKind.AppealRejected or FactKind.AskingRefused or FactKind.AskingAccepted or FactKind.FollowedUp;

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // Summed in millionths, so that no sum depends on an order.
    private static decimal Millionths(decimal value) => Guard.InRange(value, -MaxValue, MaxValue, "value") == decimal.Round(value, Decimals)
        ? value
        : throw new ArgumentException($"{Guard.Text(value)} has more than {Decimals} decimals.", nameof(value));
}
