using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Reporting;

namespace Mot.Core.Tests.Studies;

public sealed class StudyLintTests
{
    [Fact]
    public void Of_TheCleanStudy_FindsNothing() =>
        LintCases.Lint(LintCases.Clean).Findings.Select(finding => finding.ToString()).ShouldBeEmpty();

    [Fact]
    public void EveryRule_HasADocumentThatBreaksIt() =>
        LintCases.All.Select(broken => broken.Rule).ShouldBe(Enum.GetValues<LintRule>());

    // Read from the broken to the clean document it says: mending a finding removes it and nothing else.
    [Theory]
    [MemberData(nameof(LintCases.Rules), MemberType = typeof(LintCases))]
    public void BreakingOneRule_GivesThatFindingAtItsPlace(LintRule rule)
    {
        LintCase broken = LintCases.Of(rule);
        LintReport report = LintCases.Lint(broken.Document);

        report.Findings.Select(finding => finding.Rule).ShouldBe(broken.Broken);
        broken.Finding.Path.ShouldBe(broken.Path);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Sentences_AreAsApproved(string language) => Snapshot.Match(
        string.Join('\n', LintCases.All.Select(broken => $"{broken.Finding.Code} {broken.Finding.Severity}: {LintSentences.Of(broken.Finding, language)}")), language);

    [Fact]
    public void Sentences_OfWhatIsMissingEverywhere_AreAsApproved() => Snapshot.Match(string.Join('\n',
        StudyLint.Of(LintCases.Read(Bare)).Findings.SelectMany(finding => new[] { LintSentences.Of(finding, "en"), LintSentences.Of(finding, "zh-CN") })));

    [Fact]
    public void WhatIsMissingEverywhere_IsOneFinding()
    {
        LintFinding[] found = [.. StudyLint.Of(LintCases.Read(Bare)).Findings];

        found.Select(finding => finding.Rule).ShouldBeUnique();
        found.Single(finding => finding.Rule == LintRule.TouchpointWithoutOwner).Others.ShouldBe(["a", "b", "c"]);
        found.Single(finding => finding.Rule == LintRule.FrontLineWithoutRole).Others.ShouldBe(["a", "b"]);
        found.Single(finding => finding.Rule == LintRule.FailureWithoutCare).Others.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void LeaveOut_CountsWhatItLeavesOut()
    {
        LintReport report = StudyLint.Of(LintCases.Read(Bare), new() { LeaveOut = [LintRule.TouchpointWithoutOwner, LintRule.Stale] });

        report.Findings.ShouldAllBe(finding => finding.Rule != LintRule.TouchpointWithoutOwner);
        report.LeftOut.ShouldHaveSingleItem().ShouldBe(KeyValuePair.Create(LintRule.TouchpointWithoutOwner, 1));
    }

    [Fact]
    public void Stale_IsOneDayAfterTheLimit()
    {
        Study study = LintCases.Read(LintCases.Clean);
        LintRule[] At(DateOnly today) => [.. StudyLint.Of(study, new() { Today = today, StaleAfterDays = 30 }).Findings.Select(finding => finding.Rule)];

        At(new DateOnly(2026, 12, 1)).ShouldBeEmpty();
        At(new DateOnly(2026, 12, 2)).ShouldBe([LintRule.Stale]);
        StudyLint.Of(study).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Languages_ThatAreAskedFor_MustBeThere()
    {
        LintReport report = LintCases.Lint(LintCases.Clean, LintCases.Settings with { Languages = ["zh-CN", "de"] });

        report.Findings.ShouldAllBe(finding => finding.Languages.Single() == "de");
        report.Findings.Length.ShouldBeGreaterThan(15);
    }

    [Fact]
    public void PercentagesOfNobody_AreNotAskedForWhatTheyCannotTell()
    {
        Study study = LintCases.Read(
            """
            { "version": 1, "kind": "study", "id": "s",
              "journey": { "id": "j", "reviewed": "2026-11-01", "stages": [{ "id": "s", "touchpoints": [{ "id": "t", "department": "d", "believedCritical": true, "optional": true }] }] },
              "scales": { "two": { "min": 1, "max": 2 } },
              "questions": [{ "id": "q", "kind": "satisfaction", "scale": "two", "touchpoint": "t" }],
              "table": { "file": "t.csv", "layout": "counts", "questionColumn": "q", "counts": { "1": "no", "2": "yes" }, "cluster": "c" }, "replicates": { "by": "cluster" } }
            """);

        StudyLint.Of(study).Findings.Select(finding => finding.Rule).ShouldNotContain(rule =>
            rule == LintRule.BeliefWithoutEvidence || rule == LintRule.TouchpointNotScored || rule == LintRule.NoCodeForNeverUsed);
    }

    [Fact]
    public void AnExpectationThatWasAskedBeforehandAsWell_IsNotFlagged()
    {
        const string Question = "{ \"id\": \"music\"";
        const string Again = "{ \"id\": \"y-meal\", \"text\": { \"en\": \"Meal expected\", \"zh\": \"餐食（期望）\" }, \"kind\": \"expectation\", \"scale\": \"five\", \"level\": \"desired\", \"asked\": \"afterwards\", \"touchpoint\": \"meal\" }, ";

        LintCases.Lint(LintCases.Clean.Replace(Question, Again + Question, StringComparison.Ordinal)).Findings.Select(finding => finding.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public void Json_IsAsApproved() => Snapshot.Match(
        LintReportJson.Write(StudyLint.Of(LintCases.Read(Bare), new() { LeaveOut = [LintRule.NoOutcome] })), extension: "json");

    [Theory]
    [InlineData("")]
    [InlineData("x y")]
    public void Settings_RefuseWhatIsNoLanguage(string tag) => Should.Throw<ArgumentException>(() => new LintSettings { Languages = [tag] });

    [Fact]
    public void Settings_CannotBypassValidation()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => LintSettings.Default with { StaleAfterDays = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => LintSettings.Default with { LeaveOut = [(LintRule)99] });
        Should.Throw<ArgumentNullException>(() => LintSettings.Default with { LeaveOut = null! });
        (LintSettings.Default with { Languages = default }).ShouldBe(LintSettings.Default);
        (LintSettings.Default with { LeaveOut = [LintRule.Stale] }).ShouldNotBe(LintSettings.Default);
        Should.Throw<ArgumentOutOfRangeException>(() => LintFinding.CodeOf(0));
    }

    private const string Bare =
        """
        { "version": 1, "kind": "study", "id": "s",
          "journey": { "id": "j", "stages": [{ "id": "s", "touchpoints": [
            { "id": "a", "channels": ["counter"], "believedCritical": true }, { "id": "b", "channels": ["phone"], "believedCritical": true }, { "id": "c", "channels": ["web"] } ] }] },
          "scales": { "seven": { "min": 1, "max": 7 } },
          "questions": [
            { "id": "qa", "kind": "satisfaction", "scale": "seven", "touchpoint": "a" }, { "id": "qb", "kind": "satisfaction", "scale": "seven", "touchpoint": "b" },
            { "id": "qc", "kind": "satisfaction", "scale": "seven", "touchpoint": "c" } ] }
        """;
}
