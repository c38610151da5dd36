using System.Collections.Immutable;

namespace Mot.Core.Journeys;

/// <summary>Holds a journey against the rules <c>MOT001</c> to <c>MOT013</c>: what nobody owns, where nobody comes, what nobody looked at for long.</summary>
/// <remarks>
/// <para>A journey that exists is valid; this tells what is still missing or cannot be meant. What is missing everywhere (no touchpoint names an owner) is one finding
/// and not one for each touchpoint. All rules with why and how to mend: <c>docs/lint.md</c>.</para>
/// <para><b>Assumptions.</b> Customers start at the first touchpoint. A failed contact leads to where <see cref="Touchpoint.OnFailure"/> says; every other goes on with <see cref="Touchpoint.Next"/>.</para>
/// <para><b>Cost.</b> At most with the square of the number of touchpoints and ways.</para>
/// <para><b>Sources.</b> Carlzon (1987), Moments of Truth, for one owner for each contact; Hart, Heskett and Sasser (1990), Harvard Business Review 68(4), 148-156, for a way on after a failure. Severities and the year after which a map is stale are conventions.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class JourneyLint
{
    private static readonly ImmutableArray<ContactChannel> s_human = [ContactChannel.Counter, ContactChannel.InPerson, ContactChannel.Phone];

    /// <summary>Everything that the rules find in a journey.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="settings">How to look; null for <see cref="LintSettings.Default"/>.</param>
    /// <returns>The findings; their paths are those of the journey's own document.</returns>
    public static LintReport Of(Journey journey, LintSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        settings ??= LintSettings.Default;
        return new(Findings(journey, settings, "$"), settings);
    }

    /// <summary>The findings, with paths below that of the journey.</summary>
    internal static IEnumerable<LintFinding> Findings(Journey journey, LintSettings settings, string root)
    {
        var places = new JourneyPlaces(journey, root);
        return
        [
            .. Lacking(LintRule.TouchpointWithoutOwner, places, journey.Touchpoints, journey.Touchpoints.Where(t => t.Department is null), journey.Touchpoints.Any(t => t.Department is not null)),
            .. Lacking(LintRule.FrontLineWithoutRole, places, [.. journey.Touchpoints.Where(MeetsPeople)], journey.Touchpoints.Where(t => MeetsPeople(t) && t.FrontLineRole is null), journey.Touchpoints.Any(t => t.FrontLineRole is not null)),
            .. Ways(journey, places),
            .. Lacking(LintRule.FailureWithoutCare, places, [.. journey.Touchpoints.Where(IsBelieved)], journey.Touchpoints.Where(t => IsBelieved(t) && t.OnFailure is null), journey.Touchpoints.Any(t => t.OnFailure is not null)),
            .. Review(journey, settings, places),
            .. Names(journey, settings, places),
            .. UnlikeMost(LintRule.MomentKindMissing, journey, places, t => t.MomentKind is null),
            .. UnlikeMost(LintRule.ChannelMissing, journey, places, t => t.Channels.IsEmpty),
        ];
    }

    /// <summary>The names of a journey, its stages and its touchpoints, with their places.</summary>
    internal static IEnumerable<(string Path, string Subject, LocalizedText Text)> NamesOf(Journey journey, JourneyPlaces places) =>
    [
        (places.Root, journey.Id, journey.Name),
        .. journey.Stages.Select((stage, s) => (places.StageAt(s), stage.Id, stage.Name)),
        .. journey.Touchpoints.Select(touchpoint => (places[touchpoint], touchpoint.Id, touchpoint.Name)),
    ];

    private static bool MeetsPeople(Touchpoint touchpoint) => touchpoint.Channels.Any(s_human.Contains);

    private static bool IsBelieved(Touchpoint touchpoint) => touchpoint.BelievedCritical == true;

    // What no touchpoint says at all is one finding about the journey.
    private static IEnumerable<LintFinding> Lacking(
        LintRule rule, JourneyPlaces places, ImmutableArray<Touchpoint> concerned, IEnumerable<Touchpoint> lacking, bool isUsed)
    {
        Touchpoint[] without = [.. lacking];
        return isUsed || without.Length < 2
            ? without.Select(touchpoint => new LintFinding(rule, places[touchpoint]) { Subject = touchpoint.Id })
            : [new LintFinding(rule, places.Stages) { Others = [.. without.Select(touchpoint => touchpoint.Id)], Number = concerned.Length }];
    }

    private static IEnumerable<LintFinding> UnlikeMost(LintRule rule, Journey journey, JourneyPlaces places, Func<Touchpoint, bool> lacks)
    {
        Touchpoint[] without = [.. journey.Touchpoints.Where(lacks)];
        return 2 * without.Length < journey.Touchpoints.Length
            ? without.Select(touchpoint => new LintFinding(rule, places[touchpoint]) { Subject = touchpoint.Id })
            : [];
    }

    private static IEnumerable<LintFinding> Ways(Journey journey, JourneyPlaces places)
    {
        var ways = new JourneyWays(journey);
        foreach ((Touchpoint touchpoint, ImmutableArray<string> behind) in ways.Unreachable())
        {
            yield return new(LintRule.UnreachableTouchpoint, places[touchpoint]) { Subject = touchpoint.Id, Others = behind };
        }

        if (ways.Endless() is [{ } first, ..] endless)
        {
            yield return new(LintRule.NoWayToAnEnd, places[first]) { Subject = first.Id, Others = [.. endless.Skip(1).Select(touchpoint => touchpoint.Id)] };
        }

        foreach (Touchpoint touchpoint in ways.SkippedThoughRequired())
        {
            yield return new(LintRule.SkippedThoughRequired, places[touchpoint]) { Subject = touchpoint.Id };
        }

        foreach ((Touchpoint care, ImmutableArray<string> failing) in ways.DeadEnds())
        {
            yield return new(LintRule.FailureLeadsNowhere, places[care]) { Subject = care.Id, Others = failing };
        }
    }

    private static IEnumerable<LintFinding> Review(Journey journey, LintSettings settings, JourneyPlaces places)
    {
        if (journey.Reviewed is not { } day)
        {
            return [new(LintRule.NeverReviewed, places.Root)];
        }

        int? days = settings.Today?.DayNumber - day.DayNumber;
        LintRule? rule = days < 0 ? LintRule.ReviewedInTheFuture : days > settings.StaleAfterDays ? LintRule.Stale : null;
        return rule is { } found ? [new(found, $"{places.Root}.reviewed") { Day = day, Number = days }] : [];
    }

    private static IEnumerable<LintFinding> Names(Journey journey, LintSettings settings, JourneyPlaces places)
    {
        (string Path, string Subject, LocalizedText Text)[] names = [.. NamesOf(journey, places)];
        ImmutableArray<string> wanted = LintLanguages.Wanted([.. names.Select(name => name.Text)], settings);
        return from name in names
               let missing = LintLanguages.Missing(name.Text, wanted)
               where !missing.IsEmpty
               select new LintFinding(LintRule.NameWithoutLanguage, name.Path) { Subject = name.Subject, Languages = missing };
    }
}
