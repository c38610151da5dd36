using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>A feature in one group, in results.</summary>
internal sealed record KanoGroupWire
{
    /// <summary>The group; null for those whose group is not stated.</summary>
    public string? Group { get; init; }

    /// <summary>Why it is hidden: tooFew or protectsAnother; null when shown.</summary>
    public string? Hidden { get; init; }

    /// <summary>The findings; null when hidden.</summary>
    public KanoFeatureWire? Findings { get; init; }

    /// <summary>The better coefficient against all others; null when hidden or not stated.</summary>
    public KanoDifferenceWire? BetterAgainstOthers { get; init; }

    /// <summary>The worse coefficient against all others; null when hidden or not stated.</summary>
    public KanoDifferenceWire? WorseAgainstOthers { get; init; }

    internal static KanoGroupWire Of(KanoGroupFindings group) => new()
    {
        Group = group.Group,
        Hidden = group.Hidden is { } hidden ? EnumText.Camel(hidden) : null,
        Findings = group.Findings is { } findings ? KanoFeatureWire.Of(findings, isWhole: false) : null,
        BetterAgainstOthers = KanoDifferenceWire.Of(group.BetterAgainstOthers),
        WorseAgainstOthers = KanoDifferenceWire.Of(group.WorseAgainstOthers),
    };
}
