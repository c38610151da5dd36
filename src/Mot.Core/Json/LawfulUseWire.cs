using System.Collections.Immutable;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>Which facts grading may read, in documents.</summary>
internal sealed record LawfulUseWire
{
    /// <summary>The purposes that allow grading; at least one.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>The grounds that allow it; null for the default, consent and contract.</summary>
    public IReadOnlyList<string>? Bases { get; init; }

    internal static LawfulUseWire Of(LawfulUse use) => new() { Purposes = [.. use.Purposes], Bases = [.. use.Bases.Select(EnumText.Camel)] };

    internal LawfulUse? Read(string path, DocumentFaults faults)
    {
        LawfulUse? use = faults.Try($"{path}.purposes", () => new LawfulUse(Purposes));
        if (use is null || Bases is null)
        {
            return use;
        }

        ImmutableSortedSet<LawfulBasis> bases = [.. Bases.Select((basis, b) => EnumText.Read<LawfulBasis>(basis, $"{path}.bases[{b}]", faults))];
        return faults.IsEmpty ? faults.Try($"{path}.bases", () => use with { Bases = bases }) : use;
    }
}
