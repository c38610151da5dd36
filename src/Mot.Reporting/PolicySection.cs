using Mot.Core.Json;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>The policies that decided, each with its fingerprint, in documents: equal fingerprints mean equal rules.</summary>
internal static class PolicySection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        Wording say = page.Say;
        page.Section(say.Of("Policies and their fingerprints", "策略及其指纹"));
        var table = new TextTable(
        [
            new(say.Of("policy", "策略"), Wraps: true),
            new(say.Of("fingerprint", "指纹"), IsLeft: true),
            new(say.Of("used for", "用于"), IsLeft: true),
        ]);
        if (ScoreSection.HasScores(findings))
        {
            table.Add(say.Of("scoring", "计分"), ScoringPolicyJson.Fingerprint(findings.Study.Scoring), say.Of("journey scores", "旅程得分"));
        }

        foreach (IGrouping<string, QuestionFindings> same in findings.Questions.Where(question => question.Tiers is not null)
            .GroupBy(question => TierPolicyJson.Fingerprint(question.Tiers!.Policy)))
        {
            table.Add(say.Of("satisfaction tiers", "满意程度分档"), same.Key, say.List([.. same.Select(question => say.NameOf(findings.Study, question.Question))]));
        }

        if (findings.Layers is not null)
        {
            table.Add(say.Of("layers", "满意层次"), LayerPolicyJson.Fingerprint(findings.Study.Layers), say.Of("layers of satisfaction", "满意层次"));
        }

        table.Add(say.Of("release", "发布"), ReleasePolicyJson.Fingerprint(findings.Study.Release), say.Of("tables by segment", "细分表"));
        table.WriteTo(page);
        page.Note(say.Of(
            "A fingerprint is made of the rules and numbers of a policy, not of its names: the first 16 hexadecimal digits of SHA-256.",
            "指纹由策略的规则与数值（不含名称）生成：SHA-256 的前 16 位十六进制数。"));
    }
}
