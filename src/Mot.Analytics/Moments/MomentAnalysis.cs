using Mot.Analytics.Drivers;

namespace Mot.Analytics.Moments;

/// <summary>One analysis of the answers: shares with their doubt, and what low and high ratings go with.</summary>
internal sealed record MomentAnalysis(RobustnessCheck Check, DriverIntervals? Importance, PenaltyRewardFindings? Contrast, double OutcomeSpread)
{
    /// <summary>Each touchpoint's contrast: of several questions the one with the largest range.</summary>
    internal ImpactAsymmetry ContrastOf(Driver driver) => Contrast!.Drivers
        .Where(one => driver.Columns.Contains(one.Question.Id))
        .OrderByDescending(one => one.Range.Value ?? double.NegativeInfinity).First();
}
