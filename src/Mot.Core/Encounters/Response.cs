using System.Collections.Immutable;
using Mot.Core.Ratings;

namespace Mot.Core.Encounters;

/// <summary>One respondent's answers to a study's questions at one time.</summary>
/// <remarks>
/// <para>The answers stand in the order of the study's questions, the groups in the order of its segments.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Response
{
    /// <summary>Records a response.</summary>
    /// <param name="answers">One answer per question of the study, in its order.</param>
    public Response(ReadOnlySpan<Answer> answers) => Answers = [.. answers];

    /// <summary>One answer per question of the study.</summary>
    public ImmutableArray<Answer> Answers { get; }

    /// <summary>Who answered, as an opaque id; null when unknown.</summary>
    public string? Respondent { get; init; }

    /// <summary>How many people the respondent stands for. Default: 1.</summary>
    public CaseWeight Weight { get; init; } = CaseWeight.One;

    /// <summary>For each segment of the study the group that the respondent belongs to, or null. Empty: no groups are known.</summary>
    public ImmutableArray<string?> Groups
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>The declared cluster in which the respondent was sampled, such as the flight; null when there is none.</summary>
    public string? Cluster { get; init; }

    /// <summary>The wave that it belongs to, where a table holds several; null when there is only one.</summary>
    public string? Wave { get; init; }

    /// <summary>When it was answered; null when unknown.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>
    /// The trip encounter by encounter, where the host knows it: with its times, repeats and recoveries the journey score is that of the trip.
    /// Empty (the default): the score is made of the answers, as if all were given at one time in the order of the journey.
    /// </summary>
    public ImmutableArray<Encounter> Encounters
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];
}
