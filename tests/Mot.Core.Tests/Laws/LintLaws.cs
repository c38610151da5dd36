using System.Text.Json;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;
using Mot.Reporting;

namespace Mot.Core.Tests.Laws;

/// <summary>What every lint report promises, whatever the study.</summary>
public sealed class LintLaws
{
    [Fact]
    public void Study_HasTheFindingsOfItsJourney() => Law.Check(StudyCases.All(random =>
    {
        Study study = StudyCases.Study(random);
        LintSettings settings = Settings(random);
        string[] ofJourney = [.. JourneyLint.Of(study.Journey, settings).Findings.Select(finding => $"$.journey{finding.ToString()[1..]}")];

        StudyLint.Of(study, settings).Findings.Where(finding => (int)finding.Rule < 100).Select(finding => finding.ToString()).ShouldBe(ofJourney);
    }));

    [Fact]
    public void LeavingRulesOut_DividesTheFindingsAndLosesNone() => Law.Check(StudyCases.All(random =>
    {
        Study study = StudyCases.Study(random);
        LintSettings settings = Settings(random);
        LintReport all = StudyLint.Of(study, settings);
        LintRule[] leaveOut = [.. Enum.GetValues<LintRule>().Where(_ => random.Next(2) == 0)];
        LintReport some = StudyLint.Of(study, settings with { LeaveOut = [.. leaveOut] });

        some.Findings.Select(finding => finding.ToString()).ShouldBe(all.Findings.Where(finding => !leaveOut.Contains(finding.Rule)).Select(finding => finding.ToString()));
        (some.Findings.Length + some.LeftOut.Values.Sum()).ShouldBe(all.Findings.Length);
        Enum.GetValues<LintSeverity>().Sum(all.Count).ShouldBe(all.Findings.Length);
    }));

    [Fact]
    public void Path_LeadsToTheSubject() => Law.Check(StudyCases.All(random =>
    {
        Study study = StudyCases.Study(random);
        using var document = JsonDocument.Parse(StudyJson.Write(study));
        foreach (LintFinding finding in StudyLint.Of(study, Settings(random)).Findings.Where(finding => finding.Path.EndsWith(']') && finding.Rule != LintRule.PolicyWithoutScore))
        {
            At(document.RootElement, finding.Path).GetProperty("id").GetString().ShouldBe(finding.Subject, finding.ToString());
        }
    }));

    [Fact]
    public void Sentences_AreOneLineInBothLanguages() => Law.Check(StudyCases.All(random =>
    {
        foreach (LintFinding finding in StudyLint.Of(StudyCases.Study(random), Settings(random)).Findings)
        {
            (string english, string chinese) = (LintSentences.Of(finding, "en"), LintSentences.Of(finding, "zh"));
            english.ShouldNotContain('\n');
            english.ShouldEndWith(".");
            chinese.ShouldEndWith("。");
        }
    }));

    private static LintSettings Settings(Random random) => new()
    {
        Today = StudyCases.Seldom(random) ? null : new DateOnly(2024, 1, 1).AddDays(random.Next(2_000)),
        StaleAfterDays = random.Next(1, 500),
        Languages = StudyCases.Seldom(random) ? ["zh", "de-AT"] : [],
    };

    private static JsonElement At(JsonElement root, string path)
    {
        foreach (string part in path[2..].Split('.', '['))
        {
            root = part.EndsWith(']') ? root[int.Parse(part[..^1], System.Globalization.CultureInfo.InvariantCulture)] : root.GetProperty(part);
        }

        return root;
    }
}
