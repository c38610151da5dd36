using Mot.Core.Expectations;

namespace Mot.Core.Tests.Expectations;

public class ExpectationDriftTests
{
    private static readonly decimal?[] s_perceived = [8, 8, 5, 9];

    // E' = E + α (P - E) from 7, by hand: 7 + .3, 7.3 + .21, 7.51 - .753, 6.757 + .6729.
    [Fact]
    public void Path_WithOneRate_IsAsWorkedByHand()
    {
        ExpectationStep[] path = [.. ExpectationDrift.Default.Path(7, s_perceived)];
        path.Select(step => step.Next).ShouldBe([7.3m, 7.51m, 6.757m, 7.4299m]);
        path.Select(step => step.Expected).ShouldBe([7, 7.3m, 7.51m, 6.757m]);
        path.Select(step => step.Gap).ShouldBe([1, 0.7m, -2.51m, 2.243m]);
    }

    [Fact]
    public void Path_WithTwoRates_LearnsBadNewsFaster() =>
        Next(new() { UpwardRate = 0.2m, DownwardRate = 0.4m }, s_perceived).ShouldBe([7.2m, 7.36m, 6.416m, 6.9328m]);

    // (4 · 7 + 8)/5, 44/6, 49/7 and 58/8.
    [Fact]
    public void Path_WithAPriorWeight_IsTheMeanOfAll()
    {
        decimal[] path = Next(new() { PriorWeight = 4 }, s_perceived);
        path.ShouldBe([7.2m, 44 / 6m, 7, 7.25m]);
        new ExpectationDrift { PriorWeight = 4 }.Next(7.2m, 8, experiences: 1).ShouldBe(44 / 6m);
        Next(new() { PriorWeight = 0 }, 9, 5).ShouldBe([9, 7]);
    }

    [Fact]
    public void NextShould_OnlyRises()
    {
        var drift = new ExpectationDrift { ShouldRate = 0.5m };
        decimal should = 7;
        decimal[] path = [.. s_perceived.Select(perceived => should = drift.NextShould(should, perceived))];
        path.ShouldBe([7.5m, 7.75m, 7.75m, 8.375m]);
        drift.NextShould(7, null).ShouldBe(7);
        Should.Throw<ArgumentOutOfRangeException>(() => drift.NextShould(1_000_001, null));
        Should.Throw<ArgumentOutOfRangeException>(() => drift.NextShould(7, -1_000_001));
    }

    // The delight treadmill: nines all the time surprise less and less.
    [Fact]
    public void Path_OfTheSameExperience_SurprisesLessAndLess() =>
        ExpectationDrift.Default.Path(7, [9, 9, 9, 9]).Select(step => step.Gap).ShouldBe([2, 1.4m, 0.98m, 0.686m]);

    [Fact]
    public void Path_OfAMissingExperience_LeavesTheExpectation()
    {
        Next(ExpectationDrift.Default, 8, null, 8).ShouldBe([7.3m, 7.3m, 7.51m]);
        Next(new() { PriorWeight = 4 }, 8, null, 8).ShouldBe([7.2m, 7.2m, 44 / 6m]);
        ExpectationDrift.Default.Path(7, [null]).Single().Gap.ShouldBeNull();
        ExpectationDrift.Default.Path(7, []).ShouldBeEmpty();
    }

    [Fact]
    public void Next_LiesBetweenExpectedAndPerceived() => Law.Check(Cases.All(random =>
    {
        ExpectationDrift drift = new()
        {
            UpdateRate = random.Next(101) / 100m,
            UpwardRate = random.Next(2) == 0 ? null : random.Next(101) / 100m,
            DownwardRate = random.Next(2) == 0 ? null : random.Next(101) / 100m,
            PriorWeight = random.Next(3) == 0 ? random.Next(100) / 10m : null,
        };
        (decimal expected, decimal perceived) = (random.Next(11), random.Next(11));
        decimal next = drift.Next(expected, perceived, random.Next(5));
        next.ShouldBeInRange(Math.Min(expected, perceived), Math.Max(expected, perceived));
        drift.NextShould(expected, perceived).ShouldBeInRange(expected, Math.Max(expected, perceived));
    }));

    [Fact]
    public void Rates_OutOfRange_AreRefused()
    {
        ExpectationDrift drift = ExpectationDrift.Default;
        foreach (decimal rate in new[] { -0.01m, 1.01m })
        {
            Should.Throw<ArgumentOutOfRangeException>(() => drift with { UpdateRate = rate });
            Should.Throw<ArgumentOutOfRangeException>(() => drift with { UpwardRate = rate });
            Should.Throw<ArgumentOutOfRangeException>(() => drift with { DownwardRate = rate });
            Should.Throw<ArgumentOutOfRangeException>(() => drift with { ShouldRate = rate });
        }

        Should.Throw<ArgumentOutOfRangeException>(() => drift with { PriorWeight = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => drift.Next(1_000_001, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => drift.Next(1, -1_000_001)).ParamName.ShouldBe("perceived");
        Should.Throw<ArgumentOutOfRangeException>(() => drift.Next(1, 1, -1));
        Should.Throw<ArgumentOutOfRangeException>(() => drift.Path(1, [decimal.MaxValue]));
        Should.Throw<ArgumentOutOfRangeException>(() => drift.NextShould(1, decimal.MinValue));
        (drift with { UpdateRate = 1 }).Next(7, 9).ShouldBe(9);
        (drift with { UpdateRate = 0 }).Next(7, 9).ShouldBe(7);
    }

    private static decimal[] Next(ExpectationDrift drift, params decimal?[] perceived) => [.. drift.Path(7, perceived).Select(step => step.Next)];
}
