namespace Mot.Reporting.Pictures;

/// <summary>A mark in a plane.</summary>
/// <param name="Label">The short label at the mark and before its name.</param>
/// <param name="Name">What it is.</param>
/// <param name="X">How far to the right.</param>
/// <param name="Y">How far up.</param>
internal sealed record PlanePoint(string Label, string Name, double X, double Y)
{
    /// <summary>The interval across; null for none.</summary>
    internal (double Low, double High)? XDoubt { get; init; }

    /// <summary>The interval upwards; null for none.</summary>
    internal (double Low, double High)? YDoubt { get; init; }

    /// <summary>The shape of the mark.</summary>
    internal MarkShape Shape { get; init; }

    /// <summary>The look of the mark.</summary>
    internal string Look { get; init; } = Pictures.Look.FillInk;

    /// <summary>What stands under the name.</summary>
    internal string Detail { get; init; } = "";

    /// <summary>What the shape means, for who cannot see it.</summary>
    internal string Kind { get; init; } = "";
}
