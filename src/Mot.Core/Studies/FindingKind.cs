namespace Mot.Core.Studies;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>The touchpoint with the largest share of dissatisfied customers.</summary>
    LowestTouchpoint = 1,

    /// <summary>The touchpoint with the largest share of delighted customers.</summary>
    HighestTouchpoint = 2,

    /// <summary>How many had a problem, and how much lower they rate the journey.</summary>
    ProblemCost = 3,

    /// <summary>What changed since the previous wave.</summary>
    Change = 4,

    /// <summary>Where too few answered to say much.</summary>
    TooThin = 5,

    /// <summary>Where customers got least of what they expected.</summary>
    LargestShortfall = 6,

    /// <summary>Whether what customers expected tells anything beside what they got.</summary>
    ExpectationAdds = 7,
}
