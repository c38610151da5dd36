using Mot.Core.Journeys;

namespace Mot.Core.Tests.Journeys;

public sealed class JourneyLintTests
{
    [Fact]
    public void Paths_AreThoseOfTheJourneysOwnDocument() =>
        Find("a b:owned c").ShouldContain("$.stages[0].touchpoints[0]: MOT001 a");

    [Theory]
    [InlineData("a b c", "")]
    [InlineData("a>c b c", "MOT003 b")]
    [InlineData("a>d b c d", "MOT003 b(c)")]
    [InlineData("a>d c>d b>c d", "MOT003 b(c)")]
    [InlineData("a>d c b>c d", "MOT003 c(b)")]
    [InlineData("a>b b>a c", "MOT003 c, MOT004 a(b)")]
    [InlineData("a>b b>c,a c", "")]
    [InlineData("a>b b>a", "MOT004 a(b)")]
    public void Ways_AreFollowedFromTheFirstTouchpoint(string journey, string expected) => Ways(journey).ShouldBe(expected);

    [Theory]
    [InlineData("a>b,c b c", "MOT005 b")]
    [InlineData("a>b,c b>d c>d d", "")]
    [InlineData("a>b,c b>d c>d,b d", "MOT005 c")]
    [InlineData("a>b,a:repeat b>c,a c", "")]
    public void ATouchpointThatIsPassedBy_IsNotRequired(string journey, string expected) => Ways(journey).ShouldBe(expected);

    [Theory]
    [InlineData("a!desk b> desk>b", "")]
    [InlineData("a!desk b> desk>", "")]
    [InlineData("a!desk b> desk", "MOT007 desk(a)")]
    [InlineData("a!desk b!desk c> desk>desk:repeat", "MOT007 desk(a,b)")]
    [InlineData("a!desk b> desk>boss boss>desk", "MOT007 desk(a)")]
    [InlineData("a b> desk>b", "MOT003 desk")]
    [InlineData("a b!a", "")]
    public void AFailure_MustLeadOn(string journey, string expected) => Ways(journey).ShouldBe(expected);

    [Fact]
    public void Believed_WithoutCare_IsToldForEachWhereOthersHaveIt()
    {
        Find("a:critical b:critical c").ShouldContain("$.stages: MOT006");
        Find("a:critical b:critical!c c").ShouldContain("$.stages[0].touchpoints[0]: MOT006 a");
        Find("a:critical b c").ShouldContain("$.stages[0].touchpoints[0]: MOT006 a");
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "")]
    [InlineData(3, "d")]
    [InlineData(4, "")]
    public void WhatMoreThanHalfHave_TheOthersLack(int have, string lacking)
    {
        Journey journey = new JourneyDraft("j").Named("en", "j").Named("zh", "旅程").Stage("s", stage =>
        {
            stage.Named("en", "s");
            foreach (char letter in "abcd")
            {
                string id = letter.ToString();
                stage.Touchpoint(id, t =>
                {
                    t.Named("en", id);
                    if (letter - 'a' < have)
                    {
                        t.Named("zh-CN", id).Named("zh", id).OfKind(MomentKind.First).Via(ContactChannel.Web);
                    }
                });
            }
        }).Build();
        LintFinding[] found = [.. JourneyLint.Of(journey).Findings];

        found.Where(finding => finding.Rule == LintRule.MomentKindMissing).Select(finding => finding.Subject).ShouldBe(lacking.Length == 0 ? [] : [lacking]);
        found.Where(finding => finding.Rule == LintRule.ChannelMissing).Select(finding => finding.Subject).ShouldBe(lacking.Length == 0 ? [] : [lacking]);

        // Six names: with two touchpoints three of them are Chinese, which is not more than half.
        found.Count(finding => finding.Rule == LintRule.NameWithoutLanguage && finding.Languages.Contains("zh")).ShouldBe(have < 3 ? 0 : 5 - have);
    }

    // Only the codes about ways: 3, 4, 5 and 7.
    private static string Ways(string journey) => string.Join(", ", JourneyLint.Of(Journey(journey)).Findings
        .Where(finding => finding.Rule is LintRule.UnreachableTouchpoint or LintRule.NoWayToAnEnd or LintRule.SkippedThoughRequired or LintRule.FailureLeadsNowhere)
        .Select(finding => $"{finding.Code} {finding.Subject}{(finding.Others.IsEmpty ? "" : $"({string.Join(',', finding.Others)})")}"));

    private static string[] Find(string journey) => [.. JourneyLint.Of(Journey(journey)).Findings.Select(finding => finding.ToString())];

    // Touchpoints by blanks: id, >next,next, :word for each property, !where failures go.
    private static Journey Journey(string text) => new JourneyDraft("j").Stage("s", stage =>
    {
        foreach (string part in text.Split(' '))
        {
            stage.Touchpoint(string.Concat(part.TakeWhile(char.IsLetter)), t =>
            {
                string rest = part;
                if (rest.Split('!') is [{ } before, { } care])
                {
                    t.OnFailure(care.Split('>', ':')[0]);
                    rest = before + care[care.Split('>', ':')[0].Length..];
                }

                foreach (string word in rest.Split(':')[1..])
                {
                    _ = word switch { "owned" => t.OwnedBy("d"), "repeat" => t.Repeatable(), "critical" => t.Believed(true), _ => throw new ArgumentException(word) };
                }

                if (rest.Split(':')[0].Split('>') is [_, { } next])
                {
                    t.Then(next.Split(',', StringSplitOptions.RemoveEmptyEntries));
                }
            });
        }
    }).Build();
}
