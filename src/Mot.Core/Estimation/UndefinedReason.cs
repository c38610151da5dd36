namespace Mot.Core.Estimation;

/// <summary>Why there is no number.</summary>
public enum UndefinedReason
{
    /// <summary>Nobody answered.</summary>
    NoAnswers = 0,

    /// <summary>Too few answered for the method.</summary>
    TooFewAnswers = 1,

    /// <summary>Too few groups hold answers for a jackknife.</summary>
    TooFewGroups = 2,

    /// <summary>Those who answered carry no weight.</summary>
    NoWeight = 3,

    /// <summary>All answers are alike, and the number is about how they vary.</summary>
    NoVariation = 4,

    /// <summary>What was asked does not determine the number, such as the consistency of one item, or a rate when hardly anything moved.</summary>
    NotIdentifiable = 5,
}
