using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What problems go with, in results.</summary>
internal sealed record ProblemFindingsWire
{
    public required FamilyWire Family { get; init; }

    public required IReadOnlyList<ProblemTableWire> Tables { get; init; }

    internal static ProblemFindingsWire? Of(ProblemFindings? findings) => findings is null ? null : new()
    {
        Family = FamilyWire.Of(findings.Family),
        Tables = [.. findings.Tables.Select(ProblemTableWire.Of)],
    };
}
