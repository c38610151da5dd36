using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Journeys;
using Mot.Core.Ratings;

namespace Mot.Testing;

/// <summary>Questions.</summary>
internal static class QuestionCases
{
    private static readonly RatingScale s_ten = RatingScale.Create(0, 10);

    /// <summary>Questions of an id; with a journey many are about one of its touchpoints.</summary>
    internal static Gen<Question> Questions(string id, Journey? journey) =>
        from kind in Gen.Frequency(
            (4, Gen.Constant(QuestionKind.Satisfaction)), (1, Gen.Constant(QuestionKind.Recommendation)), (1, Gen.Constant(QuestionKind.Effort)),
            (1, Gen.Constant(QuestionKind.Disconfirmation)))
        from scale in ScaleCases.Scales
        from text in JourneyCases.Texts
        from touchpoint in journey is null ? Gen.Constant<string?>(null) : Gen.Elements<string?>([null, .. journey.Touchpoints.Select(each => each.Id)])
        from frame in Gen.Elements(QuestionFrame.ThisTrip, QuestionFrame.ThisEncounter, QuestionFrame.ThisEncounter)
        from hasBlock in ScaleCases.Seldom
        from hasMargin in ScaleCases.Seldom
        select new Question(id, text, kind, ScaleOf(kind, scale))
        {
            Touchpoint = kind == QuestionKind.Recommendation ? null : touchpoint,
            Frame = touchpoint is null || kind == QuestionKind.Recommendation ? QuestionFrame.ThisTrip : frame,
            Block = hasBlock ? "block" : null,
            Margin = hasMargin ? 0.25m : null,
        };

    internal static IEnumerable<Question> Shrink(Question question)
    {
        var plain = new Question(question.Id, JourneyCases.Text("a question", "问题"), QuestionKind.Satisfaction, ScaleCases.Five);
        return question.Equals(plain) ? [] : [plain];
    }

    // A recommendation and effort are only asked on scales of their own.
    private static RatingScale ScaleOf(QuestionKind kind, RatingScale scale) => kind switch
    {
        QuestionKind.Recommendation => s_ten,
        QuestionKind.Effort when scale.StepCount < 5 => ScaleCases.Five,
        QuestionKind.Disconfirmation when scale.StepCount % 2 == 0 || scale.StepCount < 3 => ScaleCases.Five,
        _ => scale,
    };
}
