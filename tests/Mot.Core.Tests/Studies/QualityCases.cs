using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>Small studies of expectations, made in the tests themselves.</summary>
internal static class QualityCases
{
    internal static RatingScale Ten { get; } = RatingScale.Create(1, 10);

    internal static Question Rated(string id, RatingScale? scale = null) => new(id, LocalizedText.Of("en", id), QuestionKind.Satisfaction, scale ?? Ten);

    internal static Question Expected(string about, ExpectationLevel level, RatingScale? scale = null) =>
        new($"{about}-{level}", LocalizedText.Of("en", about), QuestionKind.Expectation, scale ?? Ten) { About = about, Level = level };

    internal static Question Importance(string about, RatingScale? scale = null) =>
        new($"{about}-importance", LocalizedText.Of("en", about), QuestionKind.Importance, scale ?? RatingScale.Create(1, 7)) { About = about };

    internal static StudyDraft Draft(params ReadOnlySpan<Question> questions)
    {
        var draft = new StudyDraft("quality", Desk.Journey);
        foreach (Question question in questions)
        {
            draft.Questions.Add(question);
        }

        draft.Outcomes.Add(questions[0].Id);
        return draft;
    }

    /// <summary>A response of ratings in the order of the questions; null is blank.</summary>
    internal static Response Response(Study study, params ReadOnlySpan<decimal?> ratings)
    {
        var answers = new Answer[ratings.Length];
        for (int q = 0; q < ratings.Length; q++)
        {
            answers[q] = ratings[q] is { } rating ? study.Questions[q].Scale.Rate(rating) : Answer.Missing(MissingKind.Blank);
        }

        return new(answers);
    }

    internal static StudyFindings Findings(StudyDraft draft, params IEnumerable<decimal?[]> rows)
    {
        Study study = draft.Build();
        return StudyFindings.Of(StudyCases.Tally(study, rows.Select(row => Response(study, row))));
    }
}
