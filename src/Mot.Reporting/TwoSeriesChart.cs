namespace Mot.Reporting;

/// <summary>Two series over the same steps, drawn with marks: what was expected as o, what happened as x, both in one place as #.</summary>
internal static class TwoSeriesChart
{
    private const int Height = 10;
    private const char Expected = 'o';
    private const char Actual = 'x';
    private const char Both = '#';

    internal static void Write(Page page, IReadOnlyList<double> expected, IReadOnlyList<double> actual, string first, string last)
    {
        double top = Top(Math.Max(expected.Max(), actual.Max()));
        string[] labels = [Numbers.Plain((decimal)top), Numbers.Plain((decimal)(top / 2)), "0"];
        int margin = labels.Max(label => label.Length) + 2;
        int columns = Math.Min(page.Width - margin - 2, expected.Count * 2);
        char[][] cells = [.. Enumerable.Range(0, Height + 1).Select(_ => new string(' ', Math.Max(columns, 1)).ToCharArray())];
        for (int i = 0; i < expected.Count; i++)
        {
            int column = expected.Count == 1 ? 0 : (int)Math.Round((double)i * (columns - 1) / (expected.Count - 1));
            Mark(column, expected[i], Expected);
            Mark(column, actual[i], Actual);
        }

        for (int row = 0; row <= Height; row++)
        {
            string label = row == 0 ? labels[0] : row == Height / 2 ? labels[1] : row == Height ? labels[2] : "";
            page.Line($"{label.PadLeft(margin - 1)} {(row == Height ? '└' : '│')}{new string(cells[row]).TrimEnd()}");
        }

        int room = Math.Max(1, columns - DisplayWidth.Of(first) - DisplayWidth.Of(last));
        page.Line($"{new string(' ', margin + 1)}{first}{new string(' ', room)}{last}");

        void Mark(int column, double value, char mark)
        {
            char[] row = cells[Height - (int)Math.Round(Math.Clamp(value / top, 0, 1) * Height)];
            row[column] = row[column] == ' ' || row[column] == mark ? mark : Both;
        }
    }

    // The next of 1, 2, 5, 10, 20, 50, … at or above.
    private static double Top(double highest)
    {
        double power = 1;
        while (true)
        {
            foreach (double step in (ReadOnlySpan<double>)[1, 2, 5])
            {
                if (step * power >= highest)
                {
                    return step * power;
                }
            }

            power *= 10;
        }
    }
}
