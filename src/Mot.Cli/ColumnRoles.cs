using System.Text.RegularExpressions;

namespace Mot.Cli;

/// <summary>What the user says each column is for. A column has the first role that names it; with no roles at all everything that may be a question is one.</summary>
internal sealed record ColumnRoles
{
    internal string? Respondent { get; init; }

    internal string? Weight { get; init; }

    internal string? Cluster { get; init; }

    internal IReadOnlyList<ColumnProfile> Outcomes { get; private init; } = [];

    internal IReadOnlyList<ColumnProfile> Segments { get; private init; } = [];

    internal IReadOnlyList<ColumnProfile> Touchpoints { get; private init; } = [];

    internal IReadOnlyList<ColumnProfile> Questions { get; private init; } = [];

    /// <summary>Whether any role was given; otherwise what each question is about is still open.</summary>
    internal bool AreDeclared { get; private init; }

    /// <summary>Finds the columns that lists of names, or patterns with <c>*</c>, mean.</summary>
    internal static ColumnRoles Of(
        TableProfile table, ColumnRoles single, string[] outcomes, string[] segments, string[] touchpoints, string[] questions)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string option, string? name) in new[] { ("--respondent", single.Respondent), ("--weight", single.Weight), ("--cluster", single.Cluster) })
        {
            if (name is not null)
            {
                taken.Add(Find(table, option, name).Single().Name);
            }
        }

        ColumnProfile[] Take(string option, string[] patterns)
        {
            ColumnProfile[] found = [.. patterns.SelectMany(pattern => Find(table, option, pattern)).Distinct().Where(column => !taken.Contains(column.Name))];
            taken.UnionWith(found.Select(column => column.Name));
            return found;
        }

        ColumnRoles roles = single with
        {
            Outcomes = Take("--outcomes", outcomes),
            Segments = Take("--segments", segments),
            Touchpoints = Take("--touchpoints", touchpoints),
            Questions = Take("--questions", questions),
            AreDeclared = outcomes.Length + segments.Length + touchpoints.Length + questions.Length > 0,
        };
        return roles.AreDeclared ? roles : roles with
        {
            Questions = [.. table.Columns.Where(column => column.Shape == ColumnShape.FewNumbers && !taken.Contains(column.Name))],
            Segments = [.. table.Columns.Where(column => column.Shape == ColumnShape.Groups && !taken.Contains(column.Name))],
        };
    }

    private static ColumnProfile[] Find(TableProfile table, string option, string pattern)
    {
        string expression = $"^{string.Join(".*", pattern.Split('*').Select(Regex.Escape))}$";
        ColumnProfile[] found = [.. table.Columns.Where(column => Regex.IsMatch(column.Name, expression, RegexOptions.CultureInvariant))];
        return found.Length > 0
            ? found
            : throw new InputRefusedException($"{option}: {table.File} has no column '{pattern}'; it has {string.Join(", ", table.Columns.Select(column => column.Name))}.");
    }
}
