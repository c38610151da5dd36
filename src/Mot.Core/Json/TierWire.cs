using Mot.Core.Satisfaction;

namespace Mot.Core.Json;

/// <summary>Satisfaction tiers in documents: cut-offs, or a dead band.</summary>
internal sealed record TierWire
{
    public decimal? SatisfiedFrom { get; init; }

    public decimal? DelightedFrom { get; init; }

    public decimal? DeadBand { get; init; }

    internal static TierWire? Of(TierPolicy? policy) => policy switch
    {
        null => null,
        { IsDeadBand: true } => new() { DeadBand = Number.Plain(policy.DelightedFrom) },
        _ => new() { SatisfiedFrom = Number.Plain(policy.SatisfiedFrom), DelightedFrom = Number.Plain(policy.DelightedFrom) },
    };

    internal TierPolicy? Read(string path, DocumentFaults faults)
    {
        switch (SatisfiedFrom, DelightedFrom, DeadBand)
        {
            case ({ } satisfied, { } delighted, null):
                return faults.Try(path, () => TierPolicy.CutOffs(satisfied, delighted));
            case (null, null, { } halfWidth):
                return faults.Try(path, () => TierPolicy.DeadBand(halfWidth));
            default:
                faults.Add(path, "Tiers are either \"satisfiedFrom\" and \"delightedFrom\", or \"deadBand\".");
                return null;
        }
    }
}
