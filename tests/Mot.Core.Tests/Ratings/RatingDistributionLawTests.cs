using Mot.Core.Ratings;

namespace Mot.Core.Tests.Ratings;

public class RatingDistributionLawTests : SummaryLaws<RatingDistribution, (Answer Answer, CaseWeight Weight)>
{
    [Fact]
    public void AddRange_OfAnswers_EqualsAddingOneByOne() => Check((_, empty, rows) =>
    {
        RatingDistribution range = empty();
        range.AddRange([.. rows.Select(row => row.Answer)]);
        Cells(range).ShouldBe(Cells(Of(empty, rows.Select(row => (row.Answer, CaseWeight.One)))));
    });

    [Fact]
    public void AddRange_OfWeightedAnswers_EqualsAddingOneByOne() => Check((_, empty, rows) =>
    {
        RatingDistribution range = empty();
        range.AddRange([.. rows.Select(row => row.Answer)], [.. rows.Select(row => row.Weight)]);
        Cells(range).ShouldBe(Cells(Of(empty, rows)));
    });

    [Fact]
    public void AddRange_ByTouchpoint_EqualsAddingOneByOne() => Law.Check(Cases.All(random =>
    {
        RatingDistribution[] made = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => new RatingDistribution(Cases.Scale(random)))];

        // Two touchpoints may share one distribution.
        RatingDistribution[] byKey = [.. made, made[random.Next(made.Length)]];
        RatingDistribution[] apart = [.. made.Select(one => one.Clone())];
        RatingDistribution[] oneByOne = [.. apart, apart[Array.IndexOf(made, byKey[^1])]];
        ushort[] touchpoints = Cases.Some(random, () => (ushort)random.Next(byKey.Length));
        Answer[] answers = [.. touchpoints.Select(t => Cases.AnswerOn(random, byKey[t].Scale))];
        for (int i = 0; i < answers.Length; i++)
        {
            oneByOne[touchpoints[i]].Add(answers[i]);
        }

        RatingDistribution.AddRange(byKey, touchpoints, answers);
        byKey.Select(Cells).ShouldBe(oneByOne.Select(Cells));
    }));

    [Fact]
    public void AddRange_WithABadAnswerAnywhere_ThrowsAndLeavesTheSums() => Check((random, empty, rows) =>
    {
        RatingDistribution summary = Of(empty, rows);
        Int128[] before = Cells(summary);
        Answer bad = Answer.FromTrustedStep(summary.Scale.StepCount);
        List<Answer> answers = [.. rows.Select(row => row.Answer)];
        answers.Insert(random.Next(rows.Length + 1), bad);
        Answer[] column = [.. answers];
        Should.Throw<ArgumentOutOfRangeException>(() => summary.AddRange(column));
        Should.Throw<ArgumentOutOfRangeException>(() => summary.AddRange(column, new CaseWeight[column.Length]));
        Should.Throw<ArgumentOutOfRangeException>(() => RatingDistribution.AddRange([summary], new ushort[column.Length], column));
        Should.Throw<ArgumentOutOfRangeException>(() => summary.Add(bad));
        Should.Throw<ArgumentOutOfRangeException>(() => summary.Subtract(bad));
        Should.Throw<ArgumentOutOfRangeException>(() => summary.CountOf(bad));
        Cells(summary).ShouldBe(before);
    });

    [Fact]
    public void AddRange_ByTouchpointWhenOneIsFull_ThrowsAndLeavesAllSums()
    {
        var scale = RatingScale.Create(1, 5);
        Answer best = scale.Rate(5);
        var full = new RatingDistribution(scale);
        full.Add(best);
        for (int i = 0; i < 43; i++)
        {
            full.Merge(full);
        }

        // From 2^43 to the limit of about 9.22 * 10^12 by ever smaller powers of two.
        for (long more = 1L << 42; more > 0; more /= 2)
        {
            if (full.Count + more <= long.MaxValue / CaseWeight.One.Millionths)
            {
                full.Merge(RatingDistribution.FromCounts(scale, [0, 0, 0, 0, more]));
            }
        }

        var first = new RatingDistribution(scale);
        Int128[] before = Cells(full);
        Should.Throw<OverflowException>(() => RatingDistribution.AddRange([first, first, full], [0, 1, 2], [best, best, best]));
        Should.Throw<OverflowException>(() => full.AddRange([best]));
        Should.Throw<OverflowException>(() => full.AddRange([best], [CaseWeight.One]));
        Should.Throw<OverflowException>(() => full.Add(best));
        Cells(full).ShouldBe(before);
        Cells(first).ShouldAllBe(cell => cell == 0);
    }

    [Fact]
    public void Subtract_WithImpossibleWeights_ThrowsAndLeavesTheSums() => Check((_, empty, rows) =>
    {
        // What one answer would have to weigh in the rest: below zero, 2.5 with the squares of 1 and 1.5, or 1.25 with the squares of something else.
        RatingDistribution summary = Of(empty, rows);
        Answer best = summary.Scale.Rate(summary.Scale.Max);
        RatingDistribution one = empty();
        one.Add(best, CaseWeight.Create(1));
        one.Add(best, CaseWeight.Create(1.5m));
        Int128[] before = Cells(one);
        Should.Throw<InvalidOperationException>(() => one.Subtract(best, CaseWeight.Create(2.6m)));
        Should.Throw<InvalidOperationException>(() => one.Subtract(best, CaseWeight.Create(0)));
        Should.Throw<InvalidOperationException>(() => one.Subtract(best, CaseWeight.Create(1.25m)));
        Cells(one).ShouldBe(before);
    });

    [Fact]
    public void Text_IsHowManyAndTheScale() => RatingDistribution.FromCounts(RatingScale.Create(1, 5), [1, 0, 0, 0, 2]).ToString().ShouldBe("n 3 on 1 to 5");

    [Fact]
    public void AddRange_WithANullAmongTheDistributions_ThrowsAndAddsNothing()
    {
        var first = new RatingDistribution(RatingScale.Create(1, 5));
        Answer[] answers = [first.Scale.Rate(4)];
        Should.Throw<ArgumentNullException>(() => RatingDistribution.AddRange([first, null!], [0], answers)).ParamName.ShouldBe("distributions");
        first.Count.ShouldBe(0);
    }

    protected override (Func<RatingDistribution> Empty, (Answer Answer, CaseWeight Weight)[] Rows) Draw(Random random)
    {
        RatingScale scale = Cases.Scale(random);
        bool weighted = random.Next(2) == 0;
        return (() => new(scale), Cases.Some(random, () => (Cases.AnswerOn(random, scale), weighted ? Cases.Weight(random) : CaseWeight.One)));
    }

    protected override void Add(RatingDistribution summary, (Answer Answer, CaseWeight Weight) row) => summary.Add(row.Answer, row.Weight);

    protected override void Subtract(RatingDistribution summary, (Answer Answer, CaseWeight Weight) row) => summary.Subtract(row.Answer, row.Weight);

    protected override void Merge(RatingDistribution summary, RatingDistribution other) => summary.Merge(other);

    protected override void Subtract(RatingDistribution summary, RatingDistribution other) => summary.Subtract(other);

    protected override RatingDistribution Clone(RatingDistribution summary) => summary.Clone();

    protected override Int128[] Cells(RatingDistribution summary) =>
    [
        .. Enum.GetValues<MissingKind>().Select(summary.MissingCell)
            .Concat(Enumerable.Range(0, summary.Scale.StepCount).Select(summary.StepCell))
            .SelectMany(cell => new[] { cell.Count, cell.Weight, cell.WeightSquares }),
    ];

    protected override void ReadEverything(RatingDistribution summary)
    {
        long rated = 0;
        decimal weight = 0;
        for (int step = 0; step < summary.Scale.StepCount; step++)
        {
            rated += summary.CountOf(Answer.FromTrustedStep(step));
            weight += summary.WeightOf(Answer.FromTrustedStep(step));
        }

        summary.Count.ShouldBe(rated);
        summary.Weight.ShouldBe(weight);
        summary.MissingCount.ShouldBe(Enum.GetValues<MissingKind>().Sum(summary.CountOf));
        _ = summary.ToString();
    }
}
