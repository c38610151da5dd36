using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Laws;

/// <summary>Counts of people give the same sums as the people one by one, but for what they cannot tell: scores.</summary>
public sealed class CountsLaws
{
    [Fact]
    public void AddCounts_GivesTheDistributionsOfTheSamePeople() => Check((random, study, responses) =>
    {
        StudyTally people = StudyCases.Tally(study, responses);
        StudyTally counts = Counted(study, Bundles(study, responses));

        counts.Whole.Count.ShouldBe(people.Whole.Count);
        counts.Whole.Scores.Count.ShouldBe(0);
        counts.Whole.Scores.UnscoredCount.ShouldBe(people.Whole.Count);
        counts.ReplicateGroups.ShouldBe(people.ReplicateGroups);
        foreach (Question question in study.Questions)
        {
            Text(counts.Whole[question]).ShouldBe(Text(people.Whole[question]));
            counts.Replicated(question)?.Groups.Values.Select(Text).ShouldBe(people.Replicated(question)!.Groups.Values.Select(Text));
            foreach (Segment segment in study.Segments)
            {
                counts.GroupsOf(segment).ShouldBe(people.GroupsOf(segment));
                counts.GroupsOf(segment).Select(group => Text(counts.Group(segment, group)[question]))
                    .ShouldBe(people.GroupsOf(segment).Select(group => Text(people.Group(segment, group)[question])));
            }
        }
    });

    [Fact]
    public void AddCounts_InAnyOrderAndSplit_GivesTheSameTextThatReadsBack() => Check((random, study, responses) =>
    {
        ResponseCounts[] bundles = [.. Bundles(study, responses)];
        string expected = StudyTallyJson.Write(Counted(study, bundles));
        random.Shuffle(bundles);
        int half = random.Next(bundles.Length + 1);
        StudyTally tally = Counted(study, bundles[..half]);
        tally.Merge(Counted(study, bundles[half..]));

        StudyTallyJson.Write(tally).ShouldBe(expected);
        StudyTallyJson.Write(StudyTallyJson.Read(System.Text.Encoding.UTF8.GetBytes(expected))).ShouldBe(expected);
    });

    [Fact]
    public void SubtractCounts_RestoresWhatWasThere() => Check((random, study, responses) =>
    {
        ResponseCounts[] bundles = [.. Bundles(study, responses)];
        int kept = random.Next(bundles.Length + 1);
        StudyTally tally = Counted(study, bundles);
        foreach (ResponseCounts bundle in bundles[kept..])
        {
            tally.SubtractCounts(bundle);
        }

        StudyTallyJson.Write(tally).ShouldBe(StudyTallyJson.Write(Counted(study, bundles[..kept])));
    });

    private static StudyTally Counted(Study study, IEnumerable<ResponseCounts> bundles)
    {
        var tally = new StudyTally(study);
        foreach (ResponseCounts bundle in bundles)
        {
            tally.AddCounts(bundle);
        }

        return tally;
    }

    private static IEnumerable<ResponseCounts> Bundles(Study study, Response[] responses) =>
        responses.GroupBy(response => (response.Cluster, string.Join('|', response.Groups.Select(group => group ?? "?"))))
            .Select(people => new ResponseCounts(study.Questions.Select((question, q) => Distribution(question, people.Select(person => person.Answers[q]))))
            {
                Cluster = people.Key.Cluster,
                Groups = people.First().Groups,
            });

    private static RatingDistribution? Distribution(Question question, IEnumerable<Answer> answers)
    {
        var distribution = new RatingDistribution(question.Scale);
        distribution.AddRange([.. answers]);
        return distribution.Count + distribution.MissingCount == distribution.CountOf(MissingKind.NotAsked) ? null : distribution;
    }

    private static void Check(Action<Random, Study, Response[]> law) => Law.Check(StudyCases.All(random =>
    {
        StudyDraft draft = StudyDraft.From(StudyCases.Study(random));
        draft.CoRated.Clear();
        draft.Table = null;
        draft.Replicates = draft.Replicates is null ? null : ReplicateRule.ByCluster;
        Study study = draft.Build();
        law(random, study, [.. StudyCases.Responses(random, study).Where(SomethingWasAsked).Select(Unweighted)]);
    }));

    // Of people who were asked nothing no counts are left.
    private static bool SomethingWasAsked(Response response) => response.Answers.Any(answer => answer != Answer.NotAsked);

    private static Response Unweighted(Response response) =>
        new(response.Answers.AsSpan()) { Cluster = response.Cluster, Groups = response.Groups };

    private static string Text(RatingDistribution ratings) => RatingDistributionJson.Write(ratings);
}
