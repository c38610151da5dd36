using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The waves of a study as a text: each question one line, its value in every wave, and what it came to since the wave before.</summary>
/// <remarks>
/// <para>When room is short the drawn lines go first, then the oldest waves; the text says which.</para>
/// <para><b>Undefined.</b> Where there is no number the text says why. <b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class TextTrend
{
    /// <summary>The text.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="options">Language, width and colour; null for <see cref="TextReportOptions.Default"/>.</param>
    /// <returns>The text, with LF line ends; the same trend and options always give the same text.</returns>
    public static string Of(WaveTrend trend, TextReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trend);
        var page = new TextPage(options);
        Wording say = page.Say;
        Study last = trend.Waves[^1];
        page.Title(say.Of(
            $"{say.In(last.Title)} · {trend.Waves[0].Wave} to {last.Wave}",
            $"{say.In(last.Title)} · {trend.Waves[0].Wave} 至 {last.Wave}"));
        if (last.Origin is { } origin)
        {
            page.Text(say.In(origin));
        }

        page.Line();
        new TrendTable(page, trend).Write();
        TrendNotes.Write(page, trend);
        return page.ToString();
    }
}
