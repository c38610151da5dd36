using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>When customers are reviewed, in documents.</summary>
internal sealed record GradeReviewWire
{
    /// <summary>The first day of review of all, such as 2026-01-31.</summary>
    public required string First { get; init; }

    /// <summary>The months from one review to the next; null for the default, 3.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>How many reviews in a row must be below before notice is given; null for the default, 2.</summary>
    public int? ReviewsBelow { get; init; }

    /// <summary>After how many reviews in a row without an answer such a review counts as below; null for never.</summary>
    public int? ReviewsWithoutAnswer { get; init; }

    /// <summary>The days from the notice of a demotion to its effect; null for the default, 30.</summary>
    public int? NoticeDays { get; init; }

    /// <summary>The days for which an appeal is possible after a demotion holds; null for the default, 30.</summary>
    public int? AppealDays { get; init; }

    /// <summary>The months that a grade is kept after the customer last qualified for it; null for the default, 0.</summary>
    public int? HoldingMonths { get; init; }

    /// <summary>Whether a demotion may go down several grades at once; null for the default, false.</summary>
    public bool? FallsFreely { get; init; }

    /// <summary>Whether promotions wait for a review; null for the default, false.</summary>
    public bool? PromotesAtReviewsOnly { get; init; }

    internal static GradeReviewWire Of(GradeReview review) => new()
    {
        First = DayText.Of(review.First),
        EveryMonths = review.EveryMonths,
        ReviewsBelow = review.ReviewsBelow,
        ReviewsWithoutAnswer = review.ReviewsWithoutAnswer,
        NoticeDays = review.NoticeDays,
        AppealDays = review.AppealDays,
        HoldingMonths = review.HoldingMonths,
        FallsFreely = review.FallsFreely,
        PromotesAtReviewsOnly = review.PromotesAtReviewsOnly,
    };

    internal GradeReview? Read(string path, DocumentFaults faults)
    {
        if (DayText.Read(First, $"{path}.first", faults) is not { } first)
        {
            return null;
        }

        var review = new GradeReview(first) { FallsFreely = FallsFreely ?? false, PromotesAtReviewsOnly = PromotesAtReviewsOnly ?? false };
        review = faults.Try($"{path}.everyMonths", () => EveryMonths is { } every ? review with { EveryMonths = every } : review) ?? review;
        review = faults.Try($"{path}.reviewsBelow", () => ReviewsBelow is { } below ? review with { ReviewsBelow = below } : review) ?? review;
        review = faults.Try($"{path}.reviewsWithoutAnswer", () => review with { ReviewsWithoutAnswer = ReviewsWithoutAnswer }) ?? review;
        review = faults.Try($"{path}.noticeDays", () => NoticeDays is { } notice ? review with { NoticeDays = notice } : review) ?? review;
        review = faults.Try($"{path}.appealDays", () => AppealDays is { } appeal ? review with { AppealDays = appeal } : review) ?? review;
        return faults.Try($"{path}.holdingMonths", () => HoldingMonths is { } holding ? review with { HoldingMonths = holding } : review);
    }
}
