using Mot.Core.Estimation;

namespace Mot.Reporting;

/// <summary>The names of corrections for several comparisons.</summary>
internal static class Corrections
{
    internal static string NameOf(ComparisonFamily family, Wording say) => family.Correction switch
    {
        FamilyCorrection.BenjaminiHochberg => say.Of("Benjamini-Hochberg correction", "Benjamini-Hochberg 校正"),
        FamilyCorrection.Bonferroni => say.Of("Bonferroni correction", "Bonferroni 校正"),
        _ => say.Of("no correction", "未校正"),
    };
}
