namespace Mot.Analytics.Drivers;

/// <summary>Why there is no covariance matrix.</summary>
public enum MatrixFault
{
    /// <summary>There are fewer than two rows with a weight.</summary>
    TooFewRows = 1,

    /// <summary>A column is constant.</summary>
    NoVariation = 2,

    /// <summary>Two columns were never answered together by as many as two respondents.</summary>
    NeverTogether = 3,

    /// <summary>The matrix has an eigenvalue that is not above 0.</summary>
    NotPositiveDefinite = 4,
}
