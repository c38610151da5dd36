using Mot.Analytics.Kano;

namespace Mot.Reporting;

/// <summary>The Kano plane: features by what their presence gives (upwards) and what their absence takes (to the right).</summary>
internal static class KanoPicture
{
    private const int Rows = 15;
    private const int Widest = 61;
    private const int Margin = 6;
    private const string Across = "  worse";
    private const char Several = '*';

    internal static void Write(Page page, IReadOnlyList<KanoFeatureFindings> features)
    {
        Wording say = page.Say;
        page.Section(say.Of("Plane of the coefficients, cut at one half", "系数平面（以 0.5 分界）"));
        int columns = Math.Min(Widest, page.Width - Margin - 1 - Across.Length);

        // Odd, so that the cut has a column of its own.
        columns -= (columns + 1) % 2;
        char[][] canvas = Empty(columns);
        List<string> together = Place(canvas, features, columns);
        page.Line(page.Paint.Faint($"{"better",Margin} {Quadrants(say, columns, KanoCategory.Attractive, KanoCategory.OneDimensional)}"));
        for (int row = 0; row < Rows; row++)
        {
            string value = row == 0 ? "1" : row == Rows / 2 ? "0.5" : row == Rows - 1 ? "0" : "";
            page.Line($"{value,Margin} {new string(canvas[row]).TrimEnd()}");
        }

        string ends = "0" + "−0.5".PadLeft((columns / 2) + 2) + "−1".PadLeft(columns - (columns / 2) - 3);
        page.Line($"{new string(' ', Margin)} {ends}{Across}");
        page.Line(page.Paint.Faint($"{new string(' ', Margin)} {Quadrants(say, columns, KanoCategory.Indifferent, KanoCategory.MustBe)}"));
        if (together.Count > 0)
        {
            page.Note(say.Of($"{Several} several at one place: {string.Join("; ", together)}.", $"{Several} 位置相同：{string.Join("；", together)}。"));
        }
    }

    private static char[][] Empty(int columns)
    {
        (int cutRow, int cutColumn) = (Rows / 2, columns / 2);
        return
        [
            .. Enumerable.Range(0, Rows).Select(row => (char[])
            [
                .. Enumerable.Range(0, columns).Select(column => (row == cutRow, column == cutColumn) switch
                {
                    (true, true) => '┼',
                    (true, false) => '─',
                    (false, true) => '│',
                    _ => column == 0 ? '│' : row == Rows - 1 ? '_' : ' ',
                }),
            ]),
        ];
    }

    private static List<string> Place(char[][] canvas, IReadOnlyList<KanoFeatureFindings> features, int columns)
    {
        var places = new SortedDictionary<(int Row, int Column), List<char>>();
        for (int f = 0; f < features.Count; f++)
        {
            if (features[f].Better.Value is { } better && features[f].Worse.Value is { } worse)
            {
                (int, int) at = (At(1 - better, Rows), At(-worse, columns));
                if (!places.TryGetValue(at, out List<char>? marks))
                {
                    places[at] = marks = [];
                }

                marks.Add(KanoOrder.MarkOf(f));
            }
        }

        foreach (((int row, int column), List<char> marks) in places)
        {
            canvas[row][column] = marks.Count > 1 ? Several : marks[0];
        }

        return [.. places.Values.Where(marks => marks.Count > 1).Select(marks => string.Join(", ", marks))];
    }

    private static int At(double share, int length) => (int)Math.Round(share * (length - 1), MidpointRounding.AwayFromZero);

    private static string Quadrants(Wording say, int columns, KanoCategory left, KanoCategory right)
    {
        string name = KanoFeatureTable.CategoryOf(say, right);
        return DisplayWidth.PadRight(KanoFeatureTable.CategoryOf(say, left), columns - DisplayWidth.Of(name)) + name;
    }
}
