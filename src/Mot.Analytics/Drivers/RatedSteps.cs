using Mot.Core.Ratings;

namespace Mot.Analytics.Drivers;

/// <summary>The step of a rating in a row.</summary>
internal static class RatedSteps
{
    /// <summary>The step, from 0; the question must be rated in the row.</summary>
    internal static int At(RatingRows rows, int row, int question) => rows.ValueAt(row, question) - Answer.MissingKinds;
}
