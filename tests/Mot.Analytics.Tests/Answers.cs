using Mot.Core;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests;

/// <summary>Questions and rows written as numbers: a rating, or null for a touchpoint that was not met.</summary>
internal static class Answers
{
    public static Question Question(string id, RatingScale? scale = null) =>
        new(id, LocalizedText.Of("en", id), QuestionKind.Satisfaction, scale ?? RatingScale.Create(1, 5));

    public static Answer[] Row(IReadOnlyList<Question> questions, params decimal?[] ratings) =>
        [.. ratings.Select((rating, q) => rating is { } value ? questions[q].Scale.Rate(value) : Answer.Missing(MissingKind.NotApplicable))];

    public static CoRatings Count(IReadOnlyList<Question> questions, IEnumerable<decimal?[]> rows)
    {
        var ratings = new CoRatings(questions[0], questions.Skip(1));
        foreach (decimal?[] row in rows)
        {
            ratings.Add(Row(questions, row));
        }

        return ratings;
    }

    /// <summary>Pseudo-random whole numbers below a bound, the same on every machine (SplitMix64).</summary>
    public static Func<int, int> Draws(ulong seed)
    {
        ulong state = seed;
        return bound =>
        {
            state += 0x9e3779b97f4a7c15;
            ulong bits = state;
            bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9;
            bits = (bits ^ (bits >> 27)) * 0x94d049bb133111eb;
            bits ^= bits >> 31;
            return (int)((bits >> 32) * (ulong)bound >> 32);
        };
    }
}
