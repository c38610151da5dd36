namespace Mot.Analytics.Drivers;

/// <summary>Why drivers, or one of them, have no share.</summary>
public enum DriverProblem
{
    /// <summary>All answers are alike, among those who met it and beside what is always in; it adds nothing, and whether it would if it varied is not known.</summary>
    NoVariation = 0,

    /// <summary>The outcome is the same in all rows.</summary>
    OutcomeDoesNotVary = 1,

    /// <summary>There are not more rows than columns.</summary>
    TooFewRows = 2,

    /// <summary>Others determine it, and the method needs drivers of which none is determined by the others.</summary>
    DeterminedByOthers = 3,
}
