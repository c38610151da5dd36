using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>Of whom a report is, to whom it goes, and what it hides because of what was shown earlier.</summary>
internal static class ReleaseSection
{
    internal static bool IsHidden(StudyFindings findings, Question question) =>
        findings.Release?.HiddenQuestions.Any(hidden => hidden.Question == question) == true;

    internal static void WriteHead(Page page, StudyFindings findings)
    {
        if (findings.Release is not { } release)
        {
            return;
        }

        Wording say = page.Say;
        foreach (Segment segment in findings.Study.Segments.Where(segment => release.Only.ContainsKey(segment.Id)))
        {
            string groups = say.List([.. release.Only[segment.Id].Select(group => say.NameOf(segment, group))], int.MaxValue - 1);
            page.Text(say.Of($"Only {say.In(segment.Name)}: {groups}", $"仅限{say.In(segment.Name)}：{groups}"));
        }

        if (release.IsRemembered)
        {
            string number = Numbers.Count(release.Log.Releases);
            page.Text(say.Of($"For the audience {release.Log.Audience}, release {number}", $"面向 {release.Log.Audience}，第 {number} 次发布"));
        }
    }

    internal static void Write(Page page, StudyFindings findings)
    {
        if (findings.Release is not { } release)
        {
            return;
        }

        Wording say = page.Say;
        (string What, string Why)[] hidden =
        [
            .. release.HiddenQuestions.Select(each => (say.NameOf(findings.Study, each.Question), Why(say, findings, each.Reason, each.EarlierRelease))),
            .. findings.Segments.SelectMany(table => table.Rows.Where(row => row.Hidden is HiddenReason.ShownEarlier)
                .Where(_ => !IsHidden(findings, findings.Study[table.Question]))
                .Select(row => (Named(say, findings, table, row), Why(say, findings, row.Hidden!.Value, row.EarlierRelease)))),
        ];
        if (hidden.Length == 0)
        {
            return;
        }

        page.Section(say.Of("Hidden to protect people", "为保护个人而隐藏"));
        foreach ((string what, string why) in hidden)
        {
            page.Hanging("  · ", $"{what}{say.Colon}{why}");
        }
    }

    /// <summary>Why something is hidden, as a sentence without its subject.</summary>
    internal static string Why(Wording say, StudyFindings findings, HiddenReason reason, int? earlier)
    {
        string minimum = Numbers.Count(findings.Study.Release.MinimumN);
        string release = earlier is { } number ? Numbers.Count(number) : "";
        return (reason, earlier) switch
        {
            (HiddenReason.TooFew, _) => say.Of($"fewer than {minimum} people.", $"不足 {minimum} 人。"),
            (HiddenReason.ProtectsAnother, _) => say.Of($"with the rest of this report fewer than {minimum} people could be worked out by subtraction.", $"与本报告其余数字相减，可推出不足 {minimum} 人的组。"),
            (_, null) => say.Of($"with earlier releases together fewer than {minimum} people could be worked out by subtraction.", $"与此前多次发布相减，可推出不足 {minimum} 人的组。"),
            _ => say.Of($"with release {release} fewer than {minimum} people could be worked out by subtraction.", $"与第 {release} 次发布相减，可推出不足 {minimum} 人的组。"),
        };
    }

    private static string Named(Wording say, StudyFindings findings, ReleasedTable table, ReleasedRow row)
    {
        Segment segment = findings.Study.Segments.First(each => each.Id == table.Segment);
        string group = say.NameOf(segment, row.Group);
        string question = say.NameOf(findings.Study, findings.Study[table.Question]);
        return say.Of($"{say.In(segment.Name)}, {group}, in “{question}”", $"“{question}”中的{say.In(segment.Name)}（{group}）");
    }
}
