using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>How important things are, as customers say, beside how they rate them.</summary>
internal static class ImportanceSection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        if (findings.Importance.IsEmpty)
        {
            return;
        }

        Wording say = page.Say;
        string level = Numbers.Level(findings.Settings.Level);
        var table = new TextTable(
        [
            new("", Wraps: true),
            new("n", DropOrder: 0),
            new(say.Of($"importance [{level}]", $"重要性 [{level}]")),
            new(say.Of($"rating [{level}]", $"评分 [{level}]"), DropOrder: 1),
        ]);
        foreach (ImportanceFindings importance in findings.Importance)
        {
            table.Add(
                say.NameOf(findings.Study, findings.Study[importance.Importance.About!]),
                Numbers.Count(importance.RatedMean.N),
                Numbers.Interval(importance.ImportanceMean, Unit.Rating, say),
                Numbers.Interval(importance.RatedMean, Unit.Rating, say));
        }

        page.Section(say.Of("Stated importance beside the rating", "自述重要性与评分"));
        table.WriteTo(page);
        page.Note(say.Of(
            "What customers say is important is not what their satisfaction goes with; and importance minus rating is no gap, because the two are not one thing measured twice.",
            "客户自称重要的，未必与其满意度相关；重要性减评分也不是差距，因为二者并非对同一事物的两次测量。"));
    }
}
