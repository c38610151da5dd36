using Mot.Core;

namespace Mot.Cli;

/// <summary>The names of features from a table with a column of ids and one or two columns of names.</summary>
internal static class KanoNames
{
    private static readonly string[] s_ids = ["id", "feature", "column"];
    private static readonly string[] s_names = ["label", "name", "en", "english"];
    private static readonly string[] s_chinese = ["zh", "chinese"];

    /// <summary>The names by feature; an id in the file may also be the name of the functional column, or have an underscore behind it.</summary>
    internal static Dictionary<string, LocalizedText> Read(string path, KanoFile table, Terminal terminal)
    {
        string full = Path.GetFullPath(path, terminal.Folder);
        if (!File.Exists(full))
        {
            throw new InputRefusedException($"--names: {path}: there is no such file.");
        }

        string file = Path.GetFileName(full);
        int id = -1;
        int name = -1;
        int chinese = -1;
        var found = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach ((string[] cells, long line) in ResponseFile.Rows(full, terminal))
        {
            if (line == 1)
            {
                (id, name, chinese) = (Column(cells, s_ids), Column(cells, s_names), Column(cells, s_chinese));
                if (id < 0 || name < 0)
                {
                    throw new InputRefusedException($"{file}:1: names stand in a column {string.Join(", ", s_ids)} and one of {string.Join(", ", s_names)}; also allowed is one of {string.Join(", ", s_chinese)}.");
                }
            }
            else if (table.Features.FirstOrDefault(feature => feature.Functional == cells[id].Trim() || feature.Id == cells[id].Trim().TrimEnd('_')).Id is { } feature
                && cells[name].Trim() is { Length: > 0 } text)
            {
                var localized = LocalizedText.Of("en", text);
                found[feature] = chinese >= 0 && cells[chinese].Trim() is { Length: > 0 } zh ? localized.With("zh", zh) : localized;
            }
        }

        return found.Count > 0
            ? found
            : throw new InputRefusedException($"{file}: none of its ids is a feature of {table.Name}, which has {string.Join(", ", table.Features.Select(feature => feature.Id))}.");
    }

    private static int Column(string[] headers, string[] names) =>
        names.Select(name => Array.FindIndex(headers, header => header.Trim().Equals(name, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(at => at >= 0, -1);
}
