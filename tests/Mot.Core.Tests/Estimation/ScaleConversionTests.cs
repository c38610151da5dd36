using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Tests.Estimation;

public class ScaleConversionTests
{
    private static readonly RatingScale s_five = RatingScale.Create(1, 5);
    private static readonly RatingScale s_marks = RatingScale.Create(1, 6, 1, ScaleDirection.LowerIsBetter);

    public static TheoryData<string, int, int, int, int, decimal[]> Vectors => new()
    {
        // Dawes (2008).
        { "5 to 10", 1, 5, 1, 10, [1, 3.25m, 5.5m, 7.75m, 10] },
        { "7 to 10", 1, 7, 1, 10, [1, 2.5m, 4, 5.5m, 7, 8.5m, 10] },

        // By the formula.
        { "5 to 100", 1, 5, 0, 100, [0, 25, 50, 75, 100] },
        { "0-10 to 100", 0, 10, 0, 100, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100] },
        { "5 to 7", 1, 5, 1, 7, [1, 2.5m, 4, 5.5m, 7] },
        { "7 to 5", 1, 7, 1, 5, [1, 1 + (2 / 3m), 1 + (4 / 3m), 3, 1 + (8 / 3m), 1 + (10 / 3m), 5] },
        { "1-10 to 100", 1, 10, 0, 100, [0, 100 / 9m, 200 / 9m, 300 / 9m, 400 / 9m, 500 / 9m, 600 / 9m, 700 / 9m, 800 / 9m, 100] },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Convert_OfRatings_GoesFromEndToEnd(string name, int min, int max, int toMin, int toMax, decimal[] wanted)
    {
        var conversion = ScaleConversion.Create(RatingScale.Create(min, max), RatingScale.Create(toMin, toMax, toMax == 100 ? 10 : 1));
        Enumerable.Range(min, max - min + 1).Select(rating => conversion.Convert((decimal)rating)).ShouldBe(wanted, name);
    }

    [Fact]
    public void Convert_OfAMean_TakesTheIntervalAlong()
    {
        Estimate mean = MeanRating.Of(RatingDistribution.FromCounts(s_five, [1, 2, 3, 4, 5]));
        ConvertedMean converted = ScaleConversion.Create(s_five, RatingScale.Create(0, 100)).Convert(mean);
        converted.Estimate.Value!.Value.ShouldBe(25 * (mean.Value!.Value - 1), 1e-12);
        converted.Estimate.Low!.Value.ShouldBe(25 * (mean.Low!.Value - 1), 1e-12);
        converted.Estimate.High!.Value.ShouldBe(25 * (mean.High!.Value - 1), 1e-12);
        converted.Estimate.StandardError!.Value.ShouldBe(25 * mean.StandardError!.Value, 1e-12);
        (converted.Estimate.N, converted.Estimate.Level, converted.Estimate.Method).ShouldBe((mean.N, mean.Level, mean.Method));
        (converted.ConvertedFrom, converted.Scale).ShouldBe((s_five, RatingScale.Create(0, 100)));
        converted.ToString().ShouldEndWith("on 0 to 100, converted from 1 to 5");
    }

    // Four steps become nine: the error by 9/4, which a scale that starts at 0 would not tell from a sum.
    [Fact]
    public void Convert_OfAMean_StretchesTheStandardError()
    {
        Estimate mean = MeanRating.Of(RatingDistribution.FromCounts(s_five, [1, 2, 3, 4, 5]));
        var conversion = ScaleConversion.Create(s_five, RatingScale.Create(1, 10));
        conversion.Convert(mean).Estimate.StandardError!.Value.ShouldBe(2.25 * mean.StandardError!.Value, 1e-12);
        conversion.ToString().ShouldBe("1 to 5 as 1 to 10");
        ScaleConversion.Create(s_marks, s_five, flip: true).ToString().ShouldBe($"{s_marks} as 1 to 5, turned round");

        // The ends of the scale are means as well: everybody may answer alike.
        Estimate At(double value) => Estimate.Of(value, value, value, 0, 0.95, 10, IntervalMethod.StudentT);
        conversion.Convert(At(1)).Estimate.Value.ShouldBe(1);
        conversion.Convert(At(5)).Estimate.Value.ShouldBe(10);
        Should.Throw<ArgumentException>(() => conversion.Convert(At(5.5))).Message.ShouldContain("5.5 is not a mean");
    }

    [Fact]
    public void Convert_WithAFlip_SwapsTheEnds()
    {
        // Marks from 1, best, to 6: a mean of 2 is four fifths of the way to the good end.
        var conversion = ScaleConversion.Create(s_marks, s_five, flip: true);
        conversion.Convert(1m).ShouldBe(5);
        conversion.Convert(2m).ShouldBe(4.2m);
        conversion.Convert(6m).ShouldBe(1);
        Estimate mean = MeanRating.Of(RatingDistribution.FromCounts(s_marks, [4, 4, 2, 1, 0, 0]));
        Estimate converted = conversion.Convert(mean).Estimate;
        converted.Value!.Value.ShouldBe(1 + (0.8 * (6 - mean.Value!.Value)), 1e-12);
        converted.Low!.Value.ShouldBe(1 + (0.8 * (6 - mean.High!.Value)), 1e-12);
        converted.High!.Value.ShouldBe(1 + (0.8 * (6 - mean.Low!.Value)), 1e-12);
    }

    [Fact]
    public void Create_OppositeDirections_NeedTheFlip()
    {
        Should.Throw<ArgumentException>(() => ScaleConversion.Create(s_marks, s_five)).Message.ShouldContain("ask for the flip");
        Should.Throw<ArgumentException>(() => ScaleConversion.Create(s_five, s_five, flip: true)).Message.ShouldContain("good answers into bad");
    }

    [Fact]
    public void Convert_OfWhatIsNotOnTheScale_IsRefused()
    {
        var conversion = ScaleConversion.Create(s_five, RatingScale.Create(0, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => conversion.Convert(6m));
        Should.Throw<ArgumentOutOfRangeException>(() => conversion.Convert(2.5m));
        Should.Throw<ArgumentException>(() => conversion.Convert(NetPromoter.Of(70, 20, 10))).Message.ShouldContain("not a mean");
        conversion.Convert(default(Estimate)).Estimate.IsDefined.ShouldBeFalse();
    }

    [Fact]
    public void Convert_ThereAndBack_IsTheSame() => Law.Check(Cases.All(random =>
    {
        (RatingScale from, RatingScale to) = (Cases.Scale(random), Cases.Scale(random));
        bool flip = from.Direction != to.Direction;
        Estimate mean = MeanRating.Of(Cases.Distribution(random, from, weighted: false));
        Estimate back = ScaleConversion.Create(to, from, flip).Convert(ScaleConversion.Create(from, to, flip).Convert(mean).Estimate).Estimate;
        back.Reason.ShouldBe(mean.Reason);
        if (mean.IsDefined)
        {
            back.Value!.Value.ShouldBe(mean.Value!.Value, 1e-9);
            back.Low!.Value.ShouldBe(mean.Low!.Value, 1e-9);
            back.High!.Value.ShouldBe(mean.High!.Value, 1e-9);
        }
    }));
}
