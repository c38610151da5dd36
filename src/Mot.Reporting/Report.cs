using System.Collections.Immutable;
using Mot.Analytics.Json;
using Mot.Analytics.Moments;
using Mot.Core;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting.Documents;

namespace Mot.Reporting;

/// <summary>A study's report as documents: one HTML file that needs nothing else, Markdown, the findings as JSON, and the pictures by themselves.</summary>
/// <remarks>
/// <para>All of it comes from the same findings, section by section as in <see cref="TextReport"/>; groups are shown only from
/// released tables. The HTML has no script and asks nothing from a network; it can be read in light and dark, on a phone, and printed.</para>
/// <para><b>Undefined.</b> Where there is no number it says why, and how many answers would be needed; never 0.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed class Report
{
    private Report(string html, string markdown, ImmutableArray<ReportFile> files) => (Html, Markdown, Files) = (html, markdown, files);

    /// <summary>The report as one HTML file, with LF line ends; to be stored as UTF-8.</summary>
    public string Html { get; }

    /// <summary>The report as Markdown, which names its pictures as files beside it.</summary>
    public string Markdown { get; }

    /// <summary>All files of a report that is written to a folder: <c>report.html</c>, <c>report.md</c>, <c>findings.json</c>, where there are moments <c>moments.json</c>, <c>pictures/NAME.svg</c>, and Vega-Lite specifications <c>charts/NAME.vl.json</c>.</summary>
    public ImmutableArray<ReportFile> Files { get; }

    /// <summary>Makes the report.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="moments">The moments of truth of the same study, for sections of their own and on the journey map; null for none.</param>
    /// <param name="language">A BCP 47 tag: sentences are Chinese for <c>zh</c> and its kin, else English; names are in the language itself where they have it.</param>
    /// <param name="vocabulary">The names of stable codes; null for those of the library.</param>
    /// <returns>The report; the same arguments always give the same bytes.</returns>
    /// <exception cref="ArgumentException">The tag is malformed.</exception>
    public static Report Of(StudyFindings findings, MomentFindings? moments = null, string language = "en", Vocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var options = new TextReportOptions { Language = language, Vocabulary = vocabulary ?? Vocabulary.Default, Width = TextReportOptions.MaxWidth };
        var page = new DocumentPage(options);
        ReportSections.Write(page, findings, moments);
        string html = HtmlWriter.Write(page, options.Language);
        string markdown = MarkdownWriter.Write(page);
        var files = ImmutableArray.CreateBuilder<ReportFile>();
        files.Add(new("report.html", html));
        files.Add(new("report.md", markdown));
        files.Add(new("findings.json", StudyFindingsJson.Write(findings)));
        if (moments is not null)
        {
            files.Add(new("moments.json", MomentsJson.Write(moments)));
        }

        files.AddRange(page.Pictures.Select(picture => new ReportFile(picture.FileName, picture.Svg)));
        files.AddRange(page.Pictures.Where(picture => picture.Chart is not null).Select(picture => new ReportFile(picture.ChartName, picture.Chart!)));
        return new(html, markdown, files.ToImmutable());
    }
}
