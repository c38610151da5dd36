using Mot.Analytics.Moments;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>A study's findings as a text that people read: what to know first, then the tables, then how it was worked out.</summary>
/// <remarks>
/// <para>Groups are printed only from released tables. Below the width that a table needs it leaves columns out, in a fixed
/// order, and says which.</para>
/// <para><b>Undefined.</b> Where there is no number the text says why, and how many answers would be needed; never 0.</para>
/// <para><b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class TextReport
{
    /// <summary>The report.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <param name="moments">The moments of truth of the same study, for a section of their own; null for none.</param>
    /// <returns>The text, with LF line ends; the same findings and options always give the same text.</returns>
    public static string Of(StudyFindings findings, TextReportOptions? options = null, MomentFindings? moments = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var page = new TextPage(options);
        ReportSections.Write(page, findings, moments);
        return page.ToString();
    }
}
