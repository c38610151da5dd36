namespace Mot.Core.Ratings;

/// <summary>What a question measures, and so which metrics it has. Declared, never guessed from the scale.</summary>
public enum QuestionKind
{
    /// <summary>How good something was: mean, top boxes and satisfaction tiers.</summary>
    Satisfaction = 1,

    /// <summary>How likely the customer is to recommend, from 0 to 10: the Net Promoter Score, and the mean.</summary>
    Recommendation = 2,
}
