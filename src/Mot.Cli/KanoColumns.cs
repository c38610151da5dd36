namespace Mot.Cli;

/// <summary>The columns of one feature in a table of Kano answers.</summary>
/// <param name="Id">The id of the feature: what stands before the suffix.</param>
/// <param name="Functional">The column of the functional question.</param>
/// <param name="Dysfunctional">The column of the dysfunctional question.</param>
/// <param name="Importance">The column of the stated importance; null when there is none.</param>
internal sealed record KanoColumns(string Id, int Functional, int Dysfunctional, int? Importance)
{
    /// <summary>The suffix of importance columns when none is declared.</summary>
    internal const string ImportanceSuffix = "_importance";

    private static readonly (string Functional, string Dysfunctional)[] s_known = [("_functional", "_dysfunctional"), ("_f", "_d")];

    /// <summary>Pairs the columns up by the ends of their names; the order of the columns means nothing.</summary>
    internal static KanoColumns[] Find(string file, IReadOnlyList<string> headers, string? functional, string? dysfunctional, string? importance)
    {
        if (functional is null != dysfunctional is null)
        {
            throw new InputRefusedException("--functional and --dysfunctional belong together; give the endings of both kinds of columns.");
        }

        (string Functional, string Dysfunctional) = functional is not null ? (functional, dysfunctional!) : Recognised(file, headers);
        var faults = new List<string>();
        var columns = new List<KanoColumns>();
        foreach (int column in Ending(headers, Functional))
        {
            string id = headers[column][..^Functional.Length];
            if (Guard(id) is { } fault)
            {
                faults.Add($"{file}:1: column {headers[column]}: {fault}");
            }
            else if (Named(headers, id + Dysfunctional) is not [int partner])
            {
                faults.Add($"{file}:1: column {headers[column]}: there must be one column '{id}{Dysfunctional}' beside it.");
            }
            else if (Named(headers, id + (importance ?? ImportanceSuffix)) is { Length: > 1 })
            {
                faults.Add($"{file}:1: column {id}{importance ?? ImportanceSuffix}: there are several of that name.");
            }
            else if (columns.Exists(other => other.Id == id))
            {
                faults.Add($"{file}:1: column {headers[column]}: there are several of that name.");
            }
            else
            {
                columns.Add(new(id, column, partner, Named(headers, id + (importance ?? ImportanceSuffix)) is [int important] ? important : null));
            }
        }

        faults.AddRange(Ending(headers, Dysfunctional)
            .Where(column => Named(headers, headers[column][..^Dysfunctional.Length] + Functional).Length == 0)
            .Select(column => $"{file}:1: column {headers[column]}: there is no column '{headers[column][..^Dysfunctional.Length]}{Functional}' beside it."));
        if (importance is not null && columns.Count > 0 && columns.TrueForAll(column => column.Importance is null))
        {
            faults.Add($"{file}:1: no feature has a column that ends in '{importance}'.");
        }

        return faults.Count > 0 ? throw InputRefusedException.Of($"{file}: the columns do not pair up.", faults, faults.Count)
            : columns.Count > 0 ? [.. columns]
            : throw new InputRefusedException($"{file}:1: no column ends in '{Functional}'. {Known()}");
    }

    private static (string Functional, string Dysfunctional) Recognised(string file, IReadOnlyList<string> headers)
    {
        (string Functional, string Dysfunctional)[] there =
            [.. s_known.Where(known => Ending(headers, known.Functional).Any() || Ending(headers, known.Dysfunctional).Any())];
        return there switch
        {
            [var one] => one,
            [] => throw new InputRefusedException($"{file}:1: no pairs of columns. {Known()}"),
            _ => throw new InputRefusedException(
                $"{file}:1: some columns end in '{there[0].Functional}' or '{there[0].Dysfunctional}' and others in '{there[1].Functional}' or '{there[1].Dysfunctional}'; say which with --functional and --dysfunctional."),
        };
    }

    private static string Known() =>
        $"Known endings are {string.Join(" and ", s_known.Select(known => $"'{known.Functional}' with '{known.Dysfunctional}'"))}; declare others with --functional and --dysfunctional.";

    private static IEnumerable<int> Ending(IReadOnlyList<string> headers, string suffix) =>
        Enumerable.Range(0, headers.Count).Where(column => headers[column].Length > suffix.Length && headers[column].EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    private static int[] Named(IReadOnlyList<string> headers, string name) =>
        [.. Enumerable.Range(0, headers.Count).Where(column => headers[column].Equals(name, StringComparison.OrdinalIgnoreCase))];

    // A feature is made to ask whether what stands before the suffix is an id.
    private static string? Guard(string id)
    {
        try
        {
            _ = new Mot.Analytics.Kano.KanoFeature(id);
            return null;
        }
        catch (ArgumentException refused)
        {
            return refused.Message.Split(" (Parameter", 2)[0];
        }
    }
}
