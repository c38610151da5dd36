using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Scoring;

public class JourneyScorerLawTests
{
    [Fact]
    public void Score_OfAStream_EqualsTheBatch() => Check((scoring, _) =>
        scoring.Batch().ShouldBe(scoring.Trips.Select(trip => scoring.Scorer.Score(scoring.State(trip)))));

    [Fact]
    public void Score_OfABatchWithoutTimes_TakesTheRowsAsTimes() => Check((scoring, _) =>
    {
        if (scoring.Scorer.Policy.Recovery is { HalfLife: not null } && scoring.Trips.Any(trip => trip.Any(row => row.IsRecovery)))
        {
            Should.Throw<ArgumentException>(() => scoring.Batch(timed: false));
            return;
        }

        ScoringCase.Contact[][] numbered = [.. scoring.Trips.Select(trip => trip.Select((row, i) => row with { At = i }).ToArray())];
        scoring.Batch(timed: false).ShouldBe((scoring with { Trips = numbered }).Batch());
    });

    [Fact]
    public void Score_OfABatch_DoesNotDependOnTheOrderOfArrival() => Check((scoring, random) =>
        (scoring with { Trips = [.. scoring.Trips.Select(trip => Cases.Shuffled(random, trip))] }).Batch().ShouldBe(scoring.Batch()));

    [Fact]
    public void Score_OfAStream_DoesNotDependOnOrderOrSplit() => Check((scoring, random) =>
    {
        foreach (ScoringCase.Contact[] trip in scoring.Trips)
        {
            JourneyScore whole = scoring.Scorer.Score(scoring.State(trip));
            JourneyState[] parts = [.. Cases.Shuffled(random, trip).GroupBy(_ => random.Next(3)).Select(scoring.State), scoring.Scorer.NewState()];
            JourneyScore[] before = [.. parts.Select(scoring.Scorer.Score)];
            JourneyState merged = scoring.Scorer.NewState();
            foreach (JourneyState part in parts)
            {
                merged.Merge(part);
            }

            scoring.Scorer.Score(merged).ShouldBe(whole);
            parts.Select(scoring.Scorer.Score).ShouldBe(before);
            merged.Merge(merged);
            scoring.Scorer.Score(merged).ShouldBe(whole);
        }
    });

    [Fact]
    public void Score_LiesWithinItsRangeAndHasTheTierOfItsPoints() => Check((scoring, _) =>
    {
        foreach (JourneyScore score in scoring.Batch().Where(score => score.IsDefined))
        {
            score.Points!.Value.ShouldBeInRange(0, 100);
            score.Tier.ShouldBe(scoring.Scorer.Policy.Tiers.Of(score.Points.Value));
        }
    });

    [Fact]
    public void Score_BelowAFailedGate_IsNoHigherThanItsCeiling() => Check((scoring, _) =>
    {
        foreach (ScoringCase.Contact[] trip in scoring.Trips)
        {
            if (scoring.Scorer.Explain(scoring.State(trip)) is not { } explanation)
            {
                continue;
            }

            bool replaces = scoring.Scorer.Policy.Recovery is { ReplacesFailure: true };
            decimal[] ceilings = [.. scoring.Scorer.Policy.Gates
                .Where(gate => explanation.Contributions.Any(one =>
                    one.Touchpoint == gate.Touchpoint && (replaces ? one.Recovered ?? one.Rated : one.Rated) < gate.Threshold))
                .Select(gate => gate.Ceiling)];
            explanation.Score.Points.ShouldBe(Math.Min(explanation.Uncapped, ceilings.Append(100).Min()));
            explanation.Score.IsGated.ShouldBe(explanation.Score.Points < explanation.Uncapped);
            explanation.Score.IsGateUnknown.ShouldBe(scoring.Scorer.Policy.Gates
                .Any(gate => explanation.Contributions.All(one => one.Touchpoint != gate.Touchpoint)));
        }
    });

    [Fact]
    public void Explain_AddsUpExactly() => Check((scoring, _) =>
    {
        foreach (ScoringCase.Contact[] trip in scoring.Trips)
        {
            JourneyState state = scoring.State(trip);
            JourneyScore score = scoring.Scorer.Score(state);
            JourneyExplanation? explanation = scoring.Scorer.Explain(state);
            (explanation is not null).ShouldBe(score.IsDefined);
            if (explanation is null)
            {
                continue;
            }

            explanation.Score.ShouldBe(score);
            (explanation.Contributions.Sum(one => one.Points) + explanation.Adjustments.Sum(one => one.Points)).ShouldBe(score.Points!.Value);
            explanation.Components.Sum(one => one.Points).ShouldBe(explanation.BeforeAdjustments);
            explanation.Contributions.Sum(one => one.Points).ShouldBe(explanation.BeforeAdjustments);
            ScoreAdjustment[] adjustments = [.. explanation.Adjustments];
            adjustments.ShouldBe(adjustments.OrderBy(one => one.Kind));
            adjustments.Where(one => one.Kind != ScoreAdjustmentKind.Gate).Sum(one => one.Points).ShouldBe(explanation.Uncapped - explanation.BeforeAdjustments);
            adjustments.ShouldAllBe(one => one.Points != 0 && (one.Touchpoint == null) == (one.Kind == ScoreAdjustmentKind.LossAversion));
            adjustments.Count(one => one.Kind == ScoreAdjustmentKind.Gate).ShouldBe(score.IsGated ? 1 : 0);
            string[] recovered = [.. explanation.Contributions.Where(one => one.Recovered is not null).Select(one => one.Touchpoint)];
            score.IsRecovered.ShouldBe(recovered.Length > 0);
            adjustments.Where(one => one.Kind == ScoreAdjustmentKind.Recovery).Select(one => one.Touchpoint!).ShouldBeSubsetOf(recovered);
            explanation.Contributions.Sum(one => one.Possible).ShouldBe(100);
            explanation.Contributions.Length.ShouldBe(score.RatedTouchpoints);
            explanation.Contributions.ShouldAllBe(one => one.Points >= 0 && one.Lost >= -0.000001m);
            if (explanation.PointsToNextTier is { } missing)
            {
                ((int)scoring.Scorer.Policy.Tiers.Of(score.Points.Value + missing)).ShouldBeGreaterThan((int)score.Tier);
                scoring.Scorer.Policy.Tiers.Of(score.Points.Value + missing - 0.000001m).ShouldBe(score.Tier);
            }
            else
            {
                score.Tier.ShouldBe(SatisfactionTier.Delighted);
            }
        }
    });

    [Fact]
    public void Explain_ComponentsAreThoseOfTheRatings() => Check((scoring, _) =>
    {
        foreach (JourneyExplanation explanation in scoring.Trips.Select(trip => scoring.Scorer.Explain(scoring.State(trip))).OfType<JourneyExplanation>())
        {
            decimal[] rated = [.. explanation.Contributions.Select(one => one.Rated)];
            foreach (ScoreComponent component in explanation.Components)
            {
                decimal? at = explanation.Contributions.FirstOrDefault(one => one.Touchpoint == component.Touchpoint)?.Rated;
                component.Value.ShouldBe(component.Kind == ScoreComponentKind.Mean ? component.Value : at!.Value);
                component.Value.ShouldBeInRange(rated.Min(), rated.Max());
                component.Value.ShouldBe(component.Kind switch
                {
                    ScoreComponentKind.Peak => rated.Max(),
                    ScoreComponentKind.Trough => rated.Min(),
                    ScoreComponentKind.Extreme => rated.Order().MaxBy(points => Math.Abs(points - 50)),
                    _ => component.Value,
                });
            }
        }
    });

    [Theory]
    [InlineData(ScoreComponentKind.Mean)]
    [InlineData(ScoreComponentKind.Peak)]
    [InlineData(ScoreComponentKind.Trough)]
    [InlineData(ScoreComponentKind.End)]
    public void Score_OfAMonotoneComponent_IsNeverLoweredByABetterRating(ScoreComponentKind kind) => Law.Check(Cases.All(random =>
    {
        ScoringPolicy policy = kind switch
        {
            ScoreComponentKind.Mean => ScoringPolicy.MeanOnly,
            ScoreComponentKind.Peak => ScoringPolicy.MeanOnly with { Mean = 0, Peak = 1 },
            ScoreComponentKind.Trough => ScoringPolicy.MeanOnly with { Mean = 0, Trough = 1 },
            _ => ScoringPolicy.MeanOnly with { Mean = 0, End = 1 },
        };
        var scoring = ScoringCase.Draw(random, policy with { Repeats = Cases.Pick(random, Enum.GetValues<RepeatRule>()) });
        foreach (ScoringCase.Contact[] trip in scoring.Trips.Where(trip => trip.Any(row => row.Answer.IsRated)))
        {
            int row = Cases.Pick(random, [.. Enumerable.Range(0, trip.Length).Where(i => trip[i].Answer.IsRated)]);
            ScoringCase.Contact[] lower = [.. trip];
            lower[row] = trip[row] with { Answer = Answer.FromTrustedStep(0) };
            long low = scoring.Scorer.Score(scoring.State(lower)).Millionths;
            long middle = scoring.Scorer.Score(scoring.State(trip)).Millionths;

            // Step 0 is the worst rating or the best one, as the scale declares.
            bool stepZeroIsBest = scoring.Scorer.Table.PointsOf(trip[row].Touchpoint, Answer.FromTrustedStep(0)) > 0;
            (stepZeroIsBest ? low >= middle : low <= middle).ShouldBeTrue();
        }
    }));

    [Fact]
    public void Tier_NeverFallsWhenTheScoreRises() => Check((scoring, _) =>
    {
        JourneyScore[] ordered = [.. scoring.Batch().Where(score => score.IsDefined).OrderBy(score => score.Millionths)];
        for (int i = 1; i < ordered.Length; i++)
        {
            ((int)ordered[i].Tier).ShouldBeGreaterThanOrEqualTo((int)ordered[i - 1].Tier);
        }
    });

    [Fact]
    public void Sums_OfABatch_EqualThoseOfOneByOne() => Check((scoring, _) =>
    {
        JourneyScore[] scores = scoring.Batch();
        var range = new ScoreSums();
        range.AddRange(scores);
        var oneByOne = new ScoreSums();
        Array.ForEach(scores, oneByOne.Add);
        range.Sums.ShouldBe(oneByOne.Sums);
    });

    [Fact]
    public void Score_FromSeveralThreads_EqualsOneThread() => Check((scoring, _) =>
    {
        JourneyScore[] expected = scoring.Batch();
        JourneyScore[][] seen = new JourneyScore[3][];
        Parallel.For(0, seen.Length, i => seen[i] = scoring.Batch());
        seen.ShouldAllBe(scores => scores.SequenceEqual(expected));
    });

    private static void Check(Action<ScoringCase, Random> law) => Law.Check(Cases.All(random => law(ScoringCase.Draw(random), random)));
}
