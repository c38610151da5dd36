using Mot.Analytics.Moments;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>What low and high ratings go with, in results.</summary>
internal sealed record AsymmetryWire
{
    /// <summary>The id of the question.</summary>
    public required string Question { get; init; }

    /// <summary>How many rated low.</summary>
    public required long LowCount { get; init; }

    /// <summary>How many rated in the middle.</summary>
    public required long MiddleCount { get; init; }

    /// <summary>How many rated high.</summary>
    public required long HighCount { get; init; }

    /// <summary>What low ratings cost, in points of the outcome, from 0 up.</summary>
    public required EstimateWire Penalty { get; init; }

    /// <summary>What high ratings earn, in points of the outcome, from 0 up.</summary>
    public required EstimateWire Reward { get; init; }

    /// <summary>Whether low ratings went with a higher outcome than the middle.</summary>
    public required bool PenaltyWrongSigned { get; init; }

    /// <summary>Whether high ratings went with a lower outcome than the middle.</summary>
    public required bool RewardWrongSigned { get; init; }

    /// <summary>(Reward - penalty)/(reward + penalty), from -1 to 1.</summary>
    public required EstimateWire Asymmetry { get; init; }

    /// <summary>The class of the asymmetry; null where that is undefined.</summary>
    public required string? Class { get; init; }

    /// <summary>Whether the interval of the asymmetry lies within one class.</summary>
    public required bool ClassCertain { get; init; }

    internal static AsymmetryWire Of(ImpactAsymmetry asymmetry) => new()
    {
        Question = asymmetry.Question.Id,
        LowCount = asymmetry.LowCount,
        MiddleCount = asymmetry.MiddleCount,
        HighCount = asymmetry.HighCount,
        Penalty = EstimateWire.Of(asymmetry.Penalty),
        Reward = EstimateWire.Of(asymmetry.Reward),
        PenaltyWrongSigned = asymmetry.IsPenaltyWrongSigned,
        RewardWrongSigned = asymmetry.IsRewardWrongSigned,
        Asymmetry = EstimateWire.Of(asymmetry.Asymmetry),
        Class = asymmetry.Class is { } kind ? EnumText.Camel(kind) : null,
        ClassCertain = asymmetry.IsClassCertain,
    };
}
