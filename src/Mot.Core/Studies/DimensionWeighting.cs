namespace Mot.Core.Studies;

/// <summary>Where the importance weights of quality dimensions come from. The score without weights is always given beside the weighted one.</summary>
public enum DimensionWeighting
{
    /// <summary>There are none: each dimension counts alike.</summary>
    Equal = 0,

    /// <summary>Declared by the company, the same for everybody.</summary>
    Declared = 1,

    /// <summary>Each respondent divides 100 points. A sum from 95 to 105 is rescaled; with any other, or a missing part, the respondent's dimensions count alike and the respondent is counted as flagged.</summary>
    Points = 2,

    /// <summary>Each respondent's mean stated importance of the dimension's questions; where a dimension has none, the respondent's dimensions count alike and the respondent is counted as flagged.</summary>
    Stated = 3,
}
