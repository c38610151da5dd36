namespace Mot.Reporting.Pictures;

/// <summary>On what a touchpoint of a journey map rests.</summary>
internal enum MapEvidence
{
    /// <summary>It is drawn on the map, and that is all.</summary>
    Assumed = 0,

    /// <summary>Its owners said whether it is critical; no answers carry an interval.</summary>
    Believed = 1,

    /// <summary>Answers carry a mean with its interval.</summary>
    Measured = 2,
}
