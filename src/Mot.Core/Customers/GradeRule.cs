using System.Collections.Immutable;

namespace Mot.Core.Customers;

/// <summary>What a grade asks for.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record GradeRule
{
    /// <summary>Creates a rule.</summary>
    /// <param name="grade">The code of the grade; not of the lowest, which asks for nothing.</param>
    /// <param name="criteria">The criteria; at least one, each measure once.</param>
    /// <exception cref="ArgumentException">The code is malformed, there are no criteria, one is null, or a measure occurs twice.</exception>
    public GradeRule(string grade, params IEnumerable<GradeCriterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        Grade = Guard.Id(grade);
        Criteria = [.. criteria];
        if (Criteria.IsEmpty)
        {
            throw new ArgumentException($"The grade '{grade}' needs at least one criterion.", nameof(criteria));
        }

        foreach (GradeCriterion criterion in Criteria)
        {
            ArgumentNullException.ThrowIfNull(criterion, nameof(criteria));
        }

        if (Criteria.GroupBy(criterion => criterion.Measure, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            throw new ArgumentException($"The grade '{grade}' asks twice for '{twice.Key}'.", nameof(criteria));
        }
    }

    /// <summary>The code of the grade.</summary>
    public string Grade { get; }

    /// <summary>The criteria.</summary>
    public ImmutableArray<GradeCriterion> Criteria { get; }

    /// <summary>Whether one criterion that is met is enough. Default: all of them must be.</summary>
    public bool AnyIsEnough { get; init; }

    /// <inheritdoc/>
    public bool Equals(GradeRule? other) => other is not null
        && Grade == other.Grade && AnyIsEnough == other.AnyIsEnough && Criteria.SequenceEqual(other.Criteria);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Grade, AnyIsEnough, Criteria.Length);
}
