using System.Collections.Immutable;
using Mot.Core.Customers;

namespace Mot.Core.Json;

/// <summary>Which facts grading may read, in documents.</summary>
internal sealed record DataUseWire
{
    /// <summary>The purposes that allow grading; at least one.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>The grounds that allow it; null for the default, consent and contract.</summary>
    public IReadOnlyList<string>? Bases { get; init; }

    internal static DataUseWire Of(DataUse data) => new() { Purposes = [.. data.Purposes], Bases = [.. data.Bases.Select(EnumText.Camel)] };

    internal DataUse? Read(string path, DocumentFaults faults)
    {
        DataUse? data = faults.Try($"{path}.purposes", () => new DataUse(Purposes));
        if (data is null || Bases is null)
        {
            return data;
        }

        ImmutableSortedSet<LawfulBasis> bases = [.. Bases.Select((basis, b) => EnumText.Read<LawfulBasis>(basis, $"{path}.bases[{b}]", faults))];
        return faults.IsEmpty ? faults.Try($"{path}.bases", () => data with { Bases = bases }) : data;
    }
}
