namespace Mot.Cli;

/// <summary>What was seen in a table of answers, column by column.</summary>
internal sealed class TableProfile
{
    private TableProfile(string file, IReadOnlyList<ColumnProfile> columns, long rows)
    {
        File = file;
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The file's name, without a folder.</summary>
    internal string File { get; }

    internal IReadOnlyList<ColumnProfile> Columns { get; }

    internal long Rows { get; }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InputRefusedException">It is no table of answers.</exception>
    internal static TableProfile Read(string path, Terminal terminal)
    {
        string full = Path.GetFullPath(path, terminal.Folder);
        if (!System.IO.File.Exists(full))
        {
            throw new InputRefusedException($"{path}: there is no such file.");
        }

        ColumnProfile[]? columns = null;
        long rows = 0;
        foreach ((string[] cells, _) in ResponseFile.Rows(full, terminal))
        {
            if (columns is null)
            {
                columns = [.. cells.Select(name => new ColumnProfile(name.Trim()))];
                RequireColumns(path, columns);
                continue;
            }

            rows++;
            for (int c = 0; c < columns.Length; c++)
            {
                columns[c].Add(c < cells.Length ? cells[c] : "");
            }
        }

        string file = Path.GetFileName(full);
        return rows > 0
            ? new(file.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? file[..^3] : file, columns!, rows)
            : throw new InputRefusedException($"{path}: the table has a header and no rows.");
    }

    private static void RequireColumns(string path, ColumnProfile[] columns)
    {
        if (columns is [{ Name: var only }] && only.AsSpan().IndexOfAny(';', '\t') >= 0)
        {
            throw new InputRefusedException($"{path}:1: the columns are not separated by commas; save the table as comma separated, UTF-8.");
        }

        if (columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any() && same.Key.Length > 0) is { } twice)
        {
            throw new InputRefusedException($"{path}:1: the column '{twice.Key}' occurs twice; give each a name of its own.");
        }
    }
}
