using Mot.Core.Ratings;

namespace Mot.Core.Tests.Ratings;

public class CoRatingsLawTests : SummaryLaws<CoRatings, (Answer[] Row, CaseWeight Weight)>
{
    [Fact]
    public void AddRange_OfRows_EqualsAddingOneByOne() => Check((_, empty, rows) =>
    {
        CoRatings range = empty();
        range.AddRange([.. rows.SelectMany(row => row.Row)]);
        Cells(range).ShouldBe(Cells(Of(empty, rows.Select(row => (row.Row, CaseWeight.One)))));
    });

    [Fact]
    public void AddRange_OfWeightedRows_EqualsAddingOneByOne() => Check((_, empty, rows) =>
    {
        CoRatings range = empty();
        range.AddRange([.. rows.SelectMany(row => row.Row)], [.. rows.Select(row => row.Weight)]);
        Cells(range).ShouldBe(Cells(Of(empty, rows)));
    });

    [Fact]
    public void AddRange_OverSeveralBlocks_EqualsAddingOneByOne()
    {
        var random = new Random(3);
        (Func<CoRatings> empty, _) = Draw(random);
        CoRatings range = empty();
        (Answer[] Row, CaseWeight)[] rows = [.. Enumerable.Range(0, 2500).Select(_ => (Row(random, range), CaseWeight.One))];
        range.AddRange([.. rows.SelectMany(row => row.Row)]);
        Cells(range).ShouldBe(Cells(Of(empty, rows)));
        range.RowCount.ShouldBe(rows.Count(row => row.Row[0].IsRated));
    }

    [Fact]
    public void CountOf_IsTheNumberOfRowsWithBothAnswers() => Check((random, empty, rows) =>
    {
        CoRatings sums = Of(empty, rows);
        (int a, int b) = (random.Next(sums.Questions.Length), random.Next(sums.Questions.Length));
        Answer first = Cases.AnswerOn(random, sums.Questions[a].Scale);
        Answer second = Cases.AnswerOn(random, sums.Questions[b].Scale);
        var both = rows.Where(row => row.Row[0].IsRated && row.Row[a] == first && row.Row[b] == second).ToList();
        sums.CountOf(a, first, b, second).ShouldBe(both.Count);
        sums.CountOf(b, second, a, first).ShouldBe(both.Count);
        sums.WeightOf(a, first, b, second).ShouldBe(both.Sum(row => row.Weight.Value));
    });

    [Fact]
    public void AddRange_WithABadRowAnywhere_ThrowsAndLeavesTheSums() => Check((random, empty, rows) =>
    {
        CoRatings sums = Of(empty, rows);
        int width = sums.Questions.Length;
        int question = random.Next(width);
        Answer[] bad = [.. Enumerable.Repeat(Answer.FromTrustedStep(0), width)];
        bad[question] = Answer.FromTrustedStep(sums.Questions[question].Scale.StepCount);
        List<Answer[]> all = [.. rows.Select(row => row.Row)];
        all.Insert(random.Next(rows.Length + 1), bad);
        Answer[] column = [.. all.SelectMany(row => row)];
        Answer[] tooLong = [.. rows.SelectMany(row => row.Row), .. new Answer[width - 1]];
        CaseWeight[] weights = [.. all.Select(_ => CaseWeight.One)];

        Should.Throw<ArgumentOutOfRangeException>(() => sums.Add(bad));
        Should.Throw<ArgumentOutOfRangeException>(() => sums.AddRange(column));
        Should.Throw<ArgumentOutOfRangeException>(() => sums.AddRange(column, weights));
        Should.Throw<ArgumentException>(() => sums.AddRange(column, weights.AsSpan(1)));
        if (width > 1)
        {
            Should.Throw<ArgumentException>(() => sums.AddRange(tooLong));
            Should.Throw<ArgumentException>(() => sums.Add(bad.AsSpan(1)));
        }

        Cells(sums).ShouldBe(Cells(Of(empty, rows)));
    });

    [Fact]
    public void Add_WhenACellOfAnotherQuestionIsFull_ThrowsAndLeavesTheSums()
    {
        var scale = RatingScale.Create(1, 2);
        Question[] questions = [.. Enumerable.Range(0, 2).Select(i =>
            new Question($"q{i}", LocalizedText.Of("en", "?"), QuestionKind.Satisfaction, scale))];
        (Answer low, Answer high) = (scale.Rate(1), scale.Rate(2));

        // Half of the rows with each outcome, all with the same other answer: that cell alone is nearly full.
        var powers = new List<CoRatings> { new(questions[0], [questions[1]]) };
        powers[0].Add([low, low]);
        powers[0].Add([high, low]);
        while (powers.Count <= 42)
        {
            powers.Add(powers[^1].Clone());
            powers[^1].Merge(powers[^1]);
        }

        CoRatings full = powers[^1].Clone();
        long limit = long.MaxValue / CaseWeight.One.Millionths;
        for (int power = 42; power >= 0; power--)
        {
            if (full.RowCount + powers[power].RowCount <= limit)
            {
                full.Merge(powers[power]);
            }
        }

        Int128[] before = Cells(full);
        Should.Throw<OverflowException>(() => full.Add([low, low], CaseWeight.Create(1000)));
        Should.Throw<OverflowException>(() => full.Merge(powers[5]));
        Cells(full).ShouldBe(before);
        ReadEverything(full);
    }

    protected override (Func<CoRatings> Empty, (Answer[] Row, CaseWeight Weight)[] Rows) Draw(Random random)
    {
        Question[] questions = [.. Enumerable.Range(0, random.Next(1, 5)).Select(i =>
            new Question($"q{i}", LocalizedText.Of("en", "?"), QuestionKind.Satisfaction, SmallScale(random)))];
        CoRatings Empty() => new(questions[0], questions[1..]);
        bool weighted = random.Next(2) == 0;
        CoRatings shape = Empty();
        return (Empty, Cases.Some(random, () => (Row(random, shape), weighted ? Cases.Weight(random) : CaseWeight.One), 20));
    }

    protected override void Add(CoRatings summary, (Answer[] Row, CaseWeight Weight) row) => summary.Add(row.Row, row.Weight);

    protected override void Subtract(CoRatings summary, (Answer[] Row, CaseWeight Weight) row) => summary.Subtract(row.Row, row.Weight);

    protected override void Merge(CoRatings summary, CoRatings other) => summary.Merge(other);

    protected override void Subtract(CoRatings summary, CoRatings other) => summary.Subtract(other);

    protected override CoRatings Clone(CoRatings summary) => summary.Clone();

    protected override Int128[] Cells(CoRatings summary) =>
    [
        .. Enumerable.Range(0, summary.Tables.Size).Select(cell => (Int128)summary.Tables.Counts[cell]),
        .. Enumerable.Range(0, summary.Tables.Size).Select(summary.Tables.WeightAt),
    ];

    protected override void ReadEverything(CoRatings summary)
    {
        long rows = 0;
        for (int step = 0; step < summary.Outcome.Scale.StepCount; step++)
        {
            Answer answer = Answer.FromTrustedStep(step);
            rows = checked(rows + summary.CountOf(0, answer, 0, answer));
        }

        summary.RowCount.ShouldBe(rows);
        _ = summary.ToString();
    }

    private static RatingScale SmallScale(Random random) => RatingScale.Create(1, random.Next(2, 6));

    private static Answer[] Row(Random random, CoRatings sums) =>
        [.. sums.Questions.Select(question => Cases.AnswerOn(random, question.Scale))];
}
