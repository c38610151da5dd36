using Mot.Analytics.Moments;

namespace Mot.Reporting.Pictures;

/// <summary>The names of the boxes of importance against performance.</summary>
internal static class QuadrantNames
{
    internal static string Of(Wording say, Quadrant quadrant) => quadrant switch
    {
        Quadrant.ConcentrateHere => say.Of("concentrate here", "优先改进"),
        Quadrant.KeepUp => say.Of("keep up", "继续保持"),
        Quadrant.LowPriority => say.Of("low priority", "低优先"),
        _ => say.Of("possible overkill", "可能过度"),
    };
}
