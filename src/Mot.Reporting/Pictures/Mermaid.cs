using System.Globalization;
using System.Text;
using Mot.Analytics.Moments;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting.Pictures;

/// <summary>Diagrams in the text of Mermaid, for Markdown pages that draw it.</summary>
/// <remarks>
/// <para>Names are escaped, so that none can end a line, a label or the diagram. About everybody together, so that no small group is shown.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class Mermaid
{
    private const int LeastScore = 1;
    private const int MostScore = 5;

    // A first word that the language takes for its own.
    private static readonly string[] s_words = ["title", "section", "journey", "accTitle", "accDescr", "end"];

    /// <summary>The journey with the mean rating of each touchpoint as a <c>journey</c> diagram. The language knows whole numbers from 1 to 5 only: means are brought to that scale and rounded, and the title says so.</summary>
    /// <param name="findings">The findings of the study. A touchpoint without a mean is left out.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>The text, LF line ends; the same findings and options always give the same text.</returns>
    public static string OfJourney(StudyFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Wording say = (options ?? PictureOptions.Default).Wording();
        Study study = findings.Study;
        var text = new StringBuilder("journey\n");
        Line(text, 1, "title " + Bare(say.Of(
            $"{say.TitleOf(study)} (mean ratings, brought to 1–5 and rounded)",
            $"{say.TitleOf(study)}（平均评分，换算为 1–5 并取整）")));
        foreach (Stage stage in study.Journey.Stages)
        {
            (Touchpoint Touchpoint, int Score)[] rated =
            [
                .. from touchpoint in stage.Touchpoints
                   let question = study.ScoringQuestion(touchpoint)
                   where question is not null
                   let score = ScoreOf(question, findings[question.Id])
                   where score is not null
                   select (touchpoint, score.Value),
            ];
            if (rated.Length == 0)
            {
                continue;
            }

            Line(text, 1, "section " + Bare(say.In(stage.Name)));
            foreach ((Touchpoint touchpoint, int score) in rated)
            {
                Line(text, 2, $"{Bare(say.In(touchpoint.Name))}: {score.ToString(CultureInfo.InvariantCulture)}: {say.Of("customers", "顾客")}");
            }
        }

        return text.ToString();
    }

    /// <summary>The journey as designed, as a <c>flowchart</c>: stages as boxes, the ways from touchpoint to touchpoint, the way after a failure dotted; rounded what is optional, ↻ what may repeat, ★ what is believed critical.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>The text, LF line ends; the same journey and options always give the same text.</returns>
    public static string OfFlow(Journey journey, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(journey);
        Wording say = (options ?? PictureOptions.Default).Wording();
        var text = new StringBuilder("flowchart TB\n");
        string Id(string touchpoint) => "t" + journey[touchpoint].Index.ToString(CultureInfo.InvariantCulture);
        for (int s = 0; s < journey.Stages.Length; s++)
        {
            Stage stage = journey.Stages[s];
            Line(text, 1, $"subgraph s{s.ToString(CultureInfo.InvariantCulture)}[\"{Quoted(say.In(stage.Name))}\"]");
            foreach (Touchpoint touchpoint in stage.Touchpoints)
            {
                string name = Quoted((touchpoint.BelievedCritical == true ? "★ " : "") + say.In(touchpoint.Name) + (touchpoint.IsRepeatable ? " ↻" : ""));
                Line(text, 2, touchpoint.IsOptional ? $"{Id(touchpoint.Id)}([\"{name}\"])" : $"{Id(touchpoint.Id)}[\"{name}\"]");
            }

            Line(text, 1, "end");
        }

        foreach (Touchpoint touchpoint in journey.Touchpoints)
        {
            foreach (string next in touchpoint.Next)
            {
                Line(text, 1, $"{Id(touchpoint.Id)} --> {Id(next)}");
            }

            if (touchpoint.OnFailure is { } failure)
            {
                Line(text, 1, $"{Id(touchpoint.Id)} -. \"{Quoted(say.Of("after a failure", "失败后"))}\" .-> {Id(failure)}");
            }
        }

        return text.ToString();
    }

    /// <summary>Importance against performance as a <c>quadrantChart</c>. The language cuts at the middle of 0 to 1: places are distances from the means over the touchpoints, brought to that, and the title says so.</summary>
    /// <param name="findings">The findings. A touchpoint without a place is left out.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>The text, LF line ends; the same findings and options always give the same text.</returns>
    public static string OfPriorities(MomentFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Wording say = (options ?? PictureOptions.Default).Wording();
        var text = new StringBuilder("quadrantChart\n");
        Line(text, 1, "title " + Bare(say.Of("Improve first (from the means)", "优先改进什么（与均值的距离）")));
        Line(text, 1, $"x-axis \"{say.Of("performs worse", "表现较差")}\" --> \"{say.Of("performs better", "表现较好")}\"");
        Line(text, 1, $"y-axis \"{say.Of("less important", "较不重要")}\" --> \"{say.Of("more important", "较重要")}\"");
        Quadrant[] quadrants = [Quadrant.KeepUp, Quadrant.ConcentrateHere, Quadrant.LowPriority, Quadrant.PossibleOverkill];
        for (int q = 0; q < quadrants.Length; q++)
        {
            Line(text, 1, $"quadrant-{(q + 1).ToString(CultureInfo.InvariantCulture)} \"{QuadrantNames.Of(say, quadrants[q])}\"");
        }

        MomentFinding[] placed = [.. findings.Touchpoints.Where(finding => finding.Place is not null)];
        double across = placed.Select(finding => Math.Abs(finding.Place!.FromPerformanceLine)).DefaultIfEmpty().Max();
        double upwards = placed.Select(finding => Math.Abs(finding.Place!.FromImportanceLine)).DefaultIfEmpty().Max();
        foreach (MomentFinding finding in placed)
        {
            Line(text, 1, $"\"{Bare(say.In(finding.Touchpoint.Name))}\": [{Part(finding.Place!.FromPerformanceLine, across)}, {Part(finding.Place.FromImportanceLine, upwards)}]");
        }

        return text.ToString();
    }

    private static int? ScoreOf(Question question, QuestionFindings findings)
    {
        if (findings.Best.Mean.Value is not { } mean)
        {
            return null;
        }

        double part = (mean - (double)question.Scale.Min) / (double)(question.Scale.Max - question.Scale.Min);
        part = question.Scale.Direction == ScaleDirection.HigherIsBetter ? part : 1 - part;
        return LeastScore + (int)Math.Round(part * (MostScore - LeastScore), MidpointRounding.AwayFromZero);
    }

    // From 0.15 to 0.85: names stand under their marks and would be cut at the frame.
    private static string Part(double distance, double most) =>
        (0.5 + (most > 0 ? distance / most * 0.35 : 0)).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>A name where the language has no quotes: what it reserves becomes the wide form of the same sign.</summary>
    private static string Bare(string name)
    {
        var bare = new StringBuilder();
        foreach (char c in Plain.Clean(name))
        {
            bare.Append(c switch
            {
                ':' => '：',
                ';' => '；',
                '#' => '＃',
                '%' => '％',
                '"' => '”',
                '`' => '’',
                '<' => '＜',
                '>' => '＞',
                '{' => '｛',
                '}' => '｝',
                '\\' => '＼',
                _ => c,
            });
        }

        string text = bare.ToString();
        return text.Length == 0 ? Numbers.None
            : s_words.Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? $"“{text}”"
            : text;
    }

    /// <summary>A name inside quotes: what the language or HTML reserves as a numbered sign.</summary>
    private static string Quoted(string name)
    {
        var quoted = new StringBuilder();
        foreach (char c in Plain.Clean(name))
        {
            if (c is '"' or '#' or ';' or '&' or '<' or '>' or '`' or '%' or '\\')
            {
                quoted.Append(CultureInfo.InvariantCulture, $"#{(int)c};");
            }
            else
            {
                quoted.Append(c);
            }
        }

        return quoted.Length == 0 ? Numbers.None : quoted.ToString();
    }

    private static void Line(StringBuilder text, int depth, string line) => text.Append(' ', depth * 2).Append(line).Append('\n');
}
