namespace Mot.Reporting.Pictures;

/// <summary>The shapes of marks, so that nothing is told by colour alone.</summary>
internal enum MarkShape
{
    /// <summary>A circle.</summary>
    Circle = 0,

    /// <summary>A square.</summary>
    Square = 1,

    /// <summary>A square on its corner.</summary>
    Diamond = 2,

    /// <summary>A triangle pointing up.</summary>
    Up = 3,

    /// <summary>A triangle pointing down.</summary>
    Down = 4,

    /// <summary>A star of five points.</summary>
    Star = 5,

    /// <summary>A cross of two strokes.</summary>
    Cross = 6,
}
