namespace Mot.Reporting;

/// <summary>A row of a <see cref="TextTable"/>: either a heading over the rows that follow, or cells.</summary>
internal sealed record TextRow(string? Heading, TextCell[] Cells);
