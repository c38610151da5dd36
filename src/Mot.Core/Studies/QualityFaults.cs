using Mot.Core.Ratings;

namespace Mot.Core.Studies;

/// <summary>Finds what is wrong with expectations, dimensions and indices before a study is built.</summary>
internal sealed class QualityFaults
{
    // Beyond it sums of squares could be full before the tally tries a response on a copy.
    private const decimal LargestPoints = 1000;

    private readonly StudyDraft _draft;
    private readonly List<Fault> _faults = [];

    private QualityFaults(StudyDraft draft) => _draft = draft;

    internal static IReadOnlyList<Fault> Of(StudyDraft draft)
    {
        var found = new QualityFaults(draft);
        for (int q = 0; q < draft.Questions.Count; q++)
        {
            found.AddQuestion(draft.Questions[q], $"$.questions[{q}]");
        }

        for (int d = 0; d < draft.Quality.Dimensions.Length; d++)
        {
            found.AddDimension(draft.Quality.Dimensions[d], $"$.quality.dimensions[{d}]");
        }

        if (draft.Quality.Weighting == DimensionWeighting.Declared && draft.Quality.Dimensions.All(dimension => dimension.Weight is null or 0))
        {
            found.Add("$.quality.weights", "At least one dimension needs a weight above 0.");
        }

        for (int i = 0; i < draft.Indices.Count; i++)
        {
            found.AddIndex(draft.Indices[i], i);
        }

        return found._faults;
    }

    private void AddQuestion(Question question, string path)
    {
        if (question.Level is not null != (question.Kind == QuestionKind.Expectation))
        {
            Add($"{path}.level", question.Level is null
                ? $"Expectation '{question.Id}' needs a level: adequate, desired or predicted."
                : $"Question '{question.Id}' is no expectation and has no level.");
        }

        if (question.Kind == QuestionKind.Disconfirmation && question.Scale.StepCount % 2 == 0)
        {
            Add($"{path}.scale", $"Question '{question.Id}' asks whether it was as expected, so its scale needs a middle; {question.Scale} has {question.Scale.StepCount} ratings.");
        }

        if (question.About is null)
        {
            return;
        }

        if (Find(question.About) is not { } about || about == question)
        {
            Add($"{path}.about", $"The study has no other question '{question.About}'.");
        }
        else if (question.Kind == QuestionKind.Expectation)
        {
            AddPair(question, about, path);
        }
    }

    private void AddPair(Question expected, Question perceived, string path)
    {
        if (perceived.Kind == QuestionKind.Expectation)
        {
            Add($"{path}.about", $"'{expected.Id}' must be about a question that rates what the customer got; '{perceived.Id}' is an expectation itself.");
        }

        if (!expected.Scale.IsComparableTo(perceived.Scale))
        {
            Add($"{path}.scale", $"A gap needs one scale; '{expected.Id}' is asked from {expected.Scale} and '{perceived.Id}' from {perceived.Scale}, or their anchors or direction differ.");
        }

        int steps = GapDerivation.StepsOf(perceived.Scale);
        if (steps > RatingScale.MaxSteps)
        {
            Add($"{path}.scale", $"A gap on a scale of {perceived.Scale.StepCount} ratings has {steps} steps; at most {RatingScale.MaxSteps} can be counted.");
        }

        if (_draft.Questions.Any(other => other != expected && other.Kind == QuestionKind.Expectation && other.About == perceived.Id && other.Level == expected.Level
            && _draft.Questions.IndexOf(other) < _draft.Questions.IndexOf(expected)))
        {
            Add($"{path}.level", $"'{perceived.Id}' has the level {expected.Level} twice.");
        }
    }

    private void AddDimension(QualityDimension dimension, string path)
    {
        Question[] questions = [.. dimension.Questions.Select(Find).OfType<Question>()];
        foreach (string unknown in dimension.Questions.Where(id => Find(id) is null))
        {
            Add($"{path}.questions", $"The study has no question '{unknown}'.");
        }

        foreach (string twice in dimension.Questions.Where(id => _draft.Quality.Dimensions.Count(other => other.Questions.Contains(id)) > 1))
        {
            Add($"{path}.questions", $"Question '{twice}' is in more than one dimension.");
        }

        foreach (Question wrong in questions.Where(question => question.Kind is QuestionKind.Expectation or QuestionKind.Importance))
        {
            Add($"{path}.questions", $"A dimension holds questions that rate what the customer got; '{wrong.Id}' asks for {wrong.Kind}.");
        }

        if (_draft.Quality.Dimensions.SelectMany(each => each.Questions).Select(Find).OfType<Question>().FirstOrDefault() is { } first
            && questions.FirstOrDefault(question => !HasSameRange(question.Scale, first.Scale)) is { } other)
        {
            Add($"{path}.questions", $"Points of different scales are not averaged; '{other.Id}' is asked from {other.Scale} and '{first.Id}' from {first.Scale}.");
        }

        foreach (Question far in questions.Where(question => question.Scale.Min < -LargestPoints || question.Scale.Max > LargestPoints))
        {
            Add($"{path}.questions", $"Points are averaged on scales within ±{Guard.Text(LargestPoints)}; '{far.Id}' is asked from {far.Scale}.");
        }

        AddMixedLevels(dimension, path);
        AddWeights(dimension, path);
    }

    // All dimensions together, because a respondent counts overall only with every dimension.
    private void AddMixedLevels(QualityDimension dimension, string path)
    {
        foreach (ExpectationLevel level in Enum.GetValues<ExpectationLevel>())
        {
            bool Has(string id) => _draft.Questions.Any(question => question.Kind == QuestionKind.Expectation && question.About == id && question.Level == level);
            if (_draft.Quality.Dimensions.Any(each => each.Questions.Any(Has)) && dimension.Questions.FirstOrDefault(id => !Has(id)) is { } without)
            {
                Add($"{path}.questions", $"Some questions of the dimensions have the expectation {level}, but '{without}' has none.");
            }
        }
    }

    private void AddWeights(QualityDimension dimension, string path)
    {
        switch (_draft.Quality.Weighting)
        {
            case DimensionWeighting.Declared when dimension.Weight is null:
                Add($"{path}.weight", $"Dimension '{dimension.Id}' needs a weight, because the weights are declared.");
                break;
            case DimensionWeighting.Points when dimension.PointsQuestion is null || Find(dimension.PointsQuestion) is null:
                Add($"{path}.pointsQuestion", $"Dimension '{dimension.Id}' needs the question in which respondents give it points.");
                break;
            case DimensionWeighting.Stated when !_draft.Questions.Any(question =>
                question.Kind == QuestionKind.Importance && question.About is { } about && dimension.Questions.Contains(about)):
                Add($"{path}.questions", $"No question asks how important the questions of dimension '{dimension.Id}' are.");
                break;
            default:
                break;
        }
    }

    private void AddIndex(CompositeIndex index, int at)
    {
        if (_draft.Indices.Take(at).Any(other => other.Id == index.Id))
        {
            Add($"$.indices[{at}].id", $"The index '{index.Id}' occurs twice.");
        }

        foreach (string unknown in index.Questions.Where(id => Find(id) is null))
        {
            Add($"$.indices[{at}].questions", $"The study has no question '{unknown}'.");
        }
    }

    private static bool HasSameRange(RatingScale first, RatingScale second) =>
        first.Min == second.Min && first.Max == second.Max && first.Direction == second.Direction;

    private Question? Find(string id) => _draft.Questions.FirstOrDefault(question => question.Id == id);

    private void Add(string path, string message) => _faults.Add(new(path, message));
}
