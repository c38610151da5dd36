namespace Mot.Core.Privacy;

/// <summary>People who are in the same figures: in which, and at least how many half people they are.</summary>
internal sealed record AuditColumn((int Row, ulong Number)[] Entries, long Halves);
