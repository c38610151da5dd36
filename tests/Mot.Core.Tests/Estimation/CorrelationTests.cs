using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Core.Tests.Estimation;

public class CorrelationTests
{
    private static readonly Question[] s_questions =
        [.. new[] { "a", "b", "c" }.Select(id => new Question(id, LocalizedText.Of("en", id), QuestionKind.Satisfaction, RatingScale.Create(1, 5)))];

    [Fact]
    public void Correlations_OfFivePairs_AreAsWorkedByHand()
    {
        // 1 2, 2 1, 3 4, 4 3, 5 5: deviations multiply to 8 of 10; one pair of neighbours is turned round twice, so tau is 6/10.
        CoRatings ratings = Rows((1, 2), (2, 1), (3, 4), (4, 3), (5, 5));
        Estimate pearson = Correlation.Pearson(ratings, 1, 2);
        pearson.Value!.Value.ShouldBe(0.8, 1e-14);
        Correlation.Spearman(ratings, 1, 2).Value!.Value.ShouldBe(0.8, 1e-14);
        Correlation.KendallTauB(ratings, 1, 2).Value!.Value.ShouldBe(0.6, 1e-14);

        // artanh 0.8 = ln 3, and 1/(5 - 3) is the variance; of ranks 1.32 times as much.
        double half = 1.959963984540054 * Math.Sqrt(0.5);
        pearson.Low!.Value.ShouldBe(Math.Tanh(Math.Log(3) - half), 1e-12);
        pearson.High!.Value.ShouldBe(Math.Tanh(Math.Log(3) + half), 1e-12);
        Correlation.Spearman(ratings, 1, 2).Low!.Value.ShouldBe(Math.Tanh(Math.Log(3) - (half * Math.Sqrt(1.32))), 1e-12);
        (pearson.N, pearson.Method, Correlation.KendallTauB(ratings, 1, 2).Method).ShouldBe((5L, IntervalMethod.FisherZ, IntervalMethod.Wald));
    }

    // Two answers to each question: phi of 3, 1, 1, 3 is (9 - 1)/16.
    [Fact]
    public void Correlations_OfTwoAnswersEach_ArePhi()
    {
        CoRatings ratings = Rows((1, 2), (1, 2), (1, 2), (1, 5), (4, 2), (4, 5), (4, 5), (4, 5));
        Correlation.Pearson(ratings, 1, 2).Value!.Value.ShouldBe(0.5, 1e-14);
        Correlation.Spearman(ratings, 1, 2).Value!.Value.ShouldBe(0.5, 1e-14);
        Correlation.KendallTauB(ratings, 1, 2).Value!.Value.ShouldBe(0.5, 1e-14);
    }

    // SAS/STAT User's Guide, the FREQ procedure, pain by dose: tau-b 0.3373, asymptotic standard error 0.0642, interval 0.2114 to 0.4631.
    [Fact]
    public void KendallTauB_OfThePublishedTable_HasThePublishedInterval()
    {
        long[,] counts = { { 26, 26, 23, 18, 9 }, { 6, 7, 9, 14, 23 } };
        var pairs = new List<(int, int)>();
        for (int i = 0; i < 2; i++)
        {
            for (int j = 0; j < 5; j++)
            {
                pairs.AddRange(Enumerable.Repeat((i + 1, j + 1), (int)counts[i, j]));
            }
        }

        Estimate tau = Correlation.KendallTauB(Rows([.. pairs]), 1, 2);
        tau.Value!.Value.ShouldBe(0.3373, 5e-5);
        tau.StandardError!.Value.ShouldBe(0.0642, 5e-5);
        tau.Low!.Value.ShouldBe(0.2114, 6e-5);
        tau.High!.Value.ShouldBe(0.4631, 6e-5);
    }

    [Fact]
    public void Correlations_UseCompletePairsOnly()
    {
        CoRatings ratings = Rows((1, 2), (2, 1), (3, 4), (4, 3), (5, 5), (5, null), (null, 1));
        Correlation.Pearson(ratings, 1, 2).ShouldBe(Correlation.Pearson(Rows((1, 2), (2, 1), (3, 4), (4, 3), (5, 5)), 1, 2));
        Correlation.Pearson(ratings, 1, 2).N.ShouldBe(5);
        Correlation.Pearson(ratings, 2, 1).Value.ShouldBe(Correlation.Pearson(ratings, 1, 2).Value);
    }

    [Fact]
    public void Correlations_WithoutVariation_AreUndefinedWithTheReason()
    {
        foreach (Func<CoRatings, Estimate> correlation in All)
        {
            correlation(Rows((1, 3), (2, 3), (3, 3), (4, 3))).Reason.ShouldBe(UndefinedReason.NoVariation);
            correlation(Rows((3, 1), (3, 2), (3, 3), (3, 4))).Reason.ShouldBe(UndefinedReason.NoVariation);
            correlation(Rows((1, 1), (2, 2), (3, 3))).ShouldSatisfyAllConditions(
                few => few.Reason.ShouldBe(UndefinedReason.TooFewAnswers), few => few.Needed.ShouldBe(4));
            correlation(Rows()).Reason.ShouldBe(UndefinedReason.NoAnswers);
            correlation(Rows((1, 1), (2, 2), (3, 3), (4, 4))).Value.ShouldBe(1);
            correlation(Rows((1, 5), (2, 4), (3, 3), (4, 2))).Value.ShouldBe(-1);
        }
    }

    [Fact]
    public void Correlations_LieInTheirRange_AndTurnWithAReversedScale() => Law.Check(Cases.All(random =>
    {
        (int?, int?)[] pairs = [.. Cases.Some(random, () => ((int?)random.Next(1, 6), (int?)random.Next(1, 6)))];
        foreach (Func<CoRatings, Estimate> correlation in All)
        {
            Estimate estimate = correlation(Rows(pairs));
            Estimate turned = correlation(Rows([.. pairs.Select(pair => (6 - pair.Item1, pair.Item2))]));
            turned.Reason.ShouldBe(estimate.Reason);
            if (estimate.IsDefined)
            {
                estimate.Value!.Value.ShouldBeInRange(-1, 1);
                estimate.Low!.Value.ShouldBeInRange(-1, estimate.Value.Value + 1e-12);
                estimate.High!.Value.ShouldBeInRange(estimate.Value.Value - 1e-12, 1);
                turned.Value!.Value.ShouldBe(-estimate.Value.Value, 1e-12);
                turned.Low!.Value.ShouldBe(-estimate.High.Value, 1e-9);
                correlation(Rows(Cases.Shuffled(random, pairs))).ShouldBe(estimate);
            }
        }
    }));

    [Fact]
    public void Correlations_WeightedOrOfNoQuestion_AreRefused()
    {
        CoRatings ratings = Rows((1, 1));
        Should.Throw<ArgumentException>(() => Correlation.Pearson(ratings, 1, 2, new() { Weighting = Weighting.CaseWeights })).Message.ShouldContain("not weighted");
        Should.Throw<ArgumentException>(() => Correlation.Spearman(ratings, 1, 2, new() { Method = IntervalMethod.Wald })).Message.ShouldContain("FisherZ");
        Should.Throw<ArgumentException>(() => Correlation.KendallTauB(ratings, 1, 2, new() { Method = IntervalMethod.FisherZ }));
        Should.Throw<ArgumentOutOfRangeException>(() => Correlation.Pearson(ratings, 0, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => Correlation.Pearson(ratings, -1, 0));
    }

    private static Func<CoRatings, Estimate>[] All { get; } =
        [ratings => Correlation.Pearson(ratings, 1, 2), ratings => Correlation.Spearman(ratings, 1, 2), ratings => Correlation.KendallTauB(ratings, 1, 2)];

    // The third question is answered always, and is the outcome of nothing that is tested here.
    private static CoRatings Rows(params (int? First, int? Second)[] pairs)
    {
        var ratings = new CoRatings(s_questions[2], s_questions[..2]);
        foreach ((int? first, int? second) in pairs)
        {
            ratings.Add([Rate(3), Rate(first), Rate(second)]);
        }

        return ratings;
    }

    private static Answer Rate(int? rating) =>
        rating is { } given ? s_questions[0].Scale.Rate(given) : Answer.Missing(MissingKind.Blank);
}
