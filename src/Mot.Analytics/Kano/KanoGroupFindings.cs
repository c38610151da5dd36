using Mot.Core.Estimation;
using Mot.Core.Privacy;

namespace Mot.Analytics.Kano;

/// <summary>What is known about a feature in one group, or why it is not shown.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record KanoGroupFindings
{
    internal KanoGroupFindings(string? group, HiddenReason? hidden)
    {
        Group = group;
        Hidden = hidden;
    }

    /// <summary>The group; null for those whose group is not stated.</summary>
    public string? Group { get; }

    /// <summary>Why it is hidden; null when it is shown.</summary>
    public HiddenReason? Hidden { get; }

    /// <summary>The same findings as for everybody, without ranks; null when hidden.</summary>
    public KanoFeatureFindings? Findings { get; internal init; }

    /// <summary>The better coefficient of the group minus that of all others; <see cref="ComparisonVerdict.Better"/> means stronger. Null when hidden or not stated.</summary>
    public Comparison? BetterAgainstOthers { get; internal init; }

    /// <summary>The worse coefficient of the group minus that of all others; <see cref="ComparisonVerdict.Better"/> means stronger, that is more negative. Null when hidden or not stated.</summary>
    public Comparison? WorseAgainstOthers { get; internal init; }
}
