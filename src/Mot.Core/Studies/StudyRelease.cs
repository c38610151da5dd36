using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>What of a study may be shown to an audience at once: of everybody or of a part, whole and by segment.</summary>
/// <remarks>
/// <para><b>Definition.</b> Asked are, through a <see cref="ReleaseLog"/>, the number of responses, of journeys with a score, each question of all
/// together, and each outcome by the groups of each segment. A question that may not be shown counts as not asked, so that whatever is
/// made of it is without it. Where the number of responses or of scores may not be shown, nothing is.</para>
/// <para><b>Assumptions.</b> What is worked out from several questions, such as a gap or a correlation, is not decided by itself.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class StudyRelease
{
    /// <summary>The id under which a log keeps the wave of the responses, unless a segment has it.</summary>
    public const string WaveSegment = "wave";

    // Ids that no reasonable question has.
    private const string Everybody = "-responses-";
    private const string Scored = "-scored-";

    private static readonly RatingScale s_count = RatingScale.Create(0, 1);
    private static readonly QuestionMetrics s_none = QuestionMetrics.Of(
        new Question(Everybody, LocalizedText.Of("en", Everybody), QuestionKind.Satisfaction, s_count), new RatingDistribution(s_count));

    private readonly Dictionary<(string Segment, string Question), ReleasedTable> _tables;

    private StudyRelease(
        Study study,
        ImmutableSortedDictionary<string, ImmutableArray<string?>> only,
        ImmutableArray<Response> responses,
        ImmutableArray<ReleasedTable> tables,
        bool isRemembered,
        ReleaseLog before,
        ReleaseLog after)
    {
        Study = study;
        Only = only;
        _tables = tables.Where(table => table.Segment is not null).ToDictionary(table => (table.Segment!, table.Question));
        ReleasedTable? whole = tables.FirstOrDefault(table => table.Question is Everybody or Scored && table.WholeHidden is not null);
        Hidden = whole?.WholeHidden;
        EarlierRelease = whole?.WholeEarlierRelease;
        HiddenQuestions =
        [
            .. study.Questions.Select(question => (question, Table: tables.First(table => table.Question == question.Id)))
                .Where(pair => pair.Table.WholeHidden is not null)
                .Select(pair => new HiddenQuestion(pair.question, pair.Table.WholeHidden!.Value, pair.Table.WholeEarlierRelease)),
        ];
        Log = Hidden is null ? after : before;
        IsRemembered = isRemembered;
        Responses = Hidden is null ? Shown(responses) : [];
        Tally = new StudyTally(study);
        Tally.AddRange(Responses);
    }

    /// <summary>The study.</summary>
    public Study Study { get; }

    /// <summary>Of whom alone it is: those who in each of these segments are in one of these groups. Empty: of everybody.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string?>> Only { get; }

    /// <summary>Why nothing may be shown; null when something may.</summary>
    public HiddenReason? Hidden { get; }

    /// <summary>The number of the earlier release with which anything would give somebody away; null where that is not the reason, or where only several together would.</summary>
    public int? EarlierRelease { get; }

    /// <summary>The questions of which nothing is shown.</summary>
    public ImmutableArray<HiddenQuestion> HiddenQuestions { get; }

    /// <summary>The responses that it is about, with the hidden questions not asked and without the encounters that these score; none when nothing may be shown.</summary>
    public ImmutableArray<Response> Responses { get; }

    /// <summary>Their sums.</summary>
    public StudyTally Tally { get; }

    /// <summary>What the audience will have seen; to be kept when the release has been handed over, and not before.</summary>
    public ReleaseLog Log { get; }

    /// <summary>Whether there was a log of earlier releases; otherwise this one was decided as if it were the first.</summary>
    public bool IsRemembered { get; }

    /// <summary>The segments of a study by which a log has to know people: its own, and the wave.</summary>
    /// <param name="study">The study.</param>
    /// <returns>The ids.</returns>
    public static ImmutableArray<string> SegmentsOf(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        ImmutableArray<string> segments = [.. study.Segments.Select(segment => segment.Id)];
        return segments.Contains(WaveSegment) ? segments : [.. segments, WaveSegment];
    }

    /// <summary>Decides what may be shown.</summary>
    /// <param name="study">The study; it may name one wave of those that the responses belong to.</param>
    /// <param name="responses">All responses, whatever is to be shown, those of other waves included.</param>
    /// <param name="only">Of whom alone it is to be: a segment and one of its groups (null: not stated); several groups of one segment mean any of them. Null: of everybody.</param>
    /// <param name="log">What the audience has seen; null decides about this release alone.</param>
    /// <returns>The release.</returns>
    /// <exception cref="ArgumentException">The study has no such segment or group, or the log is of other segments, of another minimum, or of a wave that has no responses.</exception>
    /// <exception cref="InvalidOperationException">The log is full.</exception>
    public static StudyRelease Of(
        Study study, IEnumerable<Response> responses, IEnumerable<KeyValuePair<string, string?>>? only = null, ReleaseLog? log = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(responses);
        ImmutableArray<Response> all = [.. responses];
        ImmutableArray<string> segments = SegmentsOf(study);
        ImmutableSortedDictionary<string, ImmutableArray<string?>> asked = Conditions(study, only ?? []);
        ImmutableSortedDictionary<string, ImmutableArray<string?>> conditions =
            study.Wave is null || !segments.Contains(WaveSegment) || study.Segments.Any(segment => segment.Id == WaveSegment) ? asked : asked.Add(WaveSegment, [study.Wave]);
        ImmutableArray<Response> chosen = [.. all.Where(response => (response.Wave ?? study.Wave) == study.Wave || study.Wave is null).Where(response => IsIn(study, response, asked))];
        RequireEveryWave(study, all, segments, log);
        ReleaseLog before = log ?? ReleaseLog.Start("nobody", segments, study.Release);
        (ImmutableArray<ReleasedTable> tables, ReleaseLog after) = new ReleaseGate(study.Release).Release(before, Requests(study, all, chosen, segments, conditions));
        return new(study, asked, chosen, tables, log is not null, before, after);
    }

    /// <summary>Which groups of a table are hidden, and with which earlier release they would give somebody away; of a question, or of all responses.</summary>
    internal HiddenCell?[] Hide(Segment segment, Question? question, IEnumerable<string?> groups)
    {
        ReleasedTable table = _tables[(segment.Id, question?.Id ?? Everybody)];
        return
        [
            .. groups.Select(group => table.Rows.FirstOrDefault(row => row.Group == group) is { Hidden: { } reason } row
                ? new HiddenCell(reason, row.EarlierRelease)
                : (HiddenCell?)null),
        ];
    }

    // Who is left out of the data would seem to have gone, and to have come when the wave is there again.
    private static void RequireEveryWave(Study study, ImmutableArray<Response> all, ImmutableArray<string> segments, ReleaseLog? log)
    {
        int at = segments.IndexOf(WaveSegment);
        if (log is null || !log.Segments.SequenceEqual(segments, StringComparer.Ordinal) || at < study.Segments.Length)
        {
            return;
        }

        HashSet<string> present = [.. all.Select(response => response.Wave ?? study.Wave ?? "")];
        if (log.Questions.Values.SelectMany(question => question.Counts.Keys).Select(key => key.Groups[at]).FirstOrDefault(wave => !present.Contains(wave ?? "")) is { } gone)
        {
            throw new ArgumentException(
                $"The log of audience '{log.Audience}' knows wave '{gone}', of which there are no responses; a log needs all waves each time, or one log for each wave.", nameof(log));
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string?>> Conditions(Study study, IEnumerable<KeyValuePair<string, string?>> only)
    {
        ImmutableSortedDictionary<string, ImmutableArray<string?>>.Builder conditions =
            ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string?>>(StringComparer.Ordinal);
        foreach ((string id, string? group) in only)
        {
            Segment segment = study.Segments.FirstOrDefault(each => each.Id == id)
                ?? throw new ArgumentException($"Study '{study.Id}' has no segment '{id}'; it has: {string.Join(", ", study.Segments)}.", nameof(only));
            if (group is not null && !segment.CanHave(group))
            {
                throw new ArgumentException($"Segment '{id}' has no group '{group}'; it has: {string.Join(", ", segment.Groups)}.", nameof(only));
            }

            conditions[id] = [.. conditions.GetValueOrDefault(id, []), group];
        }

        return conditions.ToImmutable();
    }

    private static bool IsIn(Study study, Response response, ImmutableSortedDictionary<string, ImmutableArray<string?>> only)
    {
        for (int s = 0; s < study.Segments.Length; s++)
        {
            if (only.TryGetValue(study.Segments[s].Id, out ImmutableArray<string?> groups) && !groups.Contains(GroupOf(response, s)))
            {
                return false;
            }
        }

        return true;
    }

    private static string? GroupOf(Response response, int segment) => response.Groups.IsEmpty ? null : response.Groups[segment];

    private static IEnumerable<ReleaseRequest> Requests(
        Study study, ImmutableArray<Response> all, ImmutableArray<Response> chosen, ImmutableArray<string> segments, ImmutableSortedDictionary<string, ImmutableArray<string?>> only)
    {
        string?[][] keys = [.. all.Select(response => Key(study, response, segments.Length))];
        CombinationCounts Count(string id, RatingScale scale, Func<Response, Answer> answer)
        {
            var counts = new CombinationCounts(id, scale, segments);
            for (int r = 0; r < all.Length; r++)
            {
                counts.Add(keys[r], answer(all[r]), all[r].Weight);
            }

            return counts;
        }

        ReleaseRequest ByGroup(CombinationCounts counts, int segment, Func<Response, bool> answered) => new(
            counts,
            study.Segments[segment].Id,
            chosen.GroupBy(response => GroupOf(response, segment), StringComparer.Ordinal)
                .Select(group => new ReleaseCandidate(group.Key, group.LongCount(answered), s_none)))
        { Only = only };

        // Where a table is asked for, everybody together is asked for with it.
        IEnumerable<ReleaseRequest> Asked(CombinationCounts counts, IEnumerable<int> by, Func<Response, bool> answered) =>
            by.Select(segment => ByGroup(counts, segment, answered)).Prepend(new(counts) { Only = only });

        int[] everySegment = [.. Enumerable.Range(0, study.Segments.Length)];
        return
        [
            .. Asked(Count(Everybody, s_count, _ => s_count.Rate(1)), everySegment.Where(s => study.Segments[s].TellsProblems), _ => true),
            new(Count(Scored, s_count, response => study.Scorer.Score(study.TripOf(response)).IsDefined ? s_count.Rate(1) : Answer.NotAsked)) { Only = only },
            .. Enumerable.Range(0, study.Questions.Length).SelectMany(q => Asked(
                Count(study.Questions[q].Id, study.Questions[q].Scale, response => response.Answers[q]),
                study.Outcomes.Contains(study.Questions[q]) ? everySegment : [],
                response => response.Answers[q].IsRated)),
        ];
    }

    private static string?[] Key(Study study, Response response, int length)
    {
        string?[] groups = [.. study.Segments.Select((_, s) => GroupOf(response, s))];
        return length == groups.Length ? groups : [.. groups, response.Wave ?? study.Wave];
    }

    // Without the answers to hidden questions, and without the encounters that such questions score.
    private ImmutableArray<Response> Shown(ImmutableArray<Response> responses)
    {
        if (HiddenQuestions.IsEmpty)
        {
            return responses;
        }

        HashSet<Question> hidden = [.. HiddenQuestions.Select(each => each.Question)];
        bool[] isHidden = [.. Study.Questions.Select(hidden.Contains)];
        HashSet<string> unseen = [.. Study.Journey.Touchpoints.Where(touchpoint => Study.ScoringQuestion(touchpoint) is { } question && hidden.Contains(question)).Select(touchpoint => touchpoint.Id)];
        return
        [
            .. responses.Select(response => new Response([.. response.Answers.Select((answer, q) => isHidden[q] ? Answer.NotAsked : answer)])
            {
                Respondent = response.Respondent,
                Weight = response.Weight,
                Groups = response.Groups,
                Cluster = response.Cluster,
                Wave = response.Wave,
                At = response.At,
                Encounters = [.. response.Encounters.Where(encounter => !unseen.Contains(encounter.Touchpoint))],
            }),
        ];
    }
}
