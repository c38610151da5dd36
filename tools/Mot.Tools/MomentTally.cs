namespace Mot.Tools;

/// <summary>How many touchpoints a way of finding moments of truth named, and how many of the planted ones were among them.</summary>
internal sealed record MomentTally(string World, int Responses, string Way)
{
    internal long Planted { get; set; }

    internal long Named { get; set; }

    internal long Right { get; set; }

    internal long Touchpoints { get; set; }

    internal long Untold { get; set; }

    internal long Companies { get; set; }

    internal long NoAnswer { get; set; }

    internal double? Precision => Named > 0 ? (double)Right / Named : null;

    internal double Recall => (double)Right / Planted;
}
