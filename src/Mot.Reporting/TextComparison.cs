using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>Two waves of a study as a text: every question with both values, the difference and the verdict.</summary>
/// <remarks><para><b>Undefined.</b> Where there is no number the text says why. <b>Thread safety.</b> Stateless.</para></remarks>
public static class TextComparison
{
    /// <summary>The text.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same comparison and options always give the same text.</returns>
    public static string Of(WaveComparison comparison, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var page = new TextPage(options);
        Wording say = page.Say;
        page.Title(say.Of(
            $"{say.TitleOf(comparison.First)} against {say.TitleOf(comparison.Second)}",
            $"{say.TitleOf(comparison.First)} 对比 {say.TitleOf(comparison.Second)}"));
        page.Line();
        if (comparison.Questions.IsEmpty)
        {
            page.Text(say.Of("The two have no question in common.", "两者没有相同的问题。"));
        }
        else
        {
            ComparisonTable.Write(page, comparison);
        }

        return page.ToString();
    }
}
