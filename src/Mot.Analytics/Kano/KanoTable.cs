namespace Mot.Analytics.Kano;

/// <summary>Which table turns a pair of answers into a category.</summary>
public enum KanoTable
{
    /// <summary>Only like/like and dislike/dislike are questionable (Kano et al. 1984, as printed in Berger et al. 1993).</summary>
    Standard = 0,

    /// <summary>Must-be/must-be and live-with/live-with are questionable too (Pouliot, in Berger et al. 1993).</summary>
    Modified = 1,
}
