namespace Mot.Analytics.Moments;

/// <summary>What was done otherwise in a check of robustness.</summary>
public enum RobustnessKind
{
    /// <summary>Nothing: the analysis that the verdict comes from.</summary>
    None = 0,

    /// <summary>Another declared outcome.</summary>
    Outcome = 1,

    /// <summary>Another rule for missing answers.</summary>
    MissingRule = 2,

    /// <summary>Case weights where there were none, or none where there were.</summary>
    Weights = 3,

    /// <summary>Without respondents who gave one answer throughout.</summary>
    StraightLiners = 4,

    /// <summary>Without respondents who left a driver blank, did not know or declined to answer.</summary>
    Blanks = 5,

    /// <summary>Another method of sharing R² out.</summary>
    Method = 6,
}
