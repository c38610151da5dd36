namespace Mot.Core.Customers;

/// <summary>Grades customers by a policy: one history in, one standing with its reasons out.</summary>
/// <remarks>
/// <para><b>Definition.</b> A grade is a fold over dated facts. Every day on which a fact became known, every day of review and every day on
/// which a demotion takes effect is walked through once, in order; nothing is stored, so any day can be asked about again.</para>
/// <para><b>Accuracy.</b> Exact: values are decimals of at most six places, and days are calendar days.</para>
/// <para><b>Thread safety.</b> Immutable; one instance serves all threads.</para>
/// </remarks>
public sealed class CustomerGrader
{
    private static readonly DateOnly s_lastDay = new(9000, 12, 31);

    /// <summary>Creates a grader.</summary>
    /// <param name="policy">The policy.</param>
    public CustomerGrader(GradePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        Policy = policy;
    }

    /// <summary>The policy.</summary>
    public GradePolicy Policy { get; }

    /// <summary>Where a customer stands at the end of a day.</summary>
    /// <param name="history">The facts.</param>
    /// <param name="asOf">The day, up to the end of the year 9000.</param>
    /// <param name="view">What each day of the replay may know. Default: what had been recorded by then.</param>
    /// <returns>The standing; a customer without a fact by then is unknown and has no grade.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is later, or the view is unknown.</exception>
    public GradeStanding Grade(CustomerHistory history, DateOnly asOf, GradeView view = GradeView.AsTold)
    {
        ArgumentNullException.ThrowIfNull(history);
        return new(Policy, history, Day(asOf), Guard.Defined(view));
    }

    /// <summary>Whether a customer may be asked a question on a day.</summary>
    /// <param name="history">The facts.</param>
    /// <param name="question">The id of the question or questionnaire.</param>
    /// <param name="now">The day.</param>
    /// <returns>Yes, or no with the reason and the first day on which it may be asked; a "no" is not an error.</returns>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is after the year 9000.</exception>
    public AskingDecision MayAsk(CustomerHistory history, string question, DateOnly now)
    {
        ArgumentNullException.ThrowIfNull(history);
        Guard.Id(question);
        return AskingDecision.Of(Grade(history, now).Entitlement.Contact, new(Policy, history, GradeView.AsTold), question, now);
    }

    private static DateOnly Day(DateOnly asOf) => asOf <= s_lastDay
        ? asOf
        : throw new ArgumentOutOfRangeException(nameof(asOf), CustomerFact.Text(asOf), $"Must be a day up to {CustomerFact.Text(s_lastDay)}.");
}
