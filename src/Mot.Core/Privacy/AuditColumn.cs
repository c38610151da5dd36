using System.Collections.Immutable;

namespace Mot.Core.Privacy;

/// <summary>People who are in the same figures: in which, with which sign, and at least how many half people they are.</summary>
internal readonly record struct AuditColumn(ImmutableArray<(int Row, int Sign)> Entries, long Halves);
