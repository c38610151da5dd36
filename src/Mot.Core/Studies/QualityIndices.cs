using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>The indices of the dimensions of quality: what customers got, what they expected at each level, and the gap between.</summary>
internal sealed class QualityIndices
{
    // Within this many points of 100 a respondent meant 100.
    private const int PointsTolerance = 5;
    private const int PointsTotal = 100;

    private readonly Study _study;

    internal QualityIndices(Study study, DerivedMeasures measures)
    {
        _study = study;
        QualityModel model = study.Quality;
        Levels = [.. measures.Gaps.Where(gap => model.Dimensions.Any(dimension => dimension.Questions.Contains(gap.Perceived.Id)))
            .Select(gap => gap.Expected.Level!.Value).Distinct().Order()];
        var indices = ImmutableArray.CreateBuilder<RowIndex>();
        Add(indices, Perceived, question => (study.IndexOf(question), question.Scale, question.Id));
        foreach (ExpectationLevel level in Levels)
        {
            Add(indices, Expected(level), question => DerivedMeasures.ExpectationOf(study, question, level) is { } expected
                ? (study.IndexOf(expected), expected.Scale, expected.Id)
                : null);
            Add(indices, Gap(level), question =>
            {
                int at = measures.Gaps.IndexOf(measures.Gaps.FirstOrDefault(gap => gap.Perceived == question && gap.Expected.Level == level));
                return at < 0 ? null : (study.Questions.Length + at, measures.Gaps[at].Derivation.Scale, measures.Gaps[at].Derivation.Id);
            });
        }

        Indices = indices.ToImmutable();
    }

    internal const string Perceived = "perceived";

    /// <summary>The levels of expectation that the dimensions have.</summary>
    internal ImmutableArray<ExpectationLevel> Levels { get; }

    internal ImmutableArray<RowIndex> Indices { get; }

    internal static string Expected(ExpectationLevel level) => $"{level}";

    internal static string Gap(ExpectationLevel level) => $"{level}/gap";

    internal static string IdOf(QualityDimension dimension, string what) => $"dimension/{dimension.Id}/{what}";

    internal static string IdOfOverall(string what) => $"quality/{what}";

    internal static string IdOfWeighted(string what) => $"quality/{what}/weighted";

    /// <summary>The outcome, what was got and what was expected at a level; null unless all three are known.</summary>
    internal long[]? AssociatedOf(int level, Response response, IndexValue?[] values)
    {
        if (_study.Outcomes.IsEmpty || response.Answers[_study.IndexOf(_study.Outcomes[0])].Step is not { } outcome)
        {
            return null;
        }

        IndexValue? got = values[_study.Derived.IndexAtOf(IdOfOverall(Perceived))];
        IndexValue? expected = values[_study.Derived.IndexAtOf(IdOfOverall(Expected(Levels[level])))];
        return got is null || expected is null
            ? null
            : [_study.Outcomes[0].Scale.StepsAboveWorst(outcome), got.Value.Millionths, expected.Value.Millionths];
    }

    private void Add(ImmutableArray<RowIndex>.Builder indices, string what, Func<Question, (int At, RatingScale Scale, string Id)?> itemOf)
    {
        QualityModel model = _study.Quality;
        if (model.Dimensions.IsEmpty)
        {
            return;
        }

        RowIndex[] dimensions = [.. model.Dimensions.Select(dimension =>
        {
            (int At, RatingScale Scale, string Id)[] items = [.. dimension.Questions.Select(id => itemOf(_study[id])).OfType<(int, RatingScale, string)>()];
            return RowIndex.Mean(
                IdOf(dimension, what),
                (items.Min(item => (double)item.Scale.Min), items.Max(item => (double)item.Scale.Max)),
                [.. items.Select(item => RowItem.InPoints(item.Id, item.At, item.Scale))],
                (items.Length + 1) / 2);
        })];
        (double Min, double Max) range = (dimensions.Min(dimension => dimension.Range.Min), dimensions.Max(dimension => dimension.Range.Max));
        indices.AddRange(dimensions);
        indices.Add(new(IdOfOverall(what), range, answers => Overall(dimensions, answers, null), []));
        if (model.Weighting != DimensionWeighting.Equal)
        {
            RespondentWeights weights = WeightsOf(model);
            indices.Add(new(IdOfWeighted(what), range, answers => Overall(dimensions, answers, weights), []));
        }
    }

    private static IndexValue? Overall(RowIndex[] dimensions, ReadOnlySpan<Answer> answers, RespondentWeights? weightsOf)
    {
        long[]? weights = weightsOf?.Invoke(answers);
        bool isFlagged = weightsOf is not null && weights is null;
        Int128 sum = 0;
        Int128 total = 0;
        for (int d = 0; d < dimensions.Length; d++)
        {
            if (dimensions[d].Of(answers) is not { } value)
            {
                return null;
            }

            isFlagged |= value.IsFlagged;
            long weight = weights is null ? 1 : weights[d];
            sum += (Int128)weight * value.Millionths;
            total += weight;
        }

        return new(RowIndex.Rounded(sum, total), isFlagged);
    }

    private RespondentWeights WeightsOf(QualityModel model) => model.Weighting switch
    {
        DimensionWeighting.Declared => Declared([.. model.Dimensions.Select(dimension => (long)(dimension.Weight!.Value * IndexSums.Scale))]),
        DimensionWeighting.Points => Points([.. model.Dimensions.Select(dimension => _study[dimension.PointsQuestion!])]),
        _ => Stated([.. model.Dimensions.Select(dimension => _study.Questions.Where(question =>
            question is { Kind: QuestionKind.Importance, About: { } about } && dimension.Questions.Contains(about)).ToArray())]),
    };

    private static RespondentWeights Declared(long[] weights) => _ => weights;

    private RespondentWeights Points(Question[] questions)
    {
        int[] places = [.. questions.Select(_study.IndexOf)];
        return answers =>
        {
            decimal sum = 0;
            var weights = new long[places.Length];
            for (int d = 0; d < places.Length; d++)
            {
                if (questions[d].Scale.ValueOf(answers[places[d]]) is not { } points || points < 0)
                {
                    return null;
                }

                sum += points;
                weights[d] = (long)(points * IndexSums.Scale);
            }

            return Math.Abs(sum - PointsTotal) <= PointsTolerance ? weights : null;
        };
    }

    private RespondentWeights Stated(Question[][] questions)
    {
        int[][] places = [.. questions.Select(dimension => dimension.Select(_study.IndexOf).ToArray())];
        return answers =>
        {
            var weights = new long[places.Length];
            for (int d = 0; d < places.Length; d++)
            {
                decimal sum = 0;
                int rated = 0;
                for (int q = 0; q < places[d].Length; q++)
                {
                    if (questions[d][q].Scale.ValueOf(answers[places[d][q]]) is { } importance)
                    {
                        sum += importance;
                        rated++;
                    }
                }

                if (rated == 0 || sum < 0)
                {
                    return null;
                }

                weights[d] = (long)decimal.Round(sum / rated * IndexSums.Scale);
            }

            return weights.Any(weight => weight > 0) ? weights : null;
        };
    }

    // One weight per dimension; null when the respondent gave none that can be used.
    private delegate long[]? RespondentWeights(ReadOnlySpan<Answer> answers);
}
