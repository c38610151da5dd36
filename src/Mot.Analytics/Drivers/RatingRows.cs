using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Mot.Core;
using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Analytics.Drivers;

/// <summary>The answers of single respondents, for what sums cannot tell: resampling rows, leaving out respondents, patterns of missing answers.</summary>
/// <remarks>
/// <para><b>Cost.</b> One byte for each answer and four for each weight.</para>
/// <para><b>Thread safety.</b> None while rows are added; safe to read after that.</para>
/// </remarks>
public sealed class RatingRows
{
    private readonly List<byte> _answers = [];
    private readonly List<CaseWeight> _weights = [];
    private readonly List<string?> _clusters = [];

    /// <summary>Creates an empty set of rows.</summary>
    /// <param name="questions">The questions, each once.</param>
    /// <exception cref="ArgumentException">There is no question, or one occurs twice.</exception>
    public RatingRows(IEnumerable<Question> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        Questions = [.. questions];
        if (Questions.IsEmpty || Questions.DistinctBy(question => question.Id).Count() != Questions.Length)
        {
            throw new ArgumentException("There must be a question, and each only once.", nameof(questions));
        }
    }

    /// <summary>The questions, in the order of the answers of a row.</summary>
    public ImmutableArray<Question> Questions { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _weights.Count;

    /// <summary>Whether a row has a weight other than 1.</summary>
    public bool IsWeighted { get; private set; }

    /// <summary>The weights of the rows.</summary>
    internal IReadOnlyList<CaseWeight> Weights => _weights;

    /// <summary>The clusters of the rows; null where none was named.</summary>
    internal IReadOnlyList<string?> Clusters => _clusters;

    /// <summary>Takes the answers of respondents to a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="responses">Responses to it.</param>
    /// <returns>One row for each response, over the questions of the study.</returns>
    /// <exception cref="ArgumentException">A response has another number of answers than the study has questions.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its question's scale.</exception>
    public static RatingRows Of(Study study, IEnumerable<Response> responses)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(responses);
        var rows = new RatingRows(study.Questions);
        foreach (Response response in responses)
        {
            rows.Add(response.Answers.AsSpan(), response.Weight, response.Cluster);
        }

        return rows;
    }

    /// <summary>Adds a row.</summary>
    /// <param name="answers">One answer for each question, in their order.</param>
    /// <param name="weight">How many people the respondent stands for.</param>
    /// <param name="cluster">The cluster of the respondent, such as a flight; null when there is none.</param>
    /// <exception cref="ArgumentException">There are not as many answers as questions; nothing was added.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An answer is beyond its question's scale; nothing was added.</exception>
    public void Add(ReadOnlySpan<Answer> answers, CaseWeight weight, string? cluster = null)
    {
        if (answers.Length != Questions.Length)
        {
            throw new ArgumentException($"A row has {Guard.Text(Questions.Length)} answers, one per question, but {Guard.Text(answers.Length)} were given.", nameof(answers));
        }

        for (int q = 0; q < answers.Length; q++)
        {
            if (!Questions[q].Scale.Contains(answers[q]))
            {
                throw new ArgumentOutOfRangeException(nameof(answers), answers[q], $"Must be an answer on the scale {Questions[q].Scale} of question '{Questions[q].Id}'.");
            }
        }

        foreach (Answer answer in answers)
        {
            _answers.Add((byte)BlockCounter.ValueOf(answer));
        }

        _weights.Add(weight);
        _clusters.Add(cluster);
        IsWeighted |= weight != CaseWeight.One;
    }

    /// <summary>The answer of a row to a question.</summary>
    /// <param name="row">The number of the row, from 0.</param>
    /// <param name="question">The id of a question.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <exception cref="ArgumentException">There is no such question.</exception>
    public Answer AnswerAt(int row, string question) => AnswerAt((int)Guard.InRange(row, 0, Count - 1), IndexOf(question));

    /// <summary>The number of rows and questions.</summary>
    public override string ToString() => $"{Guard.Text(Count)} rows of {Guard.Text(Questions.Length)} questions";

    /// <summary>The value of an answer: the kinds of missing first, then the steps.</summary>
    internal int ValueAt(int row, int question) => _answers[(row * Questions.Length) + question];

    /// <summary>The step of a rating, from 0; the question must be rated in the row.</summary>
    internal int StepAt(int row, int question) => ValueAt(row, question) - Answer.MissingKinds;

    /// <summary>Whether a question has a rating in a row.</summary>
    internal bool IsRated(int row, int question) => ValueAt(row, question) >= Answer.MissingKinds;

    /// <summary>The place of a question.</summary>
    internal int IndexOf(string question)
    {
        for (int q = 0; q < Questions.Length; q++)
        {
            if (Questions[q].Id == question)
            {
                return q;
            }
        }

        throw new ArgumentException($"There is no question '{question}'.", nameof(question));
    }

    /// <summary>The rows that a condition keeps.</summary>
    internal RatingRows Where(Func<int, bool> keeps) => Take(Enumerable.Range(0, Count).Where(keeps));

    /// <summary>Rows by their numbers, one as often as it is named.</summary>
    internal RatingRows Take(IEnumerable<int> numbers)
    {
        var taken = new RatingRows(Questions);
        foreach (int row in numbers)
        {
            taken._answers.AddRange(CollectionsMarshal.AsSpan(_answers).Slice(row * Questions.Length, Questions.Length));
            taken._weights.Add(_weights[row]);
            taken._clusters.Add(_clusters[row]);
            taken.IsWeighted |= _weights[row] != CaseWeight.One;
        }

        return taken;
    }

    /// <summary>The joint counts over the rows that a condition keeps, with their weights; an outcome first.</summary>
    internal CoRatings JointCounts(int outcome, ImmutableArray<int> others, Func<int, bool> keeps)
    {
        var counted = new CoRatings(Questions[outcome], others.Select(q => Questions[q]));
        Span<Answer> row = stackalloc Answer[others.Length + 1];
        for (int r = 0; r < Count; r++)
        {
            if (keeps(r))
            {
                row[0] = AnswerAt(r, outcome);
                for (int q = 0; q < others.Length; q++)
                {
                    row[q + 1] = AnswerAt(r, others[q]);
                }

                counted.Add(row, _weights[r]);
            }
        }

        return counted;
    }

    private Answer AnswerAt(int row, int question) => ValueAt(row, question) is >= Answer.MissingKinds and int value
        ? Answer.FromTrustedStep(value - Answer.MissingKinds)
        : Answer.Missing((MissingKind)ValueAt(row, question));
}
