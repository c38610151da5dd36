using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How replicate groups are kept, in documents.</summary>
internal sealed record ReplicatesWire
{
    private const string Cluster = "cluster";
    private const string Respondent = "respondent";

    public required string By { get; init; }

    public int? Groups { get; init; }

    internal static ReplicatesWire? Of(ReplicateRule? rule) => rule is null
        ? null
        : new() { By = rule.HashGroups is null ? Cluster : Respondent, Groups = rule.HashGroups };

    internal ReplicateRule? Read(string path, DocumentFaults faults)
    {
        switch (By, Groups)
        {
            case (Cluster, null):
                return ReplicateRule.ByCluster;
            case (Respondent, { } groups):
                return faults.Try($"{path}.groups", () => ReplicateRule.ByRespondent(groups));
            default:
                faults.Add(path, "Replicate groups are kept by \"cluster\", or by \"respondent\" with a number of \"groups\".");
                return null;
        }
    }
}
