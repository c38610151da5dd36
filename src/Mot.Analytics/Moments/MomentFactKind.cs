namespace Mot.Analytics.Moments;

/// <summary>What kind of fact decided, or kept from deciding.</summary>
public enum MomentFactKind
{
    /// <summary>Surely among the first: value is the probability, limit from where it is sure.</summary>
    AmongFirst = 1,

    /// <summary>Surely not among the first: value is the probability of being among them, limit below which it is sure.</summary>
    NotAmongFirst = 2,

    /// <summary>Neither: value is the probability, limit from where it would be sure.</summary>
    PlaceUncertain = 3,

    /// <summary>Low ratings go with a much lower outcome: value is the low end of the penalty's interval in points of the outcome, limit what is heavy.</summary>
    FailureWeighs = 4,

    /// <summary>Low ratings go with an outcome that is not much lower: value is the high end of the penalty's interval, limit what is heavy.</summary>
    FailureWeighsLittle = 5,

    /// <summary>How heavily failure weighs is not known well enough: value is the high end of the penalty's interval, limit what is heavy.</summary>
    FailureUncertain = 6,

    /// <summary>Too few rated it low to know what failure weighs: value is how many did, limit how many are needed.</summary>
    TooFewLow = 7,

    /// <summary>Those who rated it low had a problem much more often: value is the low end of the difference's interval, limit what is much.</summary>
    ProblemsThere = 8,

    /// <summary>Whether problems are there is not known well enough: value is the high end of the difference's interval, limit what is much.</summary>
    ProblemsUncertain = 9,

    /// <summary>Everybody who met it gave the same answer.</summary>
    NoVariation = 10,

    /// <summary>Not among the first, but the outcome was asked in one block with other touchpoints and not with this one, which holds it down: value is the probability, limit below which it would be sure.</summary>
    PlaceHeldDown = 11,
}
