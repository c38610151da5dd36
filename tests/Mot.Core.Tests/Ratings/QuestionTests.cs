using Mot.Core.Ratings;

namespace Mot.Core.Tests.Ratings;

public class QuestionTests
{
    private static readonly LocalizedText s_text = LocalizedText.Of("en", "How was it?");
    private static readonly Question s_question = new("q1", s_text, QuestionKind.Satisfaction, RatingScale.Create(1, 5));

    [Fact]
    public void New_HasTheDocumentedDefaults()
    {
        (s_question.Frame, s_question.Version, s_question.TopBoxes).ShouldBe((QuestionFrame.ThisTrip, "1", 2));
        (s_question.Touchpoint, s_question.Block, s_question.Position, s_question.Layer, s_question.Factor, s_question.Language, s_question.Margin)
            .ShouldBe((null, null, null, null, null, null, null));
        new Question("q", s_text, QuestionKind.Satisfaction, RatingScale.Create(1, 3)).TopBoxes.ShouldBe(1);
        new Question("q", s_text, QuestionKind.Satisfaction, RatingScale.Create(1, 4)).TopBoxes.ShouldBe(2);
    }

    [Fact]
    public void New_ARecommendationOnAnotherScale_IsRefused()
    {
        foreach (RatingScale scale in new[] { RatingScale.Create(1, 10), RatingScale.Create(0, 10, 0.5m), RatingScale.Create(0, 10, 1, ScaleDirection.LowerIsBetter) })
        {
            Should.Throw<ArgumentException>(() => new Question("q", s_text, QuestionKind.Recommendation, scale)).Message.ShouldContain("0 to 10");
        }

        new Question("q", s_text, QuestionKind.Recommendation, RatingScale.Create(0, 10)).Kind.ShouldBe(QuestionKind.Recommendation);
    }

    [Fact]
    public void WhyNotComparable_SaysWhatDiffers()
    {
        s_question.WhyNotComparable(s_question with { Block = "b", Position = 3 }).ShouldBeNull();
        s_question.WhyNotComparable(s_question with { Version = "2" })!.ShouldContain("version 1 in one and 2 in the other");
        s_question.WhyNotComparable(new("q1", s_text, QuestionKind.Satisfaction, RatingScale.Create(1, 7)))!.ShouldContain("1 to 5 and 1 to 7");
        new Question("q1", s_text, QuestionKind.Satisfaction, RatingScale.Create(0, 10))
            .WhyNotComparable(new("q1", s_text, QuestionKind.Recommendation, RatingScale.Create(0, 10)))!.ShouldContain("Recommendation");
    }

    [Fact]
    public void With_EqualParts_IsEqual()
    {
        Question one = s_question with { Margin = 0.5m, TopBoxes = 1, Language = "zh" };
        one.ShouldBe(new Question("q1", LocalizedText.Of("en", "How was it?"), QuestionKind.Satisfaction, RatingScale.Create(1, 5))
        {
            Margin = 0.50m,
            TopBoxes = 1,
            Language = "zh",
        });
        one.ShouldNotBe(s_question);
    }
}
