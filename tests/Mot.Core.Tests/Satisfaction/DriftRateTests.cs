using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Expectations;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

public class DriftRateTests
{
    // Surprises 1, 2, -1, 2, 1 move expectations by 1, 1, 0, 1, 0: Σdy = 5, Σd² = 11.
    private static readonly DriftStep[] s_five =
        [Step("a", 7, 8, 8), Step("b", 6, 8, 7), Step("c", 5, 4, 5), Step("d", 6, 8, 7), Step("e", 8, 9, 8)];

    [Fact]
    public void Of_FiveCustomers_IsAsWorkedByHand()
    {
        Estimate rate = DriftRate.Of(s_five);
        rate.Value!.Value.ShouldBe(5 / 11.0, 1e-15);

        // d(y - 5d/11): 6/11, 2/11, -5/11, 2/11, -5/11; their squares sum to 94/121.
        double error = Math.Sqrt(5 / 4.0 * 94 / 121) / 11;
        rate.StandardError!.Value.ShouldBe(error, 1e-14);

        // t with four degrees of freedom is 2.776445 (any table).
        rate.Low!.Value.ShouldBe((5 / 11.0) - (2.776445 * error), 1e-6);
        rate.High!.Value.ShouldBe((5 / 11.0) + (2.776445 * error), 1e-6);
        (rate.N, rate.Method).ShouldBe((5L, IntervalMethod.ClusterRobust));
    }

    [Fact]
    public void Of_StepsOfOneCustomer_AreOneCluster()
    {
        // Every step twice is no more customers than before: the same rate with the same doubt.
        Estimate once = DriftRate.Of(s_five);
        Estimate twice = DriftRate.Of([.. s_five, .. s_five]);
        twice.Value!.Value.ShouldBe(once.Value!.Value, 1e-15);
        twice.StandardError!.Value.ShouldBe(once.StandardError!.Value, 1e-15);
        twice.N.ShouldBe(5);
    }

    [Fact]
    public void Of_ThePathsOfAPolicy_FindsItsRate() => Law.Check(Cases.All(random =>
    {
        var drift = new ExpectationDrift { UpdateRate = random.Next(101) / 100m };
        DriftStep[] steps =
        [
            .. Enumerable.Range(0, random.Next(5, 12)).SelectMany(c => drift.Path(random.Next(6), [random.Next(7, 11), random.Next(7, 11)])
                .Select(step => Step($"{c}", step.Expected, step.Perceived!.Value, step.Next))),
        ];
        Estimate rate = DriftRate.Of(steps);
        rate.Value!.Value.ShouldBe((double)drift.UpdateRate, 1e-12);
        rate.StandardError!.Value.ShouldBe(0, 1e-12);
        DriftRate.Of(Cases.Shuffled(random, steps)).ShouldBe(rate);
    }));

    [Fact]
    public void Of_TooFewSurprises_IsNotIdentifiable()
    {
        // The fifth customer got what was expected.
        Estimate rate = DriftRate.Of([.. s_five[..4], Step("e", 8, 8, 9)]);
        (rate.Reason, rate.Needed, rate.N).ShouldBe((UndefinedReason.NotIdentifiable, 5L, 5L));
        DriftRate.Of([]).Reason.ShouldBe(UndefinedReason.NoAnswers);
    }

    [Fact]
    public void Of_WhatIsNotOffered_IsRefused()
    {
        Should.Throw<ArgumentException>(() => DriftRate.Of(s_five, new() { Weighting = Weighting.CaseWeights }));
        Should.Throw<ArgumentException>(() => DriftRate.Of(s_five, new() { Method = IntervalMethod.StudentT }));
        Should.Throw<ArgumentException>(() => DriftRate.Of([null!])).Message.ShouldContain("null");
        Should.Throw<ArgumentOutOfRangeException>(() => Step("a", 1_000_001, 0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Step("a", 0, -1_000_001, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => Step("a", 0, 0, 1_000_001));
        Should.Throw<ArgumentNullException>(() => new DriftStep(null!, 0, 0, 0));
    }

    private static DriftStep Step(string customer, decimal before, decimal perceived, decimal after) =>
        new(CustomerId.Create(customer), before, perceived, after);
}
