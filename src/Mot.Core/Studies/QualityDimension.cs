using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>One dimension of service quality: a few questions that rate the same side of the service.</summary>
/// <remarks><para><b>Equality and order.</b> By value, the name left out. <b>Thread safety.</b> Immutable.</para></remarks>
public sealed record QualityDimension
{
    /// <summary>Declares a dimension.</summary>
    /// <param name="id">Its stable id.</param>
    /// <param name="questions">The ids of the questions that rate what the customer got, at least one, each once.</param>
    /// <exception cref="ArgumentException">An id is malformed or occurs twice, or there is no question.</exception>
    public QualityDimension(string id, IEnumerable<string> questions)
    {
        Id = Guard.Id(id);
        Name = LocalizedText.Of("en", id);
        Questions = Guard.DistinctIds(questions, $"Dimension '{id}'");
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

    /// <summary>The ids of the questions that rate what the customer got; what was expected is asked by other questions about them.</summary>
    public ImmutableArray<string> Questions { get; }

    /// <summary>The importance weight that the company declares, from 0 to 1,000 in millionths; null when none is declared.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not from 0 to 1,000.</exception>
    public decimal? Weight
    {
        get;
        init => field = value is { } weight
            ? decimal.Round(Guard.InRange(weight, 0, 1000, nameof(Weight)), 6, MidpointRounding.ToEven)
            : null;
    }

    /// <summary>The id of the question in which each respondent gives the dimension a part of 100 points; null when that was not asked.</summary>
    /// <exception cref="ArgumentException">The id is malformed.</exception>
    public string? PointsQuestion
    {
        get;
        init => field = value is null ? null : Guard.Id(value, nameof(PointsQuestion));
    }

    /// <inheritdoc/>
    public bool Equals(QualityDimension? other) =>
        other is not null && Id == other.Id && Weight == other.Weight && PointsQuestion == other.PointsQuestion
        && Questions.SequenceEqual(other.Questions, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Weight, PointsQuestion, Questions.Length);

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
