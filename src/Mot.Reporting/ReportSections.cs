using Mot.Analytics.Moments;
using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The sections of a study's report in their order, the same for a terminal and for a document.</summary>
internal static class ReportSections
{
    internal static void Write(Page page, StudyFindings findings, MomentFindings? moments)
    {
        WriteHead(page, findings);
        WriteFirstThings(page, findings);
        if (page.ShowsPictures)
        {
            MapSection.Write(page, findings, moments);
        }

        if (moments is not null)
        {
            var section = new MomentPage(page, moments);
            if (page.ShowsPictures)
            {
                section.WriteInDocument();
            }
            else
            {
                section.WriteShort();
            }
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
        if (page.ShowsPictures)
        {
            HeldBackSection.Write(page, findings);
            MethodNotes.Write(page, findings);
            PolicySection.Write(page, findings);
        }
        else
        {
            ReleaseSection.Write(page, findings);
            MethodNotes.Write(page, findings);
        }
    }

    private static void WriteHead(Page page, StudyFindings findings)
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

    private static void WriteOrigin(Page page, StudyFindings findings)
    {
        if (findings.Study.Origin is { } origin)
        {
            // Without a label: an origin is worded to be quoted as it is.
            page.Text(page.Say.In(origin));
        }
    }

    private static void WriteFirstThings(Page page, StudyFindings findings)
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
