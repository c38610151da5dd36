using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>Several questions put together into one number from 0 to 100, declared as data.</summary>
/// <remarks>
/// <para><b>Definition.</b> 100 · Σ w·(x - worst)/(best - worst) / Σ w over the answered questions of one respondent, rounded to
/// millionths; then the mean over respondents. Each question is put on its own scale's range, whatever the direction.</para>
/// <para><b>Unit and range.</b> Points from 0 (everybody at the worst rating) to 100. Higher is better; best value 100.</para>
/// <para><b>Undefined.</b> For a respondent: fewer answers than <see cref="FewestAnswers"/>. Its reliability is Cronbach's alpha over
/// those who answered everything.</para>
/// <para><b>Sources.</b> Fornell et al. (1996), J. Marketing 60(4), 7-18.</para>
/// <para><b>Equality and order.</b> By value, the name left out. <b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record CompositeIndex
{
    /// <summary>Declares an index.</summary>
    /// <param name="id">Its stable id.</param>
    /// <param name="questions">The ids of its questions, at least one, each once.</param>
    /// <exception cref="ArgumentException">An id is malformed or occurs twice, or there is no question.</exception>
    public CompositeIndex(string id, IEnumerable<string> questions)
    {
        Id = Guard.Id(id);
        Name = LocalizedText.Of("en", id);
        Questions = Guard.DistinctIds(questions, $"Index '{id}'");
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The name. Default: the id.</summary>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public LocalizedText Name
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Name));
            field = value;
        }
    }

    /// <summary>The ids of its questions.</summary>
    public ImmutableArray<string> Questions { get; }

    /// <summary>Weights of questions by id, from 0 to 1,000 in millionths; 1 where none is given. Only their proportions matter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight is not from 0 to 1,000.</exception>
    /// <exception cref="ArgumentException">A weight is given for another question, or no question has a weight above 0.</exception>
    public ImmutableSortedDictionary<string, decimal> Weights
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Weights));
            if (value.Keys.FirstOrDefault(id => !Questions.Contains(id)) is { } stranger)
            {
                throw new ArgumentException($"Index '{Id}' has a weight for '{stranger}', which is not one of its questions.", nameof(Weights));
            }

            field = value.ToImmutableSortedDictionary(
                pair => pair.Key,
                pair => decimal.Round(Guard.InRange(pair.Value, 0, 1000, nameof(Weights)), 6, MidpointRounding.ToEven),
                StringComparer.Ordinal);
            if (Questions.All(id => field.GetValueOrDefault(id, 1) == 0))
            {
                throw new ArgumentException($"Index '{Id}' needs a question with a weight above 0.", nameof(Weights));
            }
        }
    } = ImmutableSortedDictionary<string, decimal>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>How many of the questions a respondent must have answered. Default: all. With fewer than all, the weights of those answered are renormalised and the respondent is counted as partial.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 1 to the number of questions.</exception>
    public int FewestAnswers
    {
        get => field == 0 ? Questions.Length : field;
        init => field = (int)Guard.InRange(value, 1, Questions.Length, nameof(FewestAnswers));
    }

    /// <summary>The index of three questions that the national satisfaction indices use, with equal weights; the official weights are proprietary, so the numbers are of that type and not comparable to the point.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="overall">The id of the question on overall satisfaction.</param>
    /// <param name="expectations">The id of the question whether expectations were met.</param>
    /// <param name="ideal">The id of the question how close it comes to the ideal.</param>
    /// <returns>The index.</returns>
    /// <exception cref="ArgumentException">An id is malformed or occurs twice.</exception>
    public static CompositeIndex AcsiType(string id, string overall, string expectations, string ideal) => new(id, [overall, expectations, ideal])
    {
        Name = LocalizedText.Of("en", "ACSI-type index, equal weights").With("zh", "ACSI 型指数（等权）"),
    };

    /// <inheritdoc/>
    public bool Equals(CompositeIndex? other) =>
        other is not null && Id == other.Id && FewestAnswers == other.FewestAnswers
        && Questions.SequenceEqual(other.Questions, StringComparer.Ordinal) && Weights.SequenceEqual(other.Weights);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, FewestAnswers, Questions.Length);

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    /// <summary>The weight of a question.</summary>
    internal decimal WeightOf(string question) => Weights.GetValueOrDefault(question, 1);
}
