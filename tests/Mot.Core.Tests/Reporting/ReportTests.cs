using System.Text;
using System.Xml;
using System.Xml.Linq;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Reporting;
using static Mot.Core.Tests.Studies.QualityCases;

namespace Mot.Core.Tests.Reporting;

/// <summary>A report as documents.</summary>
public sealed class ReportTests
{
    private const string Hostile = "<script>alert('x')</script> & \"quotes\" | [link](http://example.org) `code` *bold*";

    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Html_IsWellFormedAndEveryContentsEntryLeadsToASection()
    {
        XElement html = HtmlOf(Report.Of(Sample()));

        string[] ids = [.. html.Descendants("section").Select(section => section.Attribute("id")!.Value)];
        ids.ShouldNotBeEmpty();
        html.Element("body")!.Element("nav")!.Descendants("a").Select(link => link.Attribute("href")!.Value[1..]).ShouldBe(ids);
        html.DescendantsAndSelf().SelectMany(each => each.Attributes("id")).Select(id => id.Value).ShouldBeUnique();
    }

    [Fact]
    public void Html_NeedsNothingElse()
    {
        string html = Report.Of(Sample()).Html;

        XElement root = HtmlOf(html);
        root.Descendants().Where(each => each.Name.LocalName is "script" or "link" or "iframe" or "img" or "object").ShouldBeEmpty();
        root.Descendants().SelectMany(each => each.Attributes()).Where(attribute => attribute.Name.LocalName is "src" or "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
        html.ShouldNotContain("url(h");
        html.ShouldNotContain("@import");
    }

    [Fact]
    public void Names_CannotBecomeMarkup()
    {
        StudyFindings findings = Sample(Hostile);
        Report report = Report.Of(findings);

        XElement html = HtmlOf(report);
        html.Descendants().ShouldAllBe(each => each.Name.LocalName != "script");
        html.Element("body")!.Element("header")!.Element("h1")!.Value.ShouldBe(Hostile);
        report.Markdown.Split('\n')[0].ShouldBe("# \\<script>alert('x')\\</script> & \"quotes\" \\| \\[link\\](http://example.org) \\`code\\` \\*bold\\*");
    }

    [Fact]
    public void EverySectionOfTheText_IsInBothDocuments()
    {
        StudyFindings findings = Sample();
        string[] sections = [.. TextReport.Of(findings).Split('\n').Where(line => line.EndsWith("──", StringComparison.Ordinal)).Select(line => line.TrimEnd('─', ' '))];
        Report report = Report.Of(findings);

        sections.ShouldNotBeEmpty();
        HtmlOf(report).Descendants("section").Select(section => section.Element("h2")!.Value).Intersect(sections).ShouldBe(sections);
        report.Markdown.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..].Replace("\\", "", StringComparison.Ordinal)).Intersect(sections).ShouldBe(sections);
    }

    [Fact]
    public void BothLanguages_HaveTheSameShapeAndNumbers()
    {
        StudyFindings findings = Sample();
        XElement english = HtmlOf(Report.Of(findings));
        XElement chinese = HtmlOf(Report.Of(findings, language: "zh"));

        chinese.Attribute("lang")!.Value.ShouldBe("zh");
        Shape(chinese).ShouldBe(Shape(english));
        Cells(chinese).ShouldBe(Cells(english));

        static string Shape(XElement html) => string.Join(' ', html.Element("body")!.Descendants()
            .Where(each => each.Name.Namespace != s_svg).Select(each => each.Name.LocalName));
        static IEnumerable<string> Cells(XElement html) => html.Descendants("td")
            .Select(cell => cell.Value).Where(text => text.Length > 0 && text.All(c => c < 128 && !char.IsLetter(c)));
    }

    [Fact]
    public void Tables_HaveAsManyCellsInEveryRow()
    {
        Report report = Report.Of(Sample("a | b"));

        foreach (XElement table in HtmlOf(report).Descendants("table"))
        {
            table.Descendants("tr").Select(row => row.Elements().Sum(cell => (int?)cell.Attribute("colspan") ?? 1)).Distinct().Count().ShouldBe(1);
        }

        string[] lines = [.. report.Markdown.Split('\n').Where(line => line.StartsWith('|'))];
        lines.ShouldContain(line => line.Contains("---", StringComparison.Ordinal));
        foreach (string[] table in Runs(report.Markdown.Split('\n'), line => line.StartsWith('|')))
        {
            table.Select(line => line.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|')).Distinct().Count().ShouldBe(1);
        }
    }

    [Fact]
    public void SameFindings_GiveTheSameBytes()
    {
        Report first = Report.Of(Sample());
        Report second = Report.Of(Sample());

        second.Files.ShouldBe(first.Files);
        first.Files.Select(file => file.Name).ShouldBeUnique();
        first.Files.ShouldAllBe(file => !file.Text.Contains('\r') && Encoding.UTF8.GetByteCount(file.Text) > 0);
    }

    [Fact]
    public void PicturesOfTheMarkdown_AreAmongTheFiles()
    {
        Report report = Report.Of(Sample());
        string[] named = [.. System.Text.RegularExpressions.Regex.Matches(report.Markdown, @"\]\((pictures/[^)]+)\)").Select(match => match.Groups[1].Value)];

        named.ShouldNotBeEmpty();
        named.ShouldBe(report.Files.Select(file => file.Name).Where(name => name.StartsWith("pictures/", StringComparison.Ordinal)));
    }

    private static StudyFindings Sample(string title = "A visit")
    {
        StudyDraft draft = Draft(
            Rated("counter") with { Touchpoint = "counter", Frame = QuestionFrame.ThisEncounter }, Expected("counter", ExpectationLevel.Desired));
        draft.Title = LocalizedText.Of("en", title);
        return Findings(draft, [6, 7], [8, 7], [5, 9], [9, 9]);
    }

    private static XElement HtmlOf(Report report) => HtmlOf(report.Html);

    private static XElement HtmlOf(string html)
    {
        using var reader = XmlReader.Create(new StringReader(html), new() { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    private static IEnumerable<string[]> Runs(string[] lines, Func<string, bool> belongs)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            string[] run = [.. lines.Skip(i).TakeWhile(belongs)];
            if (run.Length > 0)
            {
                yield return run;
                i += run.Length;
            }
        }
    }
}
