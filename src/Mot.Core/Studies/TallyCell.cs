using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Scoring;

namespace Mot.Core.Studies;

/// <summary>The exact sums of one set of respondents: all, or one group of a segment.</summary>
/// <remarks><para><b>Thread safety.</b> None; safe to read as long as nobody adds to the tally.</para></remarks>
public sealed class TallyCell
{
    private readonly Study _study;

    internal TallyCell(Study study)
    {
        _study = study;
        Distributions = [.. study.Questions.Select(question => new RatingDistribution(question.Scale))];
        Scores = new();
        CoRatings = study.CoRated.IsEmpty ? null : new(study.CoRated[0], study.CoRated.Skip(1));
        Derived = new(study.Derived);
    }

    internal TallyCell(
        Study study, ImmutableArray<RatingDistribution> distributions, ScoreSums scores, CoRatings? coRatings, DerivedSums derived)
    {
        Derived = derived;
        _study = study;
        Distributions = distributions;
        Scores = scores;
        CoRatings = coRatings;
    }

    /// <summary>The distribution of each question, in the order of the study.</summary>
    public ImmutableArray<RatingDistribution> Distributions { get; }

    /// <summary>The sums of the journey scores.</summary>
    public ScoreSums Scores { get; }

    /// <summary>The joint counts of the questions that the study declares for it; null when it declares none.</summary>
    public CoRatings? CoRatings { get; }

    /// <summary>The sums of what is worked out for each respondent.</summary>
    internal DerivedSums Derived { get; }

    /// <summary>How many respondents there are.</summary>
    public long Count => Distributions[0].Count + Distributions[0].MissingCount;

    /// <summary>The distribution of a question.</summary>
    /// <param name="question">A question of the study.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">The study has no such question.</exception>
    public RatingDistribution this[Question question]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(question);
            return _study.IndexOf(question) is >= 0 and int at
                ? Distributions[at]
                : throw new ArgumentException($"Study '{_study.Id}' has no question '{question}'.", nameof(question));
        }
    }

    internal TallyCell Clone() => new(
        _study, [.. Distributions.Select(distribution => distribution.Clone())], Scores.Clone(), CoRatings?.Clone(), Derived.Clone());

    internal void Add(TallyRow row)
    {
        Response response = row.Response;
        for (int q = 0; q < Distributions.Length; q++)
        {
            Distributions[q].Add(response.Answers[q], response.Weight);
        }

        Scores.Add(row.Score);
        CoRatings?.Add(CoRow(response), response.Weight);
        Derived.Add(row.Derived, response.Weight);
    }

    internal void Add(ResponseCounts counts)
    {
        for (int q = 0; q < Distributions.Length; q++)
        {
            Distributions[q].Merge(counts.AnswersTo(q, _study.Questions[q].Scale));
        }

        Scores.Merge(ScoreSums.OfUnscored(counts.Count));
        Derived.AddUnknown(_study.Derived.RowOf(new Response([.. _study.Questions.Select(_ => Answer.NotAsked)])), Distributions[0], counts.Count);
    }

    internal void Merge(TallyCell other)
    {
        for (int q = 0; q < Distributions.Length; q++)
        {
            Distributions[q].Merge(other.Distributions[q]);
        }

        Scores.Merge(other.Scores);
        CoRatings?.Merge(other.CoRatings!);
        Derived.Merge(other.Derived);
    }

    internal void Subtract(TallyCell other)
    {
        for (int q = 0; q < Distributions.Length; q++)
        {
            Distributions[q].Subtract(other.Distributions[q]);
        }

        Scores.Subtract(other.Scores);
        CoRatings?.Subtract(other.CoRatings!);
        Derived.Subtract(other.Derived);
    }

    private Answer[] CoRow(Response response) => [.. _study.CoRated.Select(question => response.Answers[_study.IndexOf(question)])];
}
