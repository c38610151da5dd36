using System.Globalization;
using System.Text;

namespace Mot.Cli.Tests;

/// <summary>A table such as somebody brings along: 80 guests of a café, with codes that mean no rating, an id and comments.</summary>
internal static class OwnTable
{
    internal static string Csv()
    {
        var text = new StringBuilder("id,seat,booking,service,coffee,overall,recommend,comment\n");
        for (int i = 0; i < 80; i++)
        {
            string overall = i % 16 == 5 ? "Blank" : (2 + (i % 4)).ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"g{i},{(i % 3 == 0 ? "window" : i == 7 ? "bar" : "hall")},{(i % 5 == 0 ? 6 : 2 + (i % 4))},")
                .Append(CultureInfo.InvariantCulture, $"{(i % 16 == 7 ? 6 : 1 + (((i * 7) + 3) % 5))},{(i % 16 == 3 ? 6 : 3 + (i % 3))},{overall},{(i * 3) % 11},")
                .Append(i % 9 == 0 ? string.Create(CultureInfo.InvariantCulture, $"said by guest {i}\n") : "\n");
        }

        return text.ToString();
    }

    internal static CliRun Run()
    {
        var run = new CliRun();
        run.Write("cafe.csv", Csv());
        return run;
    }
}
