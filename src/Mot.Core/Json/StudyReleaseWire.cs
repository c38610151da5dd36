using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>What was decided about showing a study, in results.</summary>
internal sealed record StudyReleaseWire
{
    /// <summary>Of whom alone everything is: for each segment the groups, an empty text for not stated; empty: of everybody.</summary>
    public required Dictionary<string, IReadOnlyList<string>> Only { get; init; }

    /// <summary>Who sees it; null when no earlier releases were looked at.</summary>
    public string? Audience { get; init; }

    /// <summary>How many releases the audience has then seen that showed anything new; null when no earlier ones were looked at.</summary>
    public int? Number { get; init; }

    /// <summary>The fingerprint of the policy of how small a group may be.</summary>
    public required string ReleasePolicy { get; init; }

    /// <summary>The questions of which nothing is shown; they count as not asked.</summary>
    public required IReadOnlyList<HiddenQuestionWire> HiddenQuestions { get; init; }

    internal static StudyReleaseWire? Of(StudyRelease? release) => release is null ? null : new()
    {
        Only = release.Only.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value.Select(group => group ?? "")], StringComparer.Ordinal),
        Audience = release.IsRemembered ? release.Log.Audience : null,
        Number = release.IsRemembered ? release.Log.Releases : null,
        ReleasePolicy = ReleasePolicyJson.Fingerprint(release.Study.Release),
        HiddenQuestions = [.. release.HiddenQuestions.Select(HiddenQuestionWire.Of)],
    };
}
