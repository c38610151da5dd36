namespace Mot.Core.Estimation;

/// <summary>How comparisons that are shown together are kept from crying wolf.</summary>
public enum FamilyCorrection
{
    /// <summary>At most the stated share of the differences called better or worse is expected to be none (Benjamini and Hochberg 1995).</summary>
    BenjaminiHochberg = 0,

    /// <summary>With at most the stated probability is any difference called that is none (Bonferroni).</summary>
    Bonferroni = 1,

    /// <summary>No correction: each comparison stands alone.</summary>
    None = 2,
}
