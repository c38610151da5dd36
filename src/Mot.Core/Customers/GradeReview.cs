namespace Mot.Core.Customers;

/// <summary>When customers are reviewed, and how slowly a grade is lost.</summary>
/// <remarks>
/// <para>Every default is a convention, not a finding.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record GradeReview
{
    private const int MaxMonths = 120;
    private const int MaxDays = 3650;
    private const int MaxReviews = 1000;

    /// <summary>Creates the rules of review.</summary>
    /// <param name="first">The first day of review of all; the others follow from it.</param>
    public GradeReview(DateOnly first) => First = first;

    /// <summary>The first day of review of all.</summary>
    public DateOnly First { get; }

    /// <summary>The months from one review to the next, from 1 to 120. Default: 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 120.</exception>
    public int EveryMonths
    {
        get;
        init => field = (int)Guard.InRange(value, 1, MaxMonths, nameof(EveryMonths));
    } = 3;

    /// <summary>How many reviews in a row must find a customer below what keeps the grade, before notice is given; from 1 to 1,000. Default: 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 1,000.</exception>
    public int ReviewsBelow
    {
        get;
        init => field = (int)Guard.InRange(value, 1, MaxReviews, nameof(ReviewsBelow));
    } = 2;

    /// <summary>After how many reviews in a row without an answer such a review counts as below; from 1 to 1,000. Null, the default: never, the grade stays.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to 1,000.</exception>
    public int? ReviewsWithoutAnswer
    {
        get;
        init => field = value is { } reviews ? (int)Guard.InRange(reviews, 1, MaxReviews, nameof(ReviewsWithoutAnswer)) : null;
    }

    /// <summary>The days from the notice of a demotion to the day from which it holds, from 0 to 3,650. Default: 30.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 3,650.</exception>
    public int NoticeDays
    {
        get;
        init => field = (int)Guard.InRange(value, 0, MaxDays, nameof(NoticeDays));
    } = 30;

    /// <summary>The days for which an appeal is possible after a demotion holds, from 0 to 3,650; it is possible from the notice on. Default: 30.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 3,650.</exception>
    public int AppealDays
    {
        get;
        init => field = (int)Guard.InRange(value, 0, MaxDays, nameof(AppealDays));
    } = 30;

    /// <summary>The months that a grade is kept after the customer last qualified for it, whatever happens; from 0 to 120. Default: 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 120.</exception>
    public int HoldingMonths
    {
        get;
        init => field = (int)Guard.InRange(value, 0, MaxMonths, nameof(HoldingMonths));
    }

    /// <summary>Whether a demotion goes to the grade that the customer still keeps, however low. Default: one grade at a time (a soft landing).</summary>
    public bool FallsFreely { get; init; }

    /// <summary>Whether promotions wait for a review. Default: a customer rises on the day on which the facts say so.</summary>
    public bool PromotesAtReviewsOnly { get; init; }

    internal DateOnly ReviewOn(int number) => CustomerHistory.Later(First, number * EveryMonths);

    /// <summary>The number of the first review on or after a day; not negative.</summary>
    internal int FirstFrom(DateOnly day)
    {
        int months = ((day.Year - First.Year) * 12) + day.Month - First.Month;
        int number = Math.Max(months / EveryMonths, 0);
        while (ReviewOn(number) < day)
        {
            number++;
        }

        return number;
    }
}
