using Mot.Core.Customers;
using Mot.Core.Grades;

namespace Mot.Reporting.Pictures;

/// <summary>What another policy would do to the grades of customers as a picture: how many from which grade to which, as bands between two columns and as a table under it.</summary>
/// <remarks>
/// <para>Unlike <see cref="TextGrades"/>, which names customers and is for whoever serves them, a picture is passed on: every number is rounded to 5 on its own, and one below 5 is not told,
/// so that no small group can be worked out from the others. <b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class SvgGradeMigration
{
    private const int Rounding = 5;
    private const double BandsHeight = 260;
    private const double Pillar = 14;

    /// <summary>The picture.</summary>
    /// <param name="run">The dry run.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>A complete <c>svg</c> element, LF line ends; the same dry run and options always give the same text.</returns>
    public static string Of(GradeDryRun run, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        string day = TextGrades.Day(run.AsOf);
        var sheet = new Sheet(options, "mot-grades", say => say.Of($"Grades: {run.Current.Id} → {run.Proposed.Id} · {day}", $"客户分级：{run.Current.Id} → {run.Proposed.Id} · {day}"));
        Wording say = sheet.Say;

        // The highest grade on top, those without a grade at the foot.
        Node[] from = Nodes(run.Current.Scale, say, code => run.Proposed.Scale.Grades.Select(grade => grade.Code).Append(null).Sum(to => run.CountOf(code, to)));
        Node[] to = Nodes(run.Proposed.Scale, say, code => run.Current.Scale.Grades.Select(grade => grade.Code).Append(null).Sum(each => run.CountOf(each, code)));
        if (run.Customers == 0)
        {
            sheet.About(say.Of("No customers.", "没有客户。"));
            return sheet.Finish();
        }

        sheet.About(say.Of(
            $"{Shown(run.Customers)} customers; {Shown(run.Up)} would stand higher, {Shown(run.Down)} lower. Both policies are replayed from the first fact on; nothing was changed.",
            $"{Shown(run.Customers)} 位客户；{Shown(run.Up)} 位升级，{Shown(run.Down)} 位降级。两套策略都从第一条事实重算；未作任何更改。"));
        Draw(sheet, run, from, to);
        sheet.Key(
        [
            KeyEntry.Box(say.Of("higher", "升"), Look.Fill(Tone.Best)), KeyEntry.Box(say.Of("the same", "不变"), Look.Fill(Tone.Middle)),
            KeyEntry.Box(say.Of("lower", "降"), Look.Fill(Tone.Worst)), KeyEntry.Box(say.Of("not to be compared", "不可比"), Look.Zone),
        ]);
        Table(sheet, run, from, to);
        sheet.Note(say.Of("Every number is rounded to 5 on its own; below 5 it is not told.", "每个数各自舍入到 5 的倍数；小于 5 者不列出。"));
        return sheet.Finish();
    }

    private static Node[] Nodes(GradeScale scale, Wording say, Func<string?, int> count) =>
    [
        .. scale.Grades.Reverse().Select(grade => new Node(grade.Code, say.In(grade.Name), count(grade.Code))),
        .. count(null) > 0 ? [new Node(null, say.Of("none", "无"), count(null))] : Array.Empty<Node>(),
    ];

    /// <summary>A count as it may be told.</summary>
    private static string Shown(int count) => count == 0 ? "0" : count < Rounding ? $"<{Numbers.Count(Rounding)}" : Numbers.Count(Rounded(count));

    // Half up: each number by itself, so that no difference of two of them is exact.
    private static int Rounded(int count) => (count + (Rounding / 2)) / Rounding * Rounding;

    // Of the bands too only what may be told can be measured.
    private static double Size(int count) => count == 0 ? 0 : count < Rounding ? Rounding / 2.0 : Rounded(count);

    private static void Draw(Sheet sheet, GradeDryRun run, Node[] from, Node[] to)
    {
        Wording say = sheet.Say;
        Canvas canvas = sheet.Canvas;
        double left = Sheet.Margin + 168;
        double right = canvas.Width - Sheet.Margin - 168;
        double y = sheet.Y + 14;
        canvas.Text(left + Pillar, y, say.Of("now", "现行"), Anchor.End, Look.Faint);
        canvas.Text(right - Pillar, y, say.Of("then", "新策略"), Anchor.Start, Look.Faint);
        double top = y + 10;

        // Labels need their room also where the pillar is thin.
        const double least = 20;
        int rows = Math.Max(from.Length, to.Length);
        double Sum(Node[] nodes, Func<Node, IEnumerable<int>> flows) => nodes.Sum(node => flows(node).Sum(Size));
        IEnumerable<int> Out(Node node) => to.Select(other => run.CountOf(node.Code, other.Code));
        IEnumerable<int> In(Node node) => from.Select(other => run.CountOf(other.Code, node.Code));
        double unit = BandsHeight / Math.Max(Sum(from, Out), 1);
        double[] Tops(Node[] nodes, Func<Node, IEnumerable<int>> flows)
        {
            double at = top;
            return [.. nodes.Select(node =>
            {
                double begin = at;
                at += Math.Max(flows(node).Sum(Size) * unit, least) + 10;
                return begin;
            })];
        }

        double[] fromTops = Tops(from, Out);
        double[] toTops = Tops(to, In);
        double[] fromNext = [.. fromTops];
        double[] toNext = [.. toTops];
        for (int f = 0; f < from.Length; f++)
        {
            for (int t = 0; t < to.Length; t++)
            {
                int count = run.CountOf(from[f].Code, to[t].Code);
                double high = Size(count) * unit;
                if (high > 0)
                {
                    string tip = $"{from[f].Name} → {to[t].Name}: {Shown(count)}";
                    canvas.Path(Band(left + Pillar, fromNext[f], right - Pillar, toNext[t], high), LookOf(run, from[f], to[t]) is var look && look == Look.Zone ? look : $"{look} {Look.Flow}", tip);
                    fromNext[f] += high;
                    toNext[t] += high;
                }
            }
        }

        double bottom = top;
        for (int f = 0; f < from.Length; f++)
        {
            bottom = Math.Max(bottom, Label(canvas, from[f], left, fromTops[f], Math.Max(fromNext[f] - fromTops[f], 1), isLeft: true));
        }

        for (int t = 0; t < to.Length; t++)
        {
            bottom = Math.Max(bottom, Label(canvas, to[t], right - Pillar, toTops[t], Math.Max(toNext[t] - toTops[t], 1), isLeft: false));
        }

        sheet.Y = bottom + 8;
    }

    private static double Label(Canvas canvas, Node node, double x, double top, double height, bool isLeft)
    {
        canvas.Rect(x, top, Pillar, height, Look.FillInk, 1);
        double middle = top + (Math.Max(height, 20) / 2) + 4;
        double edge = isLeft ? x - 8 : x + Pillar + 8;
        double number = TextWidth.Of(Shown(node.Count), Canvas.BodySize, bold: true) + 8;
        canvas.Text(edge, middle, Shown(node.Count), isLeft ? Anchor.End : Anchor.Start, $"{Look.Text} {Look.Bold}");
        canvas.Paragraph(isLeft ? edge - number : edge + number, middle, node.Name, 160 - number, 1, isLeft ? Anchor.End : Anchor.Start);
        return top + Math.Max(height, 20);
    }

    private static string Band(double x1, double y1, double x2, double y2, double high)
    {
        double bend = (x1 + x2) / 2;
        string N(double value) => Plain.Number(value);
        return $"M{N(x1)} {N(y1)}C{N(bend)} {N(y1)} {N(bend)} {N(y2)} {N(x2)} {N(y2)}V{N(y2 + high)}C{N(bend)} {N(y2 + high)} {N(bend)} {N(y1 + high)} {N(x1)} {N(y1 + high)}Z";
    }

    // By the proposed scale, as the dry run itself judges; who has no grade in either stands aside.
    private static string LookOf(GradeDryRun run, Node from, Node to)
    {
        if (from.Code == to.Code)
        {
            return Look.Fill(Tone.Middle);
        }

        int before = from.Code is null ? -1 : run.Proposed.Scale.IndexOf(from.Code);
        int after = to.Code is null ? -1 : run.Proposed.Scale.IndexOf(to.Code);
        return before < 0 || after < 0 ? Look.Zone : after > before ? Look.Fill(Tone.Best) : Look.Fill(Tone.Worst);
    }

    private static void Table(Sheet sheet, GradeDryRun run, Node[] from, Node[] to)
    {
        Wording say = sheet.Say;
        Canvas canvas = sheet.Canvas;
        double first = Sheet.Margin + 168;
        double column = (canvas.Width - Sheet.Margin - first) / to.Length;
        double y = sheet.Y + 18;
        canvas.Paragraph(Sheet.Margin, y, say.Of("from (rows) to (columns)", "原（行）→ 新（列）"), 160, 1, look: Look.Faint, size: Canvas.SmallSize);
        double head = y;
        for (int t = 0; t < to.Length; t++)
        {
            head = Math.Max(head, canvas.Paragraph(first + ((t + 1) * column), y, to[t].Name, column - 8, 2, Anchor.End, Look.Faint, Canvas.SmallSize));
        }

        y = head + 8;
        foreach (Node node in from)
        {
            canvas.Line(Sheet.Margin, y, canvas.Width - Sheet.Margin, y, Look.Grid);
            canvas.Paragraph(Sheet.Margin, y + 16, node.Name, 160, 1);
            for (int t = 0; t < to.Length; t++)
            {
                int count = run.CountOf(node.Code, to[t].Code);
                canvas.Text(first + ((t + 1) * column), y + 16, Shown(count), Anchor.End, node.Code == to[t].Code ? Look.Faint : Look.Text);
                if (count > 0)
                {
                    sheet.Tell($"{node.Name} → {to[t].Name}{say.Colon}{Shown(count)}{say.Of(".", "。")}");
                }
            }

            y += 23;
        }

        sheet.Y = y + 2;
    }

    private sealed record Node(string? Code, string Name, int Count);
}
