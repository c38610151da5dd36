using Mot.Analytics.Moments;

namespace Mot.Reporting;

/// <summary>Which touchpoints are moments of truth, as a text: what to know first, a ranked picture with intervals, the card of other analyses.</summary>
/// <remarks>
/// <para>About everybody together, so that no small group is shown.</para>
/// <para><b>Undefined.</b> Where the answers do not tell, the text says so, and about how many more would. <b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class TextMoments
{
    /// <summary>The text.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="options">Language, width and colour; null for the defaults.</param>
    /// <returns>The text, with LF line ends; the same findings and options always give the same text.</returns>
    public static string Of(MomentFindings findings, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var page = new TextPage(options);
        page.Title(page.Say.Of($"Moments of truth: {page.Say.TitleOf(findings.Study)}", $"关键时刻：{page.Say.TitleOf(findings.Study)}"));
        new MomentPage(page, findings).WriteAll();
        return page.ToString();
    }
}
