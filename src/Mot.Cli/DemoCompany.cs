using Mot.Analytics.Moments;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Reporting;
using Mot.Simulation;

namespace Mot.Cli;

/// <summary>A synthetic company in the demo: what its customers answered, beside what is true.</summary>
internal static class DemoCompany
{
    private const ulong Seed = 1;
    private const long Customers = 5000;
    private const int Groups = 50;

    internal static SyntheticCompany Open(CompanyModel preset) => SyntheticCompany.Create(preset, Seed);

    internal static StudyTally Tally(SyntheticCompany company)
    {
        var tally = new StudyTally(company.Study);
        foreach (Core.Encounters.Response response in company.Responses(Customers))
        {
            tally.Add(response);
        }

        return tally;
    }

    /// <summary>The moments of truth that are found in the same answers, from sums in groups of customers.</summary>
    private static MomentFindings Moments(SyntheticCompany company)
    {
        StudyDraft draft = StudyDraft.From(company.Study);
        draft.Replicates = ReplicateRule.ByRespondent(Groups);
        var tally = new StudyTally(draft.Build());
        foreach (Core.Encounters.Response response in company.Responses(Customers))
        {
            tally.Add(response);
        }

        return MomentsOfTruth.Of(tally);
    }

    /// <summary>The planted truth beside what the answers show, the most important touchpoint first.</summary>
    internal static string TruthBeside(SyntheticCompany company, StudyTally tally, TextReportOptions options)
    {
        var page = new TextPage(options);
        Wording say = page.Say;
        var truth = CompanyTruth.Of(company);
        CoRatings ratings = tally.Whole.CoRatings!;
        page.Section(say.Of($"A synthetic company, and its truth: {say.In(company.Model.Name)}", $"虚拟公司与真相：{say.In(company.Model.Name)}"));
        page.Text(say.Of(
            $"{Numbers.Count(tally.Whole.Count)} made-up customers answered. What really moves them was planted, so that what answers show can be held against it.",
            $"{Numbers.Count(tally.Whole.Count)} 位虚构顾客作了回答。真正影响他们的因素是预先植入的，因此可以拿来与回答所示对照。"));
        var table = new TextTable(
        [
            new("", Wraps: true),
            new(say.Of("importance", "重要性")),
            new(say.Of("class", "类别"), DropOrder: 2, IsLeft: true),
            new(say.Of("belief", "内部看法"), DropOrder: 3, IsLeft: true),
            new(say.Of("found", "所发现"), IsLeft: true),
            new(say.Of("share of R² [95%]", "R² 份额 [95%]")),
            new(say.Of("correlation", "相关系数"), DropOrder: 1),
        ]);
        MomentFindings moments = Moments(company);
        var sentences = new MomentSentences(moments, say);
        foreach (TouchpointTruth each in truth.Touchpoints.OrderByDescending(each => each.Importance ?? 0))
        {
            int at = Enumerable.Range(1, ratings.Questions.Length - 1).First(q => ratings.Questions[q].Id == each.Touchpoint.Id);
            Estimate correlation = Correlation.Pearson(ratings, 0, at);
            table.Add(
                (each.Model.IsMomentOfTruth ? "★ " : "") + say.In(each.Touchpoint.Name),
                Numbers.Percent(each.Importance ?? 0),
                ClassOf(each.Model.Class, say),
                BeliefOf(each.Belief, say),
                sentences.WordOf(moments[each.Touchpoint.Id].Verdict),
                Numbers.Interval(moments[each.Touchpoint.Id].Importance.Share, Unit.Share, say),
                correlation.Value is { } r ? Numbers.Fixed(r, 2) : Numbers.None);
        }

        table.WriteTo(page);
        int planted = truth.Touchpoints.Count(each => each.Model.IsMomentOfTruth);
        int found = truth.Touchpoints.Count(each => each.Model.IsMomentOfTruth && moments[each.Touchpoint.Id].IsMomentOfTruth == true);
        int wrong = truth.Touchpoints.Count(each => !each.Model.IsMomentOfTruth && moments[each.Touchpoint.Id].IsMomentOfTruth == true);
        page.Text(say.Of(
            $"Planted moments of truth: {Numbers.Count(planted)}. Found: {Numbers.Count(found)} of them, and {Numbers.Count(wrong)} that {(wrong == 1 ? "is" : "are")} none.",
            $"植入的关键时刻：{Numbers.Count(planted)} 个。找到其中 {Numbers.Count(found)} 个，另有 {Numbers.Count(wrong)} 个并非关键时刻。"));
        page.Note(say.Of(
            "★ a moment of truth. Stars, importance and class are the planted truth; importance is the touchpoint’s share of what makes overall judgements differ. Belief: what its owners wrongly or rightly believe. Found: what the answers alone say, from joint counts in 50 groups of customers. The correlation of the answers with the whole overlaps, because one impression colours all answers.",
            "★ 关键时刻。星号、重要性与类别是植入的真相；重要性指该接触点在整体评价差异中所占份额。内部看法：其负责人的判断是否正确。所发现：仅凭回答得出，取自 50 组顾客的联合计数。各题回答与整体评价的相关系数因整体印象影响各项回答而彼此接近。"));
        page.Note(say.Of(
            $"All numbers are made up. The files: mot simulate {company.Model.Id}. The whole report: mot demo {company.Model.Id}.",
            $"所有数字均为虚构。生成数据文件：mot simulate {company.Model.Id}。完整报告：mot demo {company.Model.Id}。"));
        return page.ToString();
    }

    private static string ClassOf(AsymmetryClass asymmetry, Wording say) => asymmetry switch
    {
        AsymmetryClass.MustBe => say.Of("must-be", "必备"),
        AsymmetryClass.OneDimensional => say.Of("two-sided", "期望"),
        AsymmetryClass.Attractive => say.Of("attractive", "魅力"),
        _ => say.Of("indifferent", "无差异"),
    };

    private static string BeliefOf(BeliefTruth belief, Wording say) => belief switch
    {
        BeliefTruth.Confirmed => say.Of("confirmed", "正确"),
        BeliefTruth.OverRated => say.Of("over-rated", "高估"),
        BeliefTruth.BlindSpot => say.Of("blind spot", "盲点"),
        BeliefTruth.RightlyDismissed => Numbers.None,
        _ => "",
    };
}
