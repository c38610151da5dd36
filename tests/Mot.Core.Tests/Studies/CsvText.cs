using System.Text;

namespace Mot.Core.Tests.Studies;

/// <summary>Just enough of RFC 4180 to read the survey files: quotes, doubled quotes, commas and line ends within quotes.</summary>
internal static class CsvText
{
    /// <summary>The rows of a text, the header first; a byte order mark is skipped.</summary>
    public static List<string[]> Rows(string text)
    {
        List<string[]> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = text.StartsWith('\uFEFF') ? 1 : 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                cell.Append(text[++i]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add([.. row]);
                    row.Clear();
                }
            }
            else if (quoted || c != '\r')
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            rows.Add([.. row, cell.ToString()]);
        }

        return rows;
    }
}
