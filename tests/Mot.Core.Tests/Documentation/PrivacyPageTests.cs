using System.Runtime.CompilerServices;
using System.Text;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;
using Mot.Examples;

namespace Mot.Core.Tests.Documentation;

/// <summary>The page about privacy shows code that is compiled and run, and says of it what is so.</summary>
public sealed class PrivacyPageTests
{
    private static readonly Question s_overall = new("overall", LocalizedText.Of("en", "Overall"), QuestionKind.Satisfaction, RatingScale.Create(1, 5));

    private static readonly string[] s_cabins = ["economy", "business"];
    private static readonly string[] s_segments = ["gender", "cabin"];

    [Theory]
    [InlineData("docs/privacy.md")]
    [InlineData("docs/privacy.zh-CN.md")]
    public void Page_NamesTheMostThatALogHolds(string page)
    {
        string text = File.ReadAllText(PathOf(page)).ReplaceLineEndings("\n");
        text.ShouldContain(ReleaseLog.MaxEntries.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void OneTable_HidesTheSmallGroupAndTheNext()
    {
        RatingDistribution Of(long n) => RatingDistribution.FromCounts(s_overall.Scale, [0, 0, 0, n, 0]);

        ReleasedTable table = PrivacyExample.OneTable(s_overall, new Dictionary<string, RatingDistribution> { ["first"] = Of(4), ["business"] = Of(9), ["economy"] = Of(12) });
        table.Rows.Select(row => row.N).ShouldBe([null, null, 12]);
    }

    [Fact]
    public void Remembered_TheLogGoesRound()
    {
        var counts = new CombinationCounts("overall", s_overall.Scale, s_segments);
        RatingDistribution ten = RatingDistribution.FromCounts(s_overall.Scale, [0, 0, 0, 10, 0]);
        counts.Add(["female", "economy"], ten);
        counts.Add(["male", "business"], ten);
        ReleaseCandidate[] cabins = [.. s_cabins.Select(cabin => new ReleaseCandidate(cabin, 10, QuestionMetrics.Of(s_overall, ten)))];
        byte[] log = Encoding.UTF8.GetBytes(ReleaseLogJson.Write(ReleaseLog.Start("board", s_segments)));

        (IEnumerable<ReleasedTable> tables, string next) = PrivacyExample.Remembered(log, counts, cabins);
        tables.Single().HiddenCount.ShouldBe(0);
        PrivacyExample.Remembered(Encoding.UTF8.GetBytes(next), counts, cabins).Log.ShouldBe(next);
    }

    [Fact]
    public void Report_OfTooFew_ShowsNothing()
    {
        Study study = Desk.Draft().Build();
        var log = ReleaseLog.Start("board", StudyRelease.SegmentsOf(study), study.Release);
        (StudyFindings? findings, ReleaseLog next) = PrivacyExample.Report(study, Desk.Eight.SkipLast(1), log);
        findings.ShouldBeNull();
        next.ShouldBeSameAs(log);
        StudyFindings.Of(StudyRelease.Of(study, [.. Desk.Eight, .. Desk.Eight], log: log)).Responses.ShouldBe(16);
    }

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", file);
}
