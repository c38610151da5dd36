using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Laws;

/// <summary>What a tally of any study promises. Two tallies are equal when their documents are the same text.</summary>
public sealed class TallyLaws
{
    [Fact]
    public void Add_InAnyOrder_GivesTheSameText() => Check((random, study, responses) =>
    {
        Response[] shuffled = [.. responses];
        random.Shuffle(shuffled);

        Text(StudyCases.Tally(study, shuffled)).ShouldBe(Text(StudyCases.Tally(study, responses)));
    });

    [Fact]
    public void AddRange_EqualsOneByOne() => Check((_, study, responses) =>
    {
        var tally = new StudyTally(study);
        tally.AddRange(responses);

        Text(tally).ShouldBe(Text(StudyCases.Tally(study, responses)));
    });

    [Fact]
    public void Merge_OfAnySplit_EqualsOnePass() => Check((random, study, responses) =>
    {
        var merged = new StudyTally(study);
        foreach (IGrouping<int, Response> part in responses.GroupBy(_ => random.Next(4)))
        {
            StudyTally other = StudyCases.Tally(study, part);
            string before = Text(other);
            merged.Merge(other);
            Text(other).ShouldBe(before);
        }

        Text(merged).ShouldBe(Text(StudyCases.Tally(study, responses)));
    });

    [Fact]
    public void Merge_ThenAdding_LeavesTheOtherAlone() => Check((random, study, responses) =>
    {
        StudyTally other = StudyCases.Tally(study, responses);
        string before = Text(other);
        var tally = new StudyTally(study);
        tally.Merge(other);
        tally.Add(StudyCases.Response(random, study));

        Text(other).ShouldBe(before);
    });

    [Fact]
    public void Merge_WithItself_CountsEverybodyTwice() => Check((_, study, responses) =>
    {
        StudyTally twice = StudyCases.Tally(study, responses);
        twice.Merge(twice);

        Text(twice).ShouldBe(Text(StudyCases.Tally(study, [.. responses, .. responses])));
    });

    [Fact]
    public void Subtract_RestoresWhatWasThere() => Check((random, study, responses) =>
    {
        int kept = random.Next(responses.Length + 1);
        string before = Text(StudyCases.Tally(study, responses[..kept]));
        Response[] later = responses[kept..];

        StudyTally oneByOne = StudyCases.Tally(study, responses);
        random.Shuffle(later);
        foreach (Response response in later)
        {
            oneByOne.Subtract(response);
        }

        Text(oneByOne).ShouldBe(before);
        StudyTally atOnce = StudyCases.Tally(study, responses);
        atOnce.Subtract(StudyCases.Tally(study, later));
        Text(atOnce).ShouldBe(before);
        atOnce.Subtract(atOnce);
        Text(atOnce).ShouldBe(Text(new(study)));
    });

    [Fact]
    public void Subtract_OfWhatWasNotAdded_IsRefusedAndChangesNothing() => Check((random, study, responses) =>
    {
        StudyTally tally = StudyCases.Tally(study, responses);
        string before = Text(tally);

        Should.Throw<InvalidOperationException>(() => tally.Subtract(StudyCases.Tally(study, [.. responses, StudyCases.Response(random, study)])));
        Text(tally).ShouldBe(before);
    });

    [Fact]
    public void Whole_IsTheSumOfTheGroupsOfEachSegment() => Check((_, study, responses) =>
    {
        StudyTally tally = StudyCases.Tally(study, responses);
        foreach (Segment segment in study.Segments)
        {
            TallyCell[] parts = [.. tally.GroupsOf(segment).Select(group => tally.Group(segment, group))];
            AssertSum(study, parts, tally.Whole);
        }
    });

    [Fact]
    public void Whole_IsTheSumOfTheReplicateGroups() => Check((_, study, responses) =>
    {
        if (study.Replicates is null)
        {
            return;
        }

        StudyTally tally = StudyCases.Tally(study, responses);
        foreach (Question question in study.Questions)
        {
            ReplicatedDistribution replicated = tally.Replicated(question)!;
            replicated.Groups.Keys.ShouldBe(tally.ReplicateGroups);
            SameDistribution(replicated.Total, tally.Whole[question]);
            foreach (Segment segment in study.Segments)
            {
                foreach (string? group in tally.GroupsOf(segment))
                {
                    SameDistribution(tally.Replicated(question, segment, group)!.Total, tally.Group(segment, group)[question]);
                }
            }
        }

        tally.ReplicatedScores()!.Sum(scores => scores.Count + scores.UnscoredCount).ShouldBe(tally.Whole.Count);
        tally.ReplicatedScores()!.Aggregate((Int128)0, (sum, scores) => sum + scores.Sums.Sum).ShouldBe(tally.Whole.Scores.Sums.Sum);
    });

    [Fact]
    public void Merge_OfTalliesWhoseStudiesWereReadApart_Works() => Check((_, study, responses) =>
    {
        string document = StudyJson.Write(study);
        StudyTally left = StudyCases.Tally(Read(document), responses);
        StudyTally right = StudyCases.Tally(Read(document), responses);
        left.Merge(right);

        Text(left).ShouldBe(Text(StudyCases.Tally(study, [.. responses, .. responses])));
    });

    [Fact]
    public void Add_OfABadResponse_IsRefusedAndChangesNothing() => Check((random, study, responses) =>
    {
        StudyTally tally = StudyCases.Tally(study, responses);
        string before = Text(tally);
        Response good = StudyCases.Response(random, study);
        Answer[] offScale = [.. good.Answers];
        offScale[^1] = Answer.FromTrustedStep(study.Questions[^1].Scale.StepCount);
        Response[] bad =
        [
            new([.. good.Answers, Answer.NotAsked]),
            new([.. good.Answers[..^1]]),
            new(offScale) { Respondent = "r1" },
            new(good.Answers.AsSpan()) { Respondent = "r1", Groups = [.. study.Segments.Select(_ => (string?)null), null] },
            .. study.Replicates?.HashGroups is null ? Array.Empty<Response>() : [new(good.Answers.AsSpan())],
        ];
        foreach (Response response in bad)
        {
            Should.Throw<ArgumentException>(() => tally.Add(response));
            Should.Throw<ArgumentException>(() => tally.AddRange([good, response]));
            Should.Throw<ArgumentException>(() => tally.Subtract(response));
            Text(tally).ShouldBe(before);
        }
    });

    [Fact]
    public void Threads_GiveTheSameTextAsOne()
    {
        var random = new Random(7);
        Study study = StudyCases.Study(random);
        while (study.Segments.Length < 2 || study.Replicates is null || study.CoRated.IsEmpty)
        {
            study = StudyCases.Study(random);
        }

        Response[] responses = [.. Enumerable.Range(0, Math.Max(100, Law.Cases(2000))).Select(_ => StudyCases.Response(random, study))];
        var merged = new StudyTally(study);
        var gate = new Lock();
        Parallel.ForEach(responses.Chunk(37), new ParallelOptions { MaxDegreeOfParallelism = 4 }, part =>
        {
            StudyTally mine = StudyCases.Tally(study, part);
            lock (gate)
            {
                merged.Merge(mine);
            }
        });

        Text(merged).ShouldBe(Text(StudyCases.Tally(study, responses)));
    }

    private static void Check(Action<Random, Study, Response[]> law) => Law.Check(StudyCases.All(random =>
    {
        Study study = StudyCases.Study(random);
        law(random, study, StudyCases.Responses(random, study));
    }));

    private static Study Read(string document) => StudyJson.Read(System.Text.Encoding.UTF8.GetBytes(document));

    private static string Text(StudyTally tally) => StudyTallyJson.Write(tally);

    private static void AssertSum(Study study, TallyCell[] parts, TallyCell whole)
    {
        parts.Sum(part => part.Count).ShouldBe(whole.Count);
        foreach (Question question in study.Questions)
        {
            var sum = new RatingDistribution(question.Scale);
            foreach (TallyCell part in parts)
            {
                sum.Merge(part[question]);
            }

            SameDistribution(sum, whole[question]);
        }

        parts.Aggregate((Int128)0, (sum, part) => sum + part.Scores.Sums.SumOfSquares).ShouldBe(whole.Scores.Sums.SumOfSquares);
        if (whole.CoRatings is { } joint)
        {
            parts.Sum(part => part.CoRatings!.RowCount).ShouldBe(joint.RowCount);
        }
    }

    private static void SameDistribution(RatingDistribution actual, RatingDistribution expected) =>
        RatingDistributionJson.Write(actual).ShouldBe(RatingDistributionJson.Write(expected));
}
