using FsCheck;
using FsCheck.Fluent;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Testing;

/// <summary>Studies.</summary>
internal static class StudyCases
{
    internal static Gen<Study> Studies { get; } =
        from journey in JourneyCases.Journeys
        from count in Gen.Choose(1, 6)
        from questions in Gen.CollectToArray(Enumerable.Range(1, count).ToArray(), q => QuestionCases.Questions($"q{q}", journey))
        from policy in PolicyCases.Policies(journey)
        from hasPolicy in Gen.Elements(true, false)
        from hasExpectation in ScaleCases.Seldom
        from hasProblem in Gen.Elements(true, false)
        from byValue in Gen.Elements(true, false)
        from isCoRated in Gen.Elements(true, false)
        from replicates in Gen.Elements<ReplicateRule?>(null, null, ReplicateRule.ByCluster, ReplicateRule.ByRespondent(5))
        select Build(journey, questions, draft =>
        {
            draft.Scoring = hasPolicy ? policy : ScoringPolicy.Default;
            draft.Replicates = replicates;
            AddExpectation(draft, hasExpectation);
            AddSegments(draft, hasProblem, byValue);
            if (isCoRated && draft.Questions.Count > 1)
            {
                draft.CoRated.Add(draft.Questions[^1].Id);
                draft.CoRated.Add(draft.Questions[0].Id);
            }
        });

    internal static IEnumerable<Study> Shrink(Study study)
    {
        // A draft that has a fault is no study; what is left out here may be named there.
        return Candidates(study).Where(draft => draft.Validate().IsEmpty).Select(draft => draft.Build());
    }

    private static IEnumerable<StudyDraft> Candidates(Study study)
    {
        for (int q = 0; q < study.Questions.Length && study.Questions.Length > 1; q++)
        {
            yield return Without(study, study.Questions[q]);
        }

        for (int s = 0; s < study.Segments.Length; s++)
        {
            var draft = StudyDraft.From(study);
            draft.Segments.RemoveAt(s);
            yield return draft;
        }

        if (study.CoRated.Length > 0)
        {
            var draft = StudyDraft.From(study);
            draft.CoRated.Clear();
            yield return draft;
        }

        if (study.Replicates is not null)
        {
            var draft = StudyDraft.From(study);
            draft.Replicates = null;
            yield return draft;
        }

        if (study.Scoring != ScoringPolicy.Default)
        {
            var draft = StudyDraft.From(study);
            draft.Scoring = ScoringPolicy.Default;
            yield return draft;
        }
    }

    private static StudyDraft Without(Study study, Question question)
    {
        var draft = StudyDraft.From(study);
        draft.Questions.Remove(question);
        foreach (Question about in study.Questions.Where(other => other.About == question.Id))
        {
            draft.Questions.Remove(about);
        }

        string[] gone = [.. study.Questions.Where(other => !draft.Questions.Contains(other)).Select(other => other.Id)];
        foreach (string id in gone)
        {
            draft.Outcomes.Remove(id);
            draft.Tiers.Remove(id);
        }

        if (study.CoRated.Any(other => gone.Contains(other.Id)))
        {
            draft.CoRated.Clear();
        }

        return draft;
    }

    private static Study Build(Journey journey, Question[] questions, Action<StudyDraft> describe)
    {
        var draft = new StudyDraft("study", journey);
        foreach (Question question in questions)
        {
            draft.Questions.Add(question);
        }

        draft.Outcomes.Add(questions[0].Id);
        describe(draft);
        return draft.Build();
    }

    private static void AddExpectation(StudyDraft draft, bool hasExpectation)
    {
        if (hasExpectation && draft.Questions.FirstOrDefault(question => question.Kind == QuestionKind.Satisfaction) is { } rated)
        {
            draft.Questions.Add(new("expected", JourneyCases.Text("expected", "期望"), QuestionKind.Expectation, rated.Scale)
            {
                About = rated.Id,
                Level = ExpectationLevel.Predicted,
                Asked = ExpectationTiming.Beforehand,
            });
        }
    }

    private static void AddSegments(StudyDraft draft, bool hasProblem, bool byValue)
    {
        if (hasProblem)
        {
            draft.Segments.Add(Segment.Of("problem", JourneyCases.Text("problem", "问题"), [new("yes", ["1"]) { IsProblem = true }, new("no", ["2"])]));
        }

        if (byValue)
        {
            draft.Segments.Add(Segment.ByValue("airline", JourneyCases.Text("airline", "航空公司")));
        }
    }
}
