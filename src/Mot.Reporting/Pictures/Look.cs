namespace Mot.Reporting.Pictures;

/// <summary>The class names of the style sheet that every picture carries; <see cref="Theme"/> says what they look like. Several are joined by a blank.</summary>
internal static class Look
{
    /// <summary>Ordinary text.</summary>
    internal const string Text = "mot-text";

    /// <summary>Secondary text: axes, notes.</summary>
    internal const string Faint = "mot-faint";

    /// <summary>Bold, added to a look of text.</summary>
    internal const string Bold = "mot-bold";

    /// <summary>A rim of the ground's colour around a text that stands on lines, added to a look of text.</summary>
    internal const string Halo = "mot-halo";

    /// <summary>The line of an axis.</summary>
    internal const string Axis = "mot-axis";

    /// <summary>A line of the grid, hardly seen.</summary>
    internal const string Grid = "mot-grid";

    /// <summary>A dashed line that cuts a plane or marks an event.</summary>
    internal const string Cut = "mot-cut";

    /// <summary>A thin line from a mark to its label.</summary>
    internal const string Leader = "mot-leader";

    /// <summary>The line of an interval.</summary>
    internal const string Whisker = "mot-whisker";

    /// <summary>A line through values.</summary>
    internal const string Curve = "mot-curve";

    /// <summary>The area of an interval around a curve.</summary>
    internal const string Band = "mot-band";

    /// <summary>The area of a zone, such as what customers would still accept.</summary>
    internal const string Zone = "mot-zone";

    /// <summary>Let through what lies under it, added to a filled look.</summary>
    internal const string Flow = "mot-flow";

    /// <summary>A faint ground behind a group, such as a lane or a stage.</summary>
    internal const string Panel = "mot-panel";

    /// <summary>A mark of the ordinary colour of text.</summary>
    internal const string FillInk = "mot-fill-ink";

    /// <summary>Text on a ground of the colour of text.</summary>
    internal const string Paper = "mot-on-ink";

    /// <summary>A hollow mark: outlined in the colour of text, filled with the ground.</summary>
    internal const string Hollow = "mot-hollow";

    /// <summary>The outline of a hatched area.</summary>
    internal const string Hatched = "mot-hatched";

    /// <summary>A filled area or mark in a tone.</summary>
    internal static string Fill(Tone tone) => "mot-fill-" + Theme.NameOf(tone);

    /// <summary>An outline in a tone, filled with the ground.</summary>
    internal static string Outline(Tone tone) => "mot-outline-" + Theme.NameOf(tone);

    /// <summary>A line in a tone.</summary>
    internal static string Stroke(Tone tone) => "mot-stroke-" + Theme.NameOf(tone);

    /// <summary>Text that stands on an area filled with a tone.</summary>
    internal static string On(Tone tone) => "mot-on-" + Theme.NameOf(tone);
}
