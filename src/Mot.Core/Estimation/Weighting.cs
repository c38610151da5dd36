namespace Mot.Core.Estimation;

/// <summary>Whether each answer counts once or with its case weight.</summary>
public enum Weighting
{
    /// <summary>Each answer counts once.</summary>
    None = 0,

    /// <summary>Each answer counts with its case weight; doubt is measured by the effective n (Kish 1965).</summary>
    CaseWeights = 1,
}
