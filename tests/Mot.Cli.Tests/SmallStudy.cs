using System.Globalization;
using System.Text;

namespace Mot.Cli.Tests;

/// <summary>A café with three touchpoints, forty-eight guests, and a wave before with one question changed.</summary>
internal static class SmallStudy
{
    internal const string Header = "id,订座,Service ,Coffee,Overall,Recommend,Problem,Seat";

    internal static string Json(string wave = "2025", string? previous = "before.json", string serviceVersion = "1", string file = "cafe.csv") => $$"""
        {
          "version": 1, "kind": "study", "id": "cafe", "wave": "{{wave}}"{{(previous is null ? "" : $", \"previous\": \"{previous}\"")}},
          "title": { "en": "A café, its guests asked", "zh": "咖啡馆顾客调查" },
          "origin": { "en": "Invented for the tests.", "zh": "为测试而虚构。" },
          "journey": {
            "version": 1, "kind": "journey", "id": "visit", "name": { "en": "A visit" },
            "stages": [
              { "id": "arrive", "name": { "en": "Arriving", "zh": "到店" }, "touchpoints": [
                { "id": "booking", "name": { "en": "Booking a table", "zh": "订座" }, "optional": true } ] },
              { "id": "stay", "name": { "en": "Staying", "zh": "用餐" }, "touchpoints": [
                { "id": "service", "name": { "en": "Service at the table", "zh": "桌边服务" } },
                { "id": "coffee", "name": { "en": "The coffee", "zh": "咖啡" } },
                { "id": "terrace", "name": { "en": "The terrace", "zh": "露台" }, "optional": true } ] } ]
          },
          "scales": {
            "five": { "min": 1, "max": 5, "step": 1, "missing": { "0": "blank", "6": "notApplicable", "Blank": "blank" } },
            "recommend": { "min": 0, "max": 10, "step": 1, "missing": { "11": "blank" } }
          },
          "questions": [
            { "id": "booking", "text": { "en": "Booking" }, "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "booking", "column": "订座" },
            { "id": "service", "text": { "en": "Service" }, "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "service", "column": "Service", "version": "{{serviceVersion}}" },
            { "id": "coffee", "text": { "en": "Coffee" }, "kind": "satisfaction", "scale": "five", "frame": "thisEncounter", "touchpoint": "coffee", "column": "Coffee", "margin": 0.2 },
            { "id": "overall", "text": { "en": "The visit as a whole", "zh": "整体" }, "kind": "satisfaction", "scale": "five", "column": "Overall" },
            { "id": "nps", "text": { "en": "Would recommend", "zh": "推荐意愿" }, "kind": "recommendation", "scale": "recommend", "column": "Recommend" }
          ],
          "outcomes": [ "overall" ],
          "segments": [
            { "id": "problem", "name": { "en": "Something went wrong", "zh": "是否出错" }, "column": "Problem",
              "groups": [ { "id": "yes", "codes": [ "1" ], "problem": true, "name": { "en": "yes", "zh": "是" } }, { "id": "no", "codes": [ "2" ], "name": { "en": "no", "zh": "否" } } ] },
            { "id": "seat", "name": { "en": "Seat", "zh": "座位" }, "column": "Seat" } ],
          "table": { "file": "{{file}}", "respondent": "id" }
        }
        """;

    /// <summary>The rows, the same in every run; a shift makes another wave.</summary>
    internal static string Csv(int shift = 0)
    {
        var text = new StringBuilder(Header + "\n");
        for (int i = 0; i < 48; i++)
        {
            int service = 1 + (((i * 7) + 3 + shift) % 5);
            int coffee = Math.Min(5, 3 + (i % 3));
            bool problem = i % 6 == 0;
            text.Append(CultureInfo.InvariantCulture, $"g{i},{(i % 4 == 0 ? 6 : 2 + (i % 4))},{service},{(i % 11 == 0 ? 0 : coffee)},")
                .Append(CultureInfo.InvariantCulture, $"{(i == 5 ? "Blank" : problem ? 2 : 3 + (i % 3))},{(i * 3) % 11},{(problem ? 1 : 2)},{(i < 3 ? "bar" : i < 20 ? "window" : "hall")}\n");
        }

        return text.ToString();
    }

    /// <summary>A run with the study and its table in place.</summary>
    internal static CliRun Run(int width = 80, bool isTerminal = false)
    {
        var run = new CliRun { Width = width, OutputIsTerminal = isTerminal };
        run.Write("cafe.json", Json(previous: null));
        run.Write("cafe.csv", Csv());
        return run;
    }

    /// <summary>The wave before as well.</summary>
    internal static CliRun RunWithPrevious(int width = 80)
    {
        CliRun run = Run(width);
        run.Write("cafe.json", Json());
        run.Write("before.json", Json("2024", null, "0", "before.csv"));
        run.Write("before.csv", Csv(1));
        return run;
    }
}
