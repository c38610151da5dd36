using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Privacy;

/// <summary>Minimum group size and complementary suppression; the vectors are those of the threshold and remainder rules.</summary>
public sealed class ReleaseGateTests
{
    private static readonly Question s_question = new("overall", LocalizedText.Of("en", "Overall"), QuestionKind.Satisfaction, RatingScale.Create(1, 5));

    // Three of one person each sum to 3, below 5, so that the 9 has to go with them.
    [Theory]
    [InlineData("1,1,1,9,12", "F,F,F,P,-")]
    // One hidden group alone is the total minus the others.
    [InlineData("4,9,12", "F,P,-")]
    [InlineData("12,9,4", "-,P,F")]
    // 3 + 3 are enough.
    [InlineData("3,3,20", "F,F,-")]
    [InlineData("6,9", "-,-")]
    [InlineData("5,5", "-,-")]
    [InlineData("4,5", "F,P")]
    [InlineData("1,1,5", "F,F,P")]
    // Nobody is there to be protected, and nobody who could protect.
    [InlineData("0,6,9", "-,-,-")]
    [InlineData("0,4,9,12", "-,F,P,-")]
    [InlineData("0,0", "-,-")]
    [InlineData("4", "F")]
    [InlineData("0,4", "-,F")]
    [InlineData("2,2", "F,F")]
    [InlineData("", "")]
    public void Release_HidesBySize(string sizes, string expected) => Marks(Release(5, sizes)).ShouldBe(expected);

    [Theory]
    [InlineData(3, "2,3,4", "F,P,-")]
    [InlineData(3, "3,4", "-,-")]
    [InlineData(10, "9,9,9", "F,F,F")]
    [InlineData(10, "9,12,11", "F,-,P")]
    public void Release_HonoursTheMinimum(int minimum, string sizes, string expected) => Marks(Release(minimum, sizes)).ShouldBe(expected);

    [Fact]
    public void Release_OfEquallyLargeGroups_HidesTheFirstByOrdinalId()
    {
        ReleasedTable table = new ReleaseGate().Release("airline", "overall", [Candidate("b", 9), Candidate("a", 9), Candidate("B", 9), Candidate("x", 4)]);

        table.Rows.Single(row => row.Hidden == HiddenReason.ProtectsAnother).Group.ShouldBe("B");
    }

    [Fact]
    public void Release_NotStated_IsAGroupLikeAnyOther()
    {
        // Without the two who did not say, nothing would be hidden and they could be worked out.
        ReleasedTable table = new ReleaseGate().Release("problem", "overall", [Candidate("yes", 30), Candidate("no", 100), Candidate(null, 2)]);

        Marks(table).ShouldBe("P,-,F");
        new ReleaseGate().Release("problem", "overall", [Candidate("yes", 3), Candidate("no", 100), Candidate(null, 20)])
            .Rows.Single(row => row.Group is null).Hidden.ShouldBe(HiddenReason.ProtectsAnother);
    }

    [Fact]
    public void Release_OfAHiddenGroup_CarriesNothingButNameAndReason()
    {
        ReleasedTable table = Release(5, "4,9,12");

        foreach (ReleasedRow row in table.Rows.Where(row => row.Hidden is not null))
        {
            row.N.ShouldBeNull();
            row.Metrics.ShouldBeNull();
            row.Weighted.ShouldBeNull();
            row.AgainstOthers.ShouldBeNull();
        }

        ReleasedRow shown = table.Rows.Single(row => row.Hidden is null);
        shown.N.ShouldBe(12);
        shown.Metrics.ShouldNotBeNull();
        shown.Weighted.ShouldNotBeNull();
        shown.AgainstOthers.ShouldNotBeNull();
        table.HiddenCount.ShouldBe(2);
        table.Policy.MinimumN.ShouldBe(5);
        (table.Segment, table.Question).ShouldBe(("airline", "overall"));
    }

    [Fact]
    public void Release_CountsPeopleAndNotWeights()
    {
        // Four people who stand for 4,000 are four people.
        var heavy = new RatingDistribution(s_question.Scale);
        for (int i = 0; i < 4; i++)
        {
            heavy.Add(s_question.Scale.Rate(5), CaseWeight.Create(1000));
        }

        var light = new RatingDistribution(s_question.Scale);
        for (int i = 0; i < 9; i++)
        {
            light.Add(s_question.Scale.Rate(5), CaseWeight.Create(0.001m));
        }

        ReleaseCandidate Of(string id, RatingDistribution ratings) => new(id, ratings.Count, QuestionMetrics.Of(s_question, ratings));
        Marks(new ReleaseGate().Release("s", "q", [Of("heavy", heavy), Of("light", light), Of("light2", light)])).ShouldBe("F,P,-");
    }

    [Fact]
    public void Release_OfTheSameGroupTwice_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new ReleaseGate().Release("s", "q", [Candidate("a", 9), Candidate("a", 4)])).Message.ShouldContain("'a'");
        Should.Throw<ArgumentException>(() => new ReleaseGate().Release("s", "q", [Candidate(null, 9), Candidate(null, 4)]));
        Should.Throw<ArgumentException>(() => new ReleaseGate().Release("s s", "q", [Candidate("a", 9)]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(-5)]
    public void MinimumN_BelowTheFloor_IsRefused(int minimum) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ReleasePolicy { MinimumN = minimum });

    [Fact]
    public void MinimumN_HasAFloorOfThreeAndADefaultOfFive()
    {
        ReleasePolicy.Floor.ShouldBe(3);
        new ReleasePolicy { MinimumN = 3 }.MinimumN.ShouldBe(3);
        new ReleaseGate().Policy.ShouldBe(ReleasePolicy.Default);
        ReleasePolicy.Default.MinimumN.ShouldBe(5);
    }

    [Fact]
    public void Candidate_WithNegativeSize_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(() => Candidate("a", -1));

    private static ReleasedTable Release(int minimum, string sizes)
    {
        long[] n = [.. sizes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)];
        return new ReleaseGate(new ReleasePolicy { MinimumN = minimum }).Release(
            "airline", "overall", n.Select((size, g) => Candidate($"g{g}", size)));
    }

    private static ReleaseCandidate Candidate(string? group, long n)
    {
        RatingDistribution ratings = RatingDistribution.FromCounts(s_question.Scale, [0, 0, 0, Math.Max(n, 0), 1]);
        var metrics = QuestionMetrics.Of(s_question, ratings);
        return new(group, n, metrics) { Weighted = metrics, AgainstOthers = MeanRating.Difference(ratings, ratings) };
    }

    private static string Marks(ReleasedTable table) => string.Join(',', table.Rows.Select(row => row.Hidden switch
    {
        HiddenReason.TooFew => "F",
        HiddenReason.ProtectsAnother => "P",
        _ => "-",
    }));
}
