namespace Mot.Core.Customers;

/// <summary>Whether a customer may be asked, and if not, why and until when.</summary>
/// <remarks>
/// <para>Of several reasons the one that lasts longest is told.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record AskingDecision
{
    private AskingDecision(AskingReason reason, DateOnly? from)
    {
        Reason = reason;
        From = from;
    }

    /// <summary>Whether the customer may be asked.</summary>
    public bool IsGiven => Reason == AskingReason.None;

    /// <summary>Why not; none when the customer may be asked.</summary>
    public AskingReason Reason { get; }

    /// <summary>The first day on which the customer may be asked if nothing happens until then; null when nobody can say, and when the customer may be asked now.</summary>
    public DateOnly? From { get; }

    internal static AskingDecision Of(ContactPolicy policy, FactTimeline facts, string question, DateOnly now)
    {
        int day = now.DayNumber;
        if (facts.IsRefusedOn(day, FactKind.AskingRefused, FactKind.AskingAccepted))
        {
            return new(AskingReason.Refused, null);
        }

        CustomerFact[] complaints = [.. facts.KnownOn(day, FactKind.ComplaintOpened, FactKind.ComplaintClosed)];
        if (complaints.GroupBy(fact => fact.Code!, StringComparer.Ordinal).Any(IsOpen))
        {
            return new(AskingReason.ComplaintOpen, null);
        }

        CustomerFact[] asked = [.. facts.KnownOn(day, FactKind.Asked, FactKind.Asked)];
        (AskingReason Reason, DateOnly? From) latest = (AskingReason.None, null);
        void Consider(AskingReason reason, DateOnly? last, int days)
        {
            if (last?.AddDays(days) is { } from && from > now && (latest.From is null || from > latest.From))
            {
                latest = (reason, from);
            }
        }

        Consider(AskingReason.ComplaintRecent, Last(complaints.Where(fact => fact.Kind == FactKind.ComplaintClosed)), policy.QuietDays);
        Consider(AskingReason.AskedRecently, Last(asked), policy.DaysBetween);
        Consider(AskingReason.SameQuestion, Last(asked.Where(fact => fact.Code == question)), policy.DaysBetweenSame);
        DateOnly[] inYear = [.. asked.Select(fact => CustomerHistory.Later(fact.Occurred, 12)).Where(end => end > now).Order()];
        if (policy.MostInAYear == 0)
        {
            return new(AskingReason.YearUsedUp, null);
        }

        if (inYear.Length >= policy.MostInAYear && inYear[^policy.MostInAYear] is var free && (latest.From is null || free > latest.From))
        {
            latest = (AskingReason.YearUsedUp, free);
        }

        return new(latest.Reason, latest.From);
    }

    // A complaint can be opened again.
    private static bool IsOpen(IEnumerable<CustomerFact> complaint) =>
        complaint.OrderBy(fact => fact.Occurred).ThenBy(fact => fact.Kind).Last().Kind == FactKind.ComplaintOpened;

    private static DateOnly? Last(IEnumerable<CustomerFact> facts) => facts.Select(fact => (DateOnly?)fact.Occurred).Max();
}
