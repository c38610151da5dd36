namespace Mot.Reporting.Pictures;

/// <summary>A value with its interval, from 0 (the worst end of its scale) to 100 (the best).</summary>
internal readonly record struct MapRange(double Value, double Low, double High);
