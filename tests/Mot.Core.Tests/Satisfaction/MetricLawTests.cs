using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Satisfaction;

/// <summary>What every metric of a distribution promises. The list is complete: a test below fails when a metric is missing.</summary>
public class MetricLawTests
{
    private static readonly Case[] s_metrics =
    [
        new(nameof(NetPromoter), NetPromoter.Of, NetPromoter.Of, NetPromoter.Difference, _ => RatingScale.Create(0, 10), _ => NetPromoter.Metric, [IntervalMethod.Wald, IntervalMethod.Score]),
        new(nameof(EffortIndex), EffortIndex.Of, EffortIndex.Of, EffortIndex.Difference, EffortScale, _ => EffortIndex.Metric, [IntervalMethod.Wald, IntervalMethod.Score]),
        new(nameof(TopBox), (r, s) => TopBox.Of(r, 1, s), (r, s) => TopBox.Of(r, 1, s), (a, b, s) => TopBox.Difference(a, b, 1, s), Cases.Scale, _ => TopBox.Metric,
            [IntervalMethod.Wilson, IntervalMethod.AgrestiCoull, IntervalMethod.Wald, IntervalMethod.ClopperPearson, IntervalMethod.Jeffreys, IntervalMethod.WilsonCorrected]),
        new(nameof(MeanRating), MeanRating.Of, MeanRating.Of, MeanRating.Difference, Cases.Scale, MeanRating.MetricOn,
            [IntervalMethod.StudentT]),
    ];

    public static TheoryData<string> Names => [.. s_metrics.Select(metric => metric.Name)];

    private static MetricSettings Weighted { get; } = new() { Weighting = Weighting.CaseWeights };

    [Fact]
    public void EveryMetricOfADistribution_IsTestedHere() =>
        typeof(NetPromoter).Assembly.GetExportedTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true } && type.GetMethods().Any(method => method.Name == "Difference") && type.GetMethods().Any(method =>
                method.Name == "Of" && method.ReturnType == typeof(Estimate) && method.GetParameters()[0].ParameterType == typeof(RatingDistribution)))
            .Select(type => type.Name).Order()
            .ShouldBe(s_metrics.Select(metric => metric.Name).Order());

    [Fact]
    public void Text_IsTheCodeAndTheRange()
    {
        Metric.Of("nps", MetricUnit.Points, -100, 100).ToString().ShouldBe("nps, -100 to 100");
        Metric.Of("value", MetricUnit.Points, null, null).ToString().ShouldBe("value, no lowest to no highest");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_EqualWeights_ChangeNothing(string name) => Check(name, (metric, random, scale) =>
    {
        Answer[] answers = Answers(random, scale);
        CaseWeight weight = Cases.PositiveWeight(random);
        Estimate plain = metric.Of(Build(scale, answers), null);
        Estimate weighted = metric.Of(Build(scale, answers, weight), Weighted);
        ShouldBeClose(weighted, plain);
        weighted.EffectiveN!.Value.ShouldBe(answers.Length, 1e-12 * answers.Length);
        plain.EffectiveN.ShouldBeNull();
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_DoubledWeights_ChangeNothing(string name) => Check(name, (metric, random, scale) =>
    {
        var once = new RatingDistribution(scale);
        var twice = new RatingDistribution(scale);
        foreach (Answer answer in Answers(random, scale))
        {
            CaseWeight weight = Cases.PositiveWeight(random);
            once.Add(answer, weight);
            twice.Add(answer, CaseWeight.Create(2 * weight.Value));
        }

        ShouldBeClose(metric.Of(twice, Weighted), metric.Of(once, Weighted));
        metric.Of(twice, null).ShouldBe(metric.Of(once, null));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_ReorderedRows_IsTheSameBits(string name) => Check(name, (metric, random, scale) =>
    {
        (Answer, CaseWeight)[] rows = [.. Answers(random, scale).Select(answer => (answer, Cases.Weight(random)))];
        RatingDistribution Of(IEnumerable<(Answer Answer, CaseWeight Weight)> from)
        {
            var ratings = new RatingDistribution(scale);
            foreach ((Answer answer, CaseWeight weight) in from)
            {
                ratings.Add(answer, weight);
            }

            return ratings;
        }

        metric.Of(Of(Cases.Shuffled(random, rows)), Weighted).ShouldBe(metric.Of(Of(rows), Weighted));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_EverybodyAtOneEnd_HasTheBestOrWorstValue(string name) => Check(name, (metric, random, scale) =>
    {
        (Answer low, Answer high) = (Answer.FromTrustedStep(0), Answer.FromTrustedStep(scale.StepCount - 1));
        (Answer worst, Answer best) = scale.Direction == ScaleDirection.HigherIsBetter ? (low, high) : (high, low);
        int people = random.Next(2, 50);
        Metric declared = metric.Declared(scale);
        metric.Of(Build(scale, Enumerable.Repeat(best, people)), null).Value!.Value.ShouldBe(declared.Best!.Value, 1e-12);
        metric.Of(Build(scale, Enumerable.Repeat(worst, people)), null).Value!.Value.ShouldBe(declared.Worst!.Value, 1e-12);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_AReversedScale_IsMirroredOrUnchanged(string name) => Check(name, (metric, random, scale) =>
    {
        RatingScale reversed = RatingScale.Create(
            scale.Min, scale.Max, scale.Step, scale.Direction == ScaleDirection.HigherIsBetter ? ScaleDirection.LowerIsBetter : ScaleDirection.HigherIsBetter);
        Answer[] answers = Answers(random, scale);
        Answer[] mirrored = [.. answers.Select(answer => Answer.FromTrustedStep(scale.StepCount - 1 - answer.Step!.Value))];
        Estimate plain = metric.Of(Build(scale, answers), null);
        if (name == nameof(NetPromoter))
        {
            Should.Throw<ArgumentException>(() => metric.Of(Build(reversed, mirrored), null));
            return;
        }

        // What counts the good answers stays; what is in points of the scale is as far from the other end.
        Estimate other = metric.Of(Build(reversed, mirrored), null);
        if (metric.Declared(scale).Unit != MetricUnit.Rating)
        {
            other.ShouldBe(plain);
            return;
        }

        double ends = (double)(scale.Min + scale.Max);
        double allowed = 1e-12 * Math.Max(1, (double)(scale.Max - scale.Min)) * 100;
        other.Value!.Value.ShouldBe(ends - plain.Value!.Value, allowed);
        other.Low!.Value.ShouldBe(ends - plain.High!.Value, allowed);
        other.High!.Value.ShouldBe(ends - plain.Low!.Value, allowed);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_AShiftedScale_MovesByTheShiftOrNotAtAll(string name) => Check(name, (metric, random, scale) =>
    {
        if (name == nameof(NetPromoter))
        {
            return;
        }

        decimal shift = random.Next(-5, 6) / 2m;
        Answer[] answers = Answers(random, scale);
        Estimate plain = metric.Of(Build(scale, answers), null);
        Estimate moved = metric.Of(Build(RatingScale.Create(scale.Min + shift, scale.Max + shift, scale.Step, scale.Direction), answers), null);
        double by = metric.Declared(scale).Unit == MetricUnit.Rating ? (double)shift : 0;
        moved.Value!.Value.ShouldBe(plain.Value!.Value + by, 1e-11);
        moved.Low!.Value.ShouldBe(plain.Low!.Value + by, 1e-11);
        moved.High!.Value.ShouldBe(plain.High!.Value + by, 1e-11);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_AnyAnswers_LiesWithinItsRangeAndInterval(string name) => Check(name, (metric, random, scale) =>
    {
        Metric declared = metric.Declared(scale);
        RatingDistribution ratings = Build(scale, Answers(random, scale));
        foreach (IntervalMethod method in metric.Methods)
        {
            Estimate estimate = metric.Of(ratings, MetricSettings.Default.With(method, 0.9));
            estimate.Value!.Value.ShouldBeInRange(declared.Min!.Value, declared.Max!.Value);
            if (!declared.IntervalMayLeaveRange)
            {
                estimate.Low!.Value.ShouldBeInRange(declared.Min!.Value, declared.Max!.Value);
                estimate.High!.Value.ShouldBeInRange(declared.Min!.Value, declared.Max!.Value);
            }

            if (method != IntervalMethod.AgrestiCoull)
            {
                estimate.Value!.Value.ShouldBeInRange(estimate.Low!.Value - 1e-12, estimate.High!.Value + 1e-12);
            }

            (estimate.N, estimate.Level, estimate.Method, estimate.Reason, estimate.Needed).ShouldBe((ratings.Count, 0.9, method, null, null));
        }
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_AHigherLevel_HasAWiderInterval(string name) => Check(name, (metric, random, scale) =>
    {
        RatingDistribution ratings = Build(scale, Answers(random, scale));
        foreach (IntervalMethod method in metric.Methods.Append(IntervalMethod.Default))
        {
            (double low, double high) = (random.Next(1, 500) / 1000.0, random.Next(501, 1000) / 1000.0);
            Estimate narrow = metric.Of(ratings, MetricSettings.Default.With(method, low));
            Estimate wide = metric.Of(ratings, MetricSettings.Default.With(method, high));
            wide.Value.ShouldBe(narrow.Value);
            wide.Low!.Value.ShouldBeLessThanOrEqualTo(narrow.Low!.Value + 1e-12);
            wide.High!.Value.ShouldBeGreaterThanOrEqualTo(narrow.High!.Value - 1e-12);
        }
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_OneAnswerShiftedUp_IsNotLower(string name) => Check(name, (metric, random, scale) =>
    {
        Answer[] answers = Answers(random, scale);
        int at = random.Next(answers.Length);
        Answer[] shifted = [.. answers];
        shifted[at] = Answer.FromTrustedStep(Math.Min(answers[at].Step!.Value + 1, scale.StepCount - 1));
        double before = metric.Of(Build(scale, answers), null).Value!.Value;
        double after = metric.Of(Build(scale, shifted), null).Value!.Value;

        // A share of best boxes falls when a rating rises on a scale where lower is better; a mean rises with the rating.
        bool reversed = metric.Name != nameof(MeanRating) && scale.Direction == ScaleDirection.LowerIsBetter;
        (reversed ? after <= before : after >= before).ShouldBeTrue();
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_OneRespondentPerGroup_JackknifesToTheSimpleStandardError(string name) => Check(name, (metric, random, scale) =>
    {
        Answer[] answers = [.. Answers(random, scale), .. Answers(random, scale), Answer.FromTrustedStep(0)];
        var groups = answers.Select((answer, i) => KeyValuePair.Create($"{i:D3}", Build(scale, [answer])));
        Estimate jackknife = metric.OfGroups(ReplicatedDistribution.FromGroups(scale, groups), null);
        Estimate simple = metric.Of(Build(scale, answers), null);
        jackknife.Value.ShouldBe(simple.Value);
        (jackknife.Groups, jackknife.N, jackknife.Method).ShouldBe((answers.Length, answers.Length, IntervalMethod.Jackknife));

        // Scores and shares have the divisor n, the jackknife and the mean n - 1.
        double n = answers.Length;
        double expected = simple.StandardError!.Value * (name == nameof(MeanRating) ? 1 : Math.Sqrt(n / (n - 1)));
        jackknife.StandardError!.Value.ShouldBe(expected, 1e-9 * Math.Max(1, expected));
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Difference_OfSwappedSides_IsTheOppositeVerdict(string name) => Check(name, (metric, random, scale) =>
    {
        (RatingDistribution first, RatingDistribution second) = (Build(scale, Answers(random, scale)), Build(scale, Answers(random, scale)));
        MetricSettings settings = new() { Level = 0.5, Margin = random.Next(2) == 0 ? null : metric.Declared(scale).Unit == MetricUnit.Points ? 50 : 0.5 };
        Comparison forth = metric.Difference(first, second, settings);
        Comparison back = metric.Difference(second, first, settings);
        back.Verdict.ShouldBe(forth.Verdict switch
        {
            ComparisonVerdict.Better => ComparisonVerdict.Worse,
            ComparisonVerdict.Worse => ComparisonVerdict.Better,
            _ => forth.Verdict,
        });
        back.Difference.Value!.Value.ShouldBe(-forth.Difference.Value!.Value, 1e-9);
        back.Difference.Low!.Value.ShouldBe(-forth.Difference.High!.Value, 1e-9);
        back.Difference.N.ShouldBe(first.Count + second.Count);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Difference_OfADistributionWithItself_IsNone(string name) => Check(name, (metric, random, scale) =>
    {
        RatingDistribution ratings = Build(scale, Answers(random, scale));
        Comparison same = metric.Difference(ratings, ratings, new() { Margin = 1000 });
        same.Difference.Value.ShouldBe(0);
        same.Verdict.ShouldBe(ComparisonVerdict.PracticallyTheSame);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Of_ExtremeWeights_IsFiniteOrUndefined(string name) => Check(name, (metric, random, scale) =>
    {
        var ratings = new RatingDistribution(scale);
        foreach (Answer answer in Answers(random, scale))
        {
            ratings.Add(answer, CaseWeight.Create(Cases.Pick(random, 0m, 0.000001m, 1, 1000)));
        }

        Estimate estimate = metric.Of(ratings, Weighted);
        metric.Difference(ratings, ratings, Weighted).Difference.IsDefined.ShouldBe(estimate.IsDefined);
        if (!estimate.IsDefined)
        {
            estimate.Reason.ShouldBe(ratings.Weight == 0 ? UndefinedReason.NoWeight : UndefinedReason.TooFewAnswers);
            metric.Difference(ratings, ratings, Weighted).Difference.Reason.ShouldBe(estimate.Reason);
        }
    });

    private static void Check(string name, Action<Case, Random, RatingScale> law)
    {
        Case metric = s_metrics.Single(one => one.Name == name);
        Law.Check(Cases.All(random => law(metric, random, metric.Scale(random))));
    }

    private static RatingScale EffortScale(Random random) => RatingScale.Create(
        1, random.Next(5, 12), 1, Cases.Pick(random, ScaleDirection.HigherIsBetter, ScaleDirection.LowerIsBetter));

    // At least two, because a mean of one has no interval.
    private static Answer[] Answers(Random random, RatingScale scale) =>
        [.. Enumerable.Range(0, random.Next(2, 30)).Select(_ => Answer.FromTrustedStep(random.Next(scale.StepCount)))];

    private static RatingDistribution Build(RatingScale scale, IEnumerable<Answer> answers, CaseWeight? weight = null)
    {
        var ratings = new RatingDistribution(scale);
        foreach (Answer answer in answers)
        {
            ratings.Add(answer, weight ?? CaseWeight.One);
        }

        return ratings;
    }

    private static void ShouldBeClose(Estimate got, Estimate want)
    {
        void Close(double? a, double? b) => a!.Value.ShouldBe(b!.Value, 1e-12 * Math.Max(1, Math.Abs(b.Value)) * 100);

        got.N.ShouldBe(want.N);
        Close(got.Value, want.Value);
        Close(got.StandardError, want.StandardError);
        Close(got.Low, want.Low);
        Close(got.High, want.High);
    }

    private sealed record Case(
        string Name,
        Func<RatingDistribution, MetricSettings?, Estimate> Of,
        Func<ReplicatedDistribution, MetricSettings?, Estimate> OfGroups,
        Func<RatingDistribution, RatingDistribution, MetricSettings?, Comparison> Difference,
        Func<Random, RatingScale> Scale,
        Func<RatingScale, Metric> Declared,
        IntervalMethod[] Methods);
}
