namespace Mot.Core.Ratings;

/// <summary>What a question measures, and so which metrics it has. Declared, never guessed from the scale.</summary>
public enum QuestionKind
{
    /// <summary>How good something was: mean, top boxes and satisfaction tiers.</summary>
    Satisfaction = 1,

    /// <summary>How likely the customer is to recommend, from 0 to 10: the Net Promoter Score, and the mean.</summary>
    Recommendation = 2,

    /// <summary>How easy it was, or how much effort it took, as the direction of the scale says: mean, share above the middle and effort index.</summary>
    Effort = 3,

    /// <summary>How important the thing in question is to the customer (stated importance): the mean and top boxes.</summary>
    Importance = 4,

    /// <summary>What level of the thing in question the customer expects: the mean, and gaps against what they got.</summary>
    Expectation = 5,

    /// <summary>Whether it was worse or better than expected, asked directly (subjective disconfirmation), with "as expected" in the middle of the scale: the mean and satisfaction tiers.</summary>
    Disconfirmation = 6,
}
