using Mot.Analytics.Moments;
using Mot.Core.Estimation;
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
        WriteHead(page, findings);
        WriteFirstThings(page, findings);
        if (moments is not null)
        {
            new MomentPage(page, moments).WriteShort();
        }

        QuestionTable.Write(page, findings);
        RecommendationSection.Write(page, findings);
        EffortSection.Write(page, findings);
        ExpectationSection.Write(page, findings);
        ImportanceSection.Write(page, findings);
        IndexSection.Write(page, findings);
        LayerSection.Write(page, findings);
        ScoreSection.Write(page, findings);
        ProblemSection.Write(page, findings);
        SegmentSection.Write(page, findings);
        if (findings.Change is { } change)
        {
            page.Section(change.Second.Wave is { } wave
                ? page.Say.Of($"Change since {wave}", $"与 {wave} 相比的变化")
                : page.Say.Of("Change since the previous wave", "与上一期相比的变化"));
            ComparisonTable.Write(page, change);
        }

        PrecisionSection.Write(page, findings);
        StraightLineSection.Write(page, findings);
        MissingSection.Write(page, findings);
        ReleaseSection.Write(page, findings);
        MethodNotes.Write(page, findings);
        return page.ToString();
    }

    private static void WriteHead(TextPage page, StudyFindings findings)
    {
        Wording say = page.Say;
        page.Title(say.TitleOf(findings.Study));
        if (!findings.Study.CountsPeople)
        {
            page.Text(Wording.Percentages(say, Numbers.Count(findings.ReplicateGroups)));
            WriteOrigin(page, findings);
            return;
        }

        string responses = Numbers.Count(findings.Responses);
        string clusters = Numbers.Count(findings.ReplicateGroups);
        string weighted = findings.Weighting == Weighting.CaseWeights ? say.Of(", weighted", "，加权") : "";
        string sampled = findings.ReplicateGroups > 0 ? say.Of($", in {clusters} clusters", $"，来自 {clusters} 个抽样群") : "";
        page.Text(say.Of($"{responses} responses{weighted}{sampled}", $"{responses} 份答卷{weighted}{sampled}"));
        ReleaseSection.WriteHead(page, findings);
        WriteOrigin(page, findings);
    }

    private static void WriteOrigin(TextPage page, StudyFindings findings)
    {
        if (findings.Study.Origin is { } origin)
        {
            // Without a label: an origin is worded to be quoted as it is.
            page.Text(page.Say.In(origin));
        }
    }

    private static void WriteFirstThings(TextPage page, StudyFindings findings)
    {
        Wording say = page.Say;
        page.Section(say.Of("What to know first", "先看这几点"));
        if (findings.Findings.IsEmpty)
        {
            page.Text(say.Of("Nothing stands out that these answers could carry.", "以现有回答，没有可以突出的结论。"));
        }

        for (int i = 0; i < findings.Findings.Length; i++)
        {
            page.Hanging($" {Numbers.Count(i + 1)}. ", FindingSentences.Of(findings.Findings[i], findings, say));
        }
    }
}
