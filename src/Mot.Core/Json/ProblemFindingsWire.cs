using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What problems go with, in results.</summary>
internal sealed record ProblemFindingsWire
{
    /// <summary>What the comparisons of all tables have in common.</summary>
    public required FamilyWire Family { get; init; }

    /// <summary>One table for each segment that tells who had a problem, and each outcome.</summary>
    public required IReadOnlyList<ProblemTableWire> Tables { get; init; }

    internal static ProblemFindingsWire? Of(ProblemFindings? findings) => findings is null ? null : new()
    {
        Family = FamilyWire.Of(findings.Family),
        Tables = [.. findings.Tables.Select(ProblemTableWire.Of)],
    };
}
