using System.Collections.Immutable;
using Mot.Core.Ratings;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>The sums of one set of respondents in documents.</summary>
internal sealed record TallyCellWire
{
    /// <summary>The replicate group; null for everybody.</summary>
    public string? Replicate { get; init; }

    /// <summary>The id of the segment; null for everybody.</summary>
    public string? Segment { get; init; }

    /// <summary>The id of the group of the segment; null for those whose group is not stated.</summary>
    public string? Group { get; init; }

    /// <summary>The distribution of each question, by id.</summary>
    public required Dictionary<string, DistributionWire> Questions { get; init; }

    /// <summary>The sums of their journey scores.</summary>
    public required ScoreSumsWire Scores { get; init; }

    /// <summary>Their joint counts; null when the study declares none.</summary>
    public CoRatingsWire? CoRatings { get; init; }

    /// <summary>The sums of what is worked out for each respondent; left out when the study has nothing of the kind.</summary>
    public DerivedWire? Derived { get; init; }

    internal static TallyCellWire Of(Study study, CellKey key, TallyCell cell) => new()
    {
        Replicate = key.Replicate,
        Segment = key.Segment,
        Group = key.Group,
        Questions = study.Questions.ToDictionary(question => question.Id, question => DistributionWire.Of(cell[question], withScale: false)),
        Scores = ScoreSumsWire.Of(cell.Scores),
        CoRatings = cell.CoRatings is null ? null : CoRatingsWire.Of(cell.CoRatings, withQuestions: false),
        Derived = DerivedWire.Of(study.Derived, cell.Derived),
    };

    internal TallyCell? Read(Study study, string path, DocumentFaults faults)
    {
        var distributions = ImmutableArray.CreateBuilder<RatingDistribution>(study.Questions.Length);
        foreach (Question question in study.Questions)
        {
            if (!Questions.TryGetValue(question.Id, out DistributionWire? wire))
            {
                faults.Add($"{path}.questions", $"The sums of question '{question.Id}' are missing.");
            }
            else if (faults.NotNull(wire, $"{path}.questions.{question.Id}")?.Read(question.Scale, $"{path}.questions.{question.Id}", faults) is { } ratings)
            {
                distributions.Add(ratings);
            }
        }

        foreach (string id in Questions.Keys.Where(id => study.Questions.All(question => question.Id != id)))
        {
            faults.Add($"{path}.questions.{id}", $"The study has no question '{id}'.");
        }

        ScoreSums? scores = Scores.Read($"{path}.scores", faults);
        var empty = new TallyCell(study);
        if (CoRatings is null != (empty.CoRatings is null))
        {
            faults.Add($"{path}.coRatings", "Joint counts belong here exactly when the study declares them.");
        }
        else if (empty.CoRatings is not null)
        {
            CoRatings!.Fill(empty.CoRatings, $"{path}.coRatings", faults);
        }

        DerivedSums? derived = (Derived ?? new DerivedWire()).Read(study.Derived, $"{path}.derived", faults);
        if (!faults.IsEmpty)
        {
            return null;
        }

        var cell = new TallyCell(study, distributions.ToImmutable(), scores!, empty.CoRatings, derived!);
        if (cell.Distributions.Concat(derived!.Distributions).Any(ratings => ratings.Count + ratings.MissingCount != cell.Count)
            || derived.Indices.Any(index => index.Count + index.Missing != cell.Count)
            || derived.Items.Concat(derived.Associations).Any(products => products.Count > cell.Count)
            || scores!.Count + scores.UnscoredCount != cell.Count)
        {
            faults.Add(path, "Every question and the scores must count the same respondents.");
        }

        if (cell.CoRatings is { } joint && !study.CoRated.Select((question, q) => (question, q)).All(pair => Fits(joint, pair.q, cell[pair.question])))
        {
            faults.Add($"{path}.coRatings", "The joint counts are not of the respondents that the questions count.");
        }

        // Whoever asks for shares puts all answers to a question together.
        faults.Try(path, () =>
        {
            foreach (RatingDistribution ratings in cell.Distributions)
            {
                new RatingDistribution(ratings.Scale).AddAll(Answer.NotAsked, ratings);
            }

            return true;
        });
        return cell;
    }

    // Joint counts leave out whoever did not answer the outcome, and nobody else.
    private static bool Fits(CoRatings joint, int question, RatingDistribution ratings)
    {
        IEnumerable<Answer> answers = Enumerable.Range(0, ratings.Scale.StepCount).Select(Answer.FromTrustedStep);
        if (question > 0)
        {
            answers = answers.Concat(Enum.GetValues<MissingKind>().Select(Answer.Missing));
        }

        return answers.All(answer =>
        {
            long others = ratings.CountOf(answer) - joint.CountOf(question, answer, question, answer);
            decimal weight = ratings.WeightOf(answer) - joint.WeightOf(question, answer, question, answer);
            return others >= 0 && (question > 0 || others == 0) && weight >= 0 && weight <= (decimal)others * CaseWeight.MaxMillionths / CaseWeight.Scale;
        });
    }
}
