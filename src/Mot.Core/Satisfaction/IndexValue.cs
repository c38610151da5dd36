namespace Mot.Core.Satisfaction;

/// <summary>A number that was worked out for one respondent, in millionths of its unit; flagged when something had to stand in for a missing part.</summary>
internal readonly record struct IndexValue(long Millionths, bool IsFlagged);
