using System.Globalization;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Scoring;

/// <summary>The parts of a policy that are off unless declared: recency, loss aversion, recovery.</summary>
public class ScoringPolicyTests
{
    private static readonly RatingScale s_ten = RatingScale.Create(1, 10);
    private static readonly RatingScale s_hundred = RatingScale.Create(0, 100);
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Worked out with 60 digits in Python's decimal from the formula: 50 + 100 v⁻¹(mean of v((p - 50)/100)).
    [Theory]
    [InlineData("0 100", "50", "2.25", "0.88", "0.88", "38.337059187840")]
    [InlineData("0 100", "50", "2.25", "1", "1", "36.111111111111")]
    [InlineData("20 90", "0", "2.25", "0.88", "0.88", "53.534591022855")]
    [InlineData("20 90", "100", "2.25", "0.88", "0.88", "56.903666895623")]
    [InlineData("50 50 50", "70", "3", "0.5", "0.7", "50")]
    public void LossAversion_HasTheWorkedMean(string points, string reference, string lambda, string alpha, string beta, string expected)
    {
        var aversion = new LossAversion { Lambda = Number(lambda), Alpha = Number(alpha), Beta = Number(beta), Reference = Number(reference) };
        Score(ScoringPolicy.MeanOnly with { LossAversion = aversion }, points, s_hundred).ShouldBe(Number(expected), 1e-6m);
    }

    [Theory]
    [InlineData("50", "2.25", "0.88", "0.88", "54.334991290428")]
    [InlineData("70", "3", "0.5", "0.7", "63.860444171148")]
    public void LossAversion_OfASeries_HasTheWorkedMean(string reference, string lambda, string alpha, string beta, string expected)
    {
        var aversion = new LossAversion { Lambda = Number(lambda), Alpha = Number(alpha), Beta = Number(beta), Reference = Number(reference) };
        Score(ScoringPolicy.MeanOnly with { LossAversion = aversion }, "6 7 3 8 9", s_ten).ShouldBe(Number(expected), 1e-6m);
    }

    [Fact]
    public void LossAversion_InTheDefaultPolicy_LowersTheMeanAlone()
    {
        // Points 0 and 100 in this order: mean 50, or 38.337059 averse; best and last 100.
        JourneyScorer scorer = Scorer(2, ScoringPolicy.Default with { LossAversion = new() }, s_hundred);
        JourneyExplanation explanation = scorer.Explain(State(scorer, "0 100", s_hundred))!;
        explanation.BeforeAdjustments.ShouldBe(75);
        explanation.Components.Select(one => one.Value).ShouldBe([50, 100, 100]);
        explanation.Adjustments.Select(one => (one.Kind, one.Touchpoint)).ShouldBe([(ScoreAdjustmentKind.LossAversion, null)]);
        explanation.Adjustments[0].Points.ShouldBe((38.337059m - 50) / 2, 1e-6m);
        (explanation.Score.Points, explanation.Score.IsGated).ShouldBe((explanation.Uncapped, false));
    }

    // The published form in double arithmetic; the library's mean is a whole number of millionths.
    [Fact]
    public void LossAversion_IsLessThanAMillionthOff() => Law.Check(Cases.All(random =>
    {
        LossAversion aversion = ScoringCase.DrawLossAversion(random);
        (double lambda, double alpha, double beta) = ((double)aversion.Lambda, (double)aversion.Alpha, (double)aversion.Beta);
        double Value(double gain) => gain < 0 ? -lambda * Math.Pow(-gain, beta) : Math.Pow(gain, alpha);
        double Inverse(double value) => value < 0 ? -Math.Pow(-value / lambda, 1 / beta) : Math.Pow(value, 1 / alpha);
        var table = new ValueTable(aversion, []);
        for (int i = 0; i < 20; i++)
        {
            long[] points = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => random.Next(3) == 0
                ? Math.Clamp((long)(aversion.Reference * 1_000_000) + random.Next(-20, 20), 0, 100_000_000)
                : random.Next(100_000_001))];
            long[] weights = [.. points.Select(_ => (long)random.Next(1, 1_000_000_000))];
            Int128 sum = points.Zip(weights, (p, w) => (Int128)w * table.Of(p)).Aggregate((a, b) => a + b);
            double mean = points.Zip(weights, (p, w) => w * Value((double)((p / 1_000_000m) - aversion.Reference) / 100)).Sum() / weights.Sum();
            double expected = (double)aversion.Reference + (100 * Inverse(mean));
            ((double)table.Inverse(sum, weights.Sum()) / 1e6).ShouldBe(expected, 1e-6);

            // Whatever the points, a journey in which all are alike has them.
            table.Inverse((Int128)weights[0] * table.Of(points[0]), weights[0]).ShouldBe(points[0]);
        }
    }));

    [Fact]
    public void LossAversion_WithLambdaAndExponentsOfOne_IsThePlainScore() => Law.Check(Cases.All(random =>
    {
        var scoring = ScoringCase.Draw(random);
        ScoringPolicy policy = scoring.Scorer.Policy;
        if (policy.Mean == 0)
        {
            return;
        }

        decimal reference = random.Next(0, 101);
        scoring = scoring with { Scorer = JourneyScorer.Create(scoring.Scorer.Journey, scoring.Scales, policy with { LossAversion = null, Recency = 1 }) };
        var straight = new LossAversion { Lambda = 1, Alpha = 1, Beta = 1, Reference = reference };
        ScoringCase neutral = scoring with
        {
            Scorer = JourneyScorer.Create(scoring.Scorer.Journey, scoring.Scales, scoring.Scorer.Policy with { LossAversion = straight }),
        };
        neutral.Batch().ShouldBe(scoring.Batch());
    }));

    [Fact]
    public void LossAversion_OfAMeanAlone_IsNeverLoweredByABetterRating() => Law.Check(Cases.All(random =>
    {
        var table = new ValueTable(ScoringCase.DrawLossAversion(random), []);
        long[] weights = [random.Next(1, 1_000_000_000), random.Next(1, 1_000_000_000)];
        long fixedValue = table.Of(random.Next(100_000_001));
        long points = random.Next(99_000_000);
        long last = 0;
        for (int i = 0; i < 50; i++)
        {
            points += random.Next(20);
            long mean = table.Inverse(((Int128)weights[0] * fixedValue) + ((Int128)weights[1] * table.Of(points)), weights[0] + weights[1]);
            mean.ShouldBeGreaterThanOrEqualTo(last);
            last = mean;
        }
    }));

    [Fact]
    public void LossAversion_OfMirroredRatings_LiesBelowTheReference() => Law.Check(Cases.All(random =>
    {
        decimal exponent = random.Next(500, 1001) / 1000m;
        var table = new ValueTable(new() { Lambda = 1.5m + random.Next(8), Alpha = exponent, Beta = exponent }, []);
        long distance = random.Next(1000, 50_000_001);
        table.Inverse((Int128)table.Of(50_000_000 - distance) + table.Of(50_000_000 + distance), 2).ShouldBeInRange(50_000_000 - distance, 49_999_999);
    }));

    // ρ 0.5: (6/16 + 7/8 + 3/4 + 8/2 + 9) / (1/16 + 1/8 + 1/4 + 1/2 + 1), in Python's decimal; ρ 1 is the mean.
    [Theory]
    [InlineData("0.5", "7.741935484")]
    [InlineData("1", "6.6")]
    public void Recency_HasTheWorkedVectors(string recency, string expected) =>
        OnTheScale(Score(ScoringPolicy.MeanOnly with { Recency = Number(recency) }, "6 7 3 8 9", s_ten)).ShouldBe(Number(expected), 1e-6m);

    // ρ 0.9 has the weights 0.6561, 0.729, 0.81, 0.9, 1: no rounding.
    [Fact]
    public void Recency_OfAnotherShare_HasTheWorkedMean() =>
        Score(ScoringPolicy.MeanOnly with { Recency = 0.9m }, "6 7 3 8 9", s_ten).ShouldBe(63.963979m, 1e-6m);

    [Fact]
    public void Recency_FollowsTime_AndTheJourneyAtTheSameTime()
    {
        JourneyScorer scorer = Scorer(2, ScoringPolicy.MeanOnly with { Recency = 0.5m }, s_hundred);
        JourneyState state = scorer.NewState();
        state.Add("t1", s_start, s_hundred.Rate(30));
        state.Add("t0", s_start, s_hundred.Rate(90));
        scorer.Score(state).Points.ShouldBe(50); // 30 twice, 90 once.
        state.Add("t0", s_start.AddTicks(1), s_hundred.Rate(90));
        scorer.Score(state).Points.ShouldBe(70);
    }

    [Fact]
    public void Recency_NeverTakesAllWeight()
    {
        // The weight of the first falls to a millionth: (100 · 0.000001 + 0 · 1 + 0 · 0.000001)/1.000002 = 0.0001 rounded.
        Score(ScoringPolicy.MeanOnly with { Recency = 0.000001m }, "100 0 0", s_hundred).ShouldBe(0.0001m);
    }

    // Ninety touchpoints of the greatest weight are as much as sums hold.
    [Fact]
    public void Weights_OfAllTouchpointsTogether_HaveALimit()
    {
        ScoringPolicy Heavy(int touchpoints) => ScoringPolicy.MeanOnly with
        {
            TouchpointWeights = ScoringPolicy.MeanOnly.TouchpointWeights.AddRange(Enumerable.Range(0, touchpoints).Select(t => KeyValuePair.Create($"t{t}", 1000m))),
        };
        Heavy(90).Validate(Scorer(90, Heavy(90), s_ten).Journey).ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => Scorer(91, Heavy(91), s_ten)).Message.ShouldContain("$.touchpointWeights: The weights of all touchpoints together must not exceed 90000.");
    }

    // Of its weight of 1000 the first keeps a quarter, beside two of the least weight that there is: 100 · 250/250.000002.
    [Fact]
    public void Recency_OfUnequalWeights_KeepsTheirShares()
    {
        ScoringPolicy policy = ScoringPolicy.MeanOnly with { Recency = 0.5m };
        policy = policy with { TouchpointWeights = policy.TouchpointWeights.Add("t0", 1000).Add("t1", 0.000001m).Add("t2", 0.000001m) };
        Score(policy, "100 0 0", s_hundred).ShouldBe(99.999999m);
    }

    [Fact]
    public void Recency_WithAnEnd_IsRefused()
    {
        ScoringPolicy policy = ScoringPolicy.Default with { Recency = 0.5m };
        Fault fault = policy.Validate(Scorer(1, ScoringPolicy.Default, s_ten).Journey).Single();
        fault.Path.ShouldBe("$.recency");
        fault.Message.ShouldBe("A recency of 0.5 and an end of 0.25 reward the last touchpoint twice; one of them must be off: recency 1 or end 0.");
        (policy with { End = 0 }).Validate(Scorer(1, ScoringPolicy.Default, s_ten).Journey).ShouldBeEmpty();
    }

    [Fact]
    public void Parts_WithNothingToActOn_AreRefused()
    {
        ScoringPolicy policy = new()
        {
            Mean = 0,
            End = 0,
            Recency = 0.5m,
            LossAversion = new(),
            Recovery = new() { ServiceLevel = TimeSpan.FromDays(1) },
        };
        policy.Validate(Scorer(1, ScoringPolicy.Default, s_ten).Journey).Select(fault => fault.Path)
            .ShouldBe(["$.recency", "$.lossAversion", "$.recovery.serviceLevel"]);
    }

    // (7 of the least-squares slope, 10): Σ (i - 3) s = -12 - 7 + 0 + 8 + 18 = 7, over Σ (i - 3)² = 10.
    [Fact]
    public void Trend_IsTheSlopeOverTheOrderOfTime()
    {
        JourneyScorer scorer = Scorer(5, ScoringPolicy.Default, s_ten);
        scorer.Explain(State(scorer, "6 7 3 8 9", s_ten))!.Trend.ShouldBe(7.777778m); // 0.7 · 100/9
        scorer.Explain(State(scorer, "9 8 3 7 6", s_ten))!.Trend.ShouldBe(-7.777778m);
        scorer.Explain(State(scorer, "9 . . . .", s_ten))!.Trend.ShouldBeNull();
        scorer.Explain(State(scorer, "10 1", s_ten))!.Trend.ShouldBe(-100);
    }

    private static JourneyScorer Scorer(int touchpoints, ScoringPolicy policy, RatingScale scale)
    {
        string[] ids = [.. Enumerable.Range(0, touchpoints).Select(i => $"t{i}")];
        Journey journey = new JourneyDraft("trip").Stage("all", stage => Array.ForEach(ids, id => stage.Touchpoint(id))).Build();
        return JourneyScorer.Create(journey, ids.ToDictionary(id => id, _ => scale), policy);
    }

    private static JourneyState State(JourneyScorer scorer, string ratings, RatingScale scale)
    {
        JourneyState state = scorer.NewState();
        string[] cells = ratings.Split(' ');
        for (int i = 0; i < cells.Length; i++)
        {
            state.Add($"t{i}", s_start.AddMinutes(i), cells[i] == "." ? Answer.Missing(MissingKind.Blank) : scale.Rate(Number(cells[i])));
        }

        return state;
    }

    private static decimal Score(ScoringPolicy policy, string ratings, RatingScale scale)
    {
        JourneyScorer scorer = Scorer(ratings.Split(' ').Length, policy, scale);
        return scorer.Score(State(scorer, ratings, scale)).Points!.Value;
    }

    private static decimal OnTheScale(decimal points) => 1 + (points * 9 / 100);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
