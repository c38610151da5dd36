namespace Mot.Reporting.Pictures;

/// <summary>Five steps from orange to blue with grey in the middle, told apart by colour-blind readers too.</summary>
internal enum Tone
{
    /// <summary>The worst: dissatisfied, a pain point.</summary>
    Worst = 0,

    /// <summary>On the bad side.</summary>
    Bad = 1,

    /// <summary>Neither.</summary>
    Middle = 2,

    /// <summary>On the good side.</summary>
    Good = 3,

    /// <summary>The best: delighted, a highlight.</summary>
    Best = 4,
}
