using Mot.Analytics.Kano;

namespace Mot.Reporting;

/// <summary>The order in which a text shows features, and the letter that stands for each in the picture.</summary>
internal static class KanoOrder
{
    private const string Marks = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>What stands for a feature that there is no letter left for.</summary>
    internal const char Unnamed = '·';

    /// <summary>By category, M first; within one the strongest coefficients first, else as in the questionnaire. Without a category last.</summary>
    internal static KanoFeatureFindings[] Of(KanoFindings findings) =>
    [
        .. findings.Features
            .OrderBy(feature => (int?)feature.Decision.Category ?? int.MaxValue)
            .ThenByDescending(feature => (feature.Better.Value ?? 0) - (feature.Worse.Value ?? 0)),
    ];

    internal static char MarkOf(int place) => place < Marks.Length ? Marks[place] : Unnamed;
}
