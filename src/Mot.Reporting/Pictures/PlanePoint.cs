using Mot.Core.Estimation;

namespace Mot.Reporting.Pictures;

/// <summary>A mark in a plane: its label, its name, where it stands, its doubt where there is some.</summary>
/// <param name="Name">What it is.</param>
/// <param name="X">How far to the right.</param>
/// <param name="Y">How far up.</param>
/// <param name="XDoubt">The interval across; undefined for none.</param>
/// <param name="YDoubt">The interval upwards; undefined for none.</param>
/// <param name="Shape">The shape of the mark.</param>
/// <param name="Look">The look of the mark.</param>
/// <param name="Detail">What the key says under the name.</param>
internal sealed record PlanePoint(string Name, double X, double Y, Estimate XDoubt, Estimate YDoubt, MarkShape Shape, string Look, string Detail);
