using Mot.Analytics.Kano;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests.Kano;

public sealed class KanoTallyTests
{
    [Fact]
    public void OneOfAPairMissing_CountsAsMissing_AndIsKeptApart()
    {
        var tally = new KanoTally([new("x")]);
        tally.Add([new(KanoAnswer.Like, null)]);
        tally.Add([new(null, KanoAnswer.Dislike)]);
        tally.Add([default]);
        tally.Add([new(KanoAnswer.Like, KanoAnswer.Dislike)]);

        KanoPairs pairs = tally.PairsOf("x");
        (pairs.Count, pairs.MissingCount, tally.Responses).ShouldBe((1, 3, 4));
        pairs.CountOf(KanoAnswer.Like, null).ShouldBe(1);
        pairs.CountOf(null, KanoAnswer.Dislike).ShouldBe(1);
        pairs.CountOf(null, null).ShouldBe(1);
        pairs.WeightOf(KanoAnswer.Like, KanoAnswer.Dislike).ShouldBe(1);
    }

    [Fact]
    public void PairsOf_GivesACopy()
    {
        var tally = new KanoTally([new("x")]);
        tally.PairsOf("x").Add(KanoAnswer.Like, KanoAnswer.Like);
        tally.PairsOf("x").Count.ShouldBe(0);
    }

    [Fact]
    public void Pairs_AddAndSubtract_OneByOne()
    {
        var pairs = new KanoPairs();
        pairs.Add(KanoAnswer.Like, KanoAnswer.Dislike);
        pairs.Add(null, KanoAnswer.Dislike, CaseWeight.Create(2.5m));
        pairs.ToString().ShouldBe("n 1, 1 missing");
        pairs.Subtract(KanoAnswer.Like, KanoAnswer.Dislike);
        pairs.Subtract(null, KanoAnswer.Dislike, CaseWeight.Create(2.5m));
        pairs.HasSameSums(new()).ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => pairs.Subtract(KanoAnswer.Like, KanoAnswer.Dislike));
    }

    [Fact]
    public void Add_ThatIsRefused_LeavesEverythingAsItWas()
    {
        var tally = new KanoTally([new("a"), new("b", null, KanoCases.Importance)]);
        Should.Throw<ArgumentException>(() => tally.Add([default])).Message.ShouldContain("1 replies came for 2 features");
        Answer beyond = RatingScale.Create(0, 10).Rate(10);
        Should.Throw<ArgumentOutOfRangeException>(() => tally.Add([default, new(null, null, beyond)])).Message.ShouldContain("'b'");
        tally.Responses.ShouldBe(0);
    }

    [Fact]
    public void Subtract_ThatFailsHalfWay_LeavesEverythingAsItWas()
    {
        var tally = new KanoTally([new("a"), new("b")]);
        tally.Add([new(KanoAnswer.Like, KanoAnswer.Dislike), new(KanoAnswer.Like, KanoAnswer.Like)]);
        Should.Throw<InvalidOperationException>(() =>
            tally.Subtract([new(KanoAnswer.Like, KanoAnswer.Dislike), new(KanoAnswer.Neutral, KanoAnswer.Like)], CaseWeight.One));
        tally.PairsOf("a").Count.ShouldBe(1);
        tally.PairsOf("b").Count.ShouldBe(1);
    }

    [Fact]
    public void Features_AreRefused_WhenNoneOrTwice()
    {
        Should.Throw<ArgumentException>(() => new KanoTally([]));
        Should.Throw<ArgumentException>(() => new KanoTally([new("a"), new("a")])).Message.ShouldContain("'a' occurs twice");
        Should.Throw<ArgumentException>(() => new KanoTally([new("a")]).PairsOf("b")).Message.ShouldContain("no feature 'b'; there are a");
        Should.Throw<ArgumentException>(() => new KanoTally([new("a")]).Merge(new([new("b")]))).Message.ShouldContain("features differ");
    }

    [Fact]
    public void Reply_WithAnUndeclaredAnswer_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new KanoReply((KanoAnswer)6, null)).Message.ShouldContain("Like, MustBe");
}
