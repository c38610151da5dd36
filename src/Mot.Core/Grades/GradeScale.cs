using System.Collections.Immutable;

namespace Mot.Core.Grades;

/// <summary>The grades of a company, from the lowest to the highest.</summary>
/// <remarks>
/// <para><b>Equality and order.</b> Equal when the same grades stand in the same order.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class GradeScale : IEquatable<GradeScale>
{
    /// <summary>The most grades that a scale can have.</summary>
    public const int MaxGrades = 20;

    /// <summary>Creates a scale.</summary>
    /// <param name="grades">The grades, the lowest first; 2 to 20, each code once.</param>
    /// <exception cref="ArgumentException">There are too few or too many grades, one is null, or a code occurs twice.</exception>
    public GradeScale(params IEnumerable<Grade> grades)
    {
        ArgumentNullException.ThrowIfNull(grades);
        Grades = [.. grades];
        if (Grades.Length is < 2 or > MaxGrades)
        {
            throw new ArgumentException($"A scale has 2 to {MaxGrades} grades, not {Grades.Length}.", nameof(grades));
        }

        for (int g = 0; g < Grades.Length; g++)
        {
            ArgumentNullException.ThrowIfNull(Grades[g], nameof(grades));
            if (IndexOf(Grades[g].Code) != g)
            {
                throw new ArgumentException($"The grade '{Grades[g].Code}' occurs twice.", nameof(grades));
            }
        }
    }

    /// <summary>The grades, the lowest first.</summary>
    public ImmutableArray<Grade> Grades { get; }

    /// <summary>The grade that everybody has who has earned no other.</summary>
    public Grade Lowest => Grades[0];

    /// <summary>The best grade.</summary>
    public Grade Highest => Grades[^1];

    /// <summary>The place of a grade, 0 for the lowest.</summary>
    /// <param name="code">A code.</param>
    /// <returns>The place; -1 when the scale has no such grade.</returns>
    public int IndexOf(string code)
    {
        for (int g = 0; g < Grades.Length; g++)
        {
            if (Grades[g].Code.Equals(code, StringComparison.Ordinal))
            {
                return g;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public bool Equals(GradeScale? other) => other is not null && Grades.SequenceEqual(other.Grades);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GradeScale);

    /// <inheritdoc/>
    public override int GetHashCode() => Grades.Aggregate(0, (hash, grade) => HashCode.Combine(hash, grade));

    /// <summary>The codes, the lowest first.</summary>
    public override string ToString() => string.Join(" < ", Grades.Select(grade => grade.Code));
}
