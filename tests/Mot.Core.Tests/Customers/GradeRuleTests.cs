using Mot.Core.Customers;

namespace Mot.Core.Tests.Customers;

public sealed class GradeRuleTests
{
    private static readonly GradeCriterion s_spend = new("spend", 500, 400);

    [Fact]
    public void Rules_AskForSomething_AndForEachOnce()
    {
        Should.Throw<ArgumentException>(() => new GradeRule("gold")).Message.ShouldContain("'gold' needs at least one");
        Should.Throw<ArgumentException>(() => new GradeRule("gold", s_spend, s_spend)).Message.ShouldContain("'gold' asks twice for 'spend'");
        Should.Throw<ArgumentNullException>(() => new GradeRule("gold", s_spend, null!));
        Should.Throw<ArgumentException>(() => new GradeCriterion("spend", 500, 500)).Message.ShouldContain("the same 500");
    }

    [Fact]
    public void RangesOfScores_ShowBothEnds()
    {
        new ScoreRange(2, 4).ToString().ShouldBe("2-4");
        new ScoreRange(3, 3).ToString().ShouldBe("3");
    }
}
