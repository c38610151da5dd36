namespace Mot.Analytics.Drivers;

/// <summary>What is done with answers that are missing; the kind of missing decides which rule is right.</summary>
public enum MissingRule
{
    /// <summary>A touchpoint that was not met adds a constant of its own and nothing else: whether it was rated is always in, and rated answers count from the middle of their scale. For what was not met, and for blanks. Nothing is imputed, and every number has the same n. The default.</summary>
    Availability = 0,

    /// <summary>Only respondents who rated everything.</summary>
    CompleteCases = 1,

    /// <summary>Each pair of questions over those who rated both; refused where the result is no matrix of covariances.</summary>
    Pairwise = 2,

    /// <summary>Means and covariances by expectation-maximisation, normal and missing at random: for questions that were not put to everybody by design.</summary>
    ExpectationMaximisation = 3,
}
