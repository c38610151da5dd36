using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A question of which nothing is shown, in results.</summary>
internal sealed record HiddenQuestionWire
{
    /// <summary>The id of the question.</summary>
    public required string Id { get; init; }

    /// <summary>Why it is hidden.</summary>
    public required string Hidden { get; init; }

    /// <summary>The number of the earlier release with which it would give somebody away; null where that is not the reason, or where only several together would.</summary>
    public int? EarlierRelease { get; init; }

    internal static HiddenQuestionWire Of(HiddenQuestion hidden) => new()
    {
        Id = hidden.Question.Id,
        Hidden = EnumText.Camel(hidden.Reason),
        EarlierRelease = hidden.EarlierRelease,
    };
}
