using System.Collections.Immutable;

namespace Mot.Core.Studies;

/// <summary>How a table that is counted already is laid out: one row for each question of each cluster and wave, one column for each rating.</summary>
/// <remarks><para><b>Thread safety.</b> Immutable.</para></remarks>
public sealed record CountLayout
{
    /// <summary>Describes a table.</summary>
    /// <param name="questionColumn">The column that says which question a row is about.</param>
    /// <param name="columns">For each rating the column of how many gave it.</param>
    /// <exception cref="ArgumentException">A name is blank, or there is no column.</exception>
    public CountLayout(string questionColumn, IEnumerable<KeyValuePair<decimal, string>> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        QuestionColumn = Guard.NotBlank(questionColumn);
        Columns = columns.ToImmutableSortedDictionary(pair => pair.Key, pair => Guard.NotBlank(pair.Value, nameof(columns)));
        if (Columns.IsEmpty)
        {
            throw new ArgumentException("A table of counts needs at least one column of counts.", nameof(columns));
        }
    }

    /// <summary>The column that says which question a row is about; rows of questions that are not the study's are left out.</summary>
    public string QuestionColumn { get; }

    /// <summary>For each rating the column of how many gave it.</summary>
    public ImmutableSortedDictionary<decimal, string> Columns { get; }

    /// <summary>What the numbers count. Default: people.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a declared unit.</exception>
    public CountUnit Unit
    {
        get;
        init => field = Guard.Defined(value, nameof(Unit));
    }
}
