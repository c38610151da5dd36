using System.Text.Json.Serialization;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How replicate groups are kept, in documents.</summary>
internal sealed record ReplicatesWire
{
    private const string Cluster = "cluster";
    private const string Respondent = "respondent";
    private const string Same = "same";
    private const string Independent = "independent";

    /// <summary>By the declared cluster, such as the flight whose passengers were asked together; or by a hash of the respondent's id.</summary>
    public required string By { get; init; }

    /// <summary>The number of groups by a hash, from 5 to 1,000; left out for clusters.</summary>
    public int? Groups { get; init; }

    /// <summary>Whether the groups of all waves are the same units: <c>same</c>, or <c>independent</c> (the default).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? AcrossWaves { get; init; }

    internal static ReplicatesWire? Of(ReplicateRule? rule) => rule is null
        ? null
        : new() { By = rule.HashGroups is null ? Cluster : Respondent, Groups = rule.HashGroups, AcrossWaves = rule.SameAcrossWaves ? Same : null };

    internal ReplicateRule? Read(string path, DocumentFaults faults)
    {
        if (AcrossWaves is not (null or Same or Independent))
        {
            faults.Add($"{path}.acrossWaves", $"'{AcrossWaves}' is not known; allowed are {Same}, {Independent}.");
        }

        bool same = AcrossWaves == Same;
        switch (By, Groups)
        {
            case (Cluster, null):
                return ReplicateRule.ByCluster with { SameAcrossWaves = same };
            case (Respondent, { } groups):
                return faults.Try($"{path}.groups", () => ReplicateRule.ByRespondent(groups) with { SameAcrossWaves = same });
            default:
                faults.Add(path, "Replicate groups are kept by \"cluster\", or by \"respondent\" with a number of \"groups\".");
                return null;
        }
    }
}
