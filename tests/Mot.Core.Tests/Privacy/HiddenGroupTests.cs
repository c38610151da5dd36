using System.Text.Json;
using Mot.Core.Encounters;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Studies;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Privacy;

/// <summary>Attacks findings from outside: what can be worked out about a hidden group from the numbers that are shown?</summary>
public sealed class HiddenGroupTests
{
    [Fact]
    public void TwoWhoDidNotSay_CannotBeWorkedOut()
    {
        // 30 with a problem gave 2, 100 without gave 4, two who did not say gave 1.
        StudyFindings findings = StudyFindings.Of(Desk.Tally(
            Draft(5),
            [
                .. Enumerable.Repeat(Desk.Response(2, 5, 9, "yes"), 15), .. Enumerable.Repeat(Desk.Response(3, 5, 9, "yes"), 15),
                .. Enumerable.Repeat(Desk.Response(4, 5, 9, "no"), 50), .. Enumerable.Repeat(Desk.Response(5, 5, 9, "no"), 50),
                .. Enumerable.Repeat(Desk.Response(1, 5, 9, null), 2),
            ]));
        ReleasedTable table = findings.Segments.Single();

        // The smaller of the others goes with them.
        table.Rows.Select(row => (row.Group, row.Hidden)).ShouldBe(
            [("yes", HiddenReason.ProtectsAnother), ("no", null), (null, HiddenReason.TooFew)]);
        Attack(findings);

        // The group that is shown is compared with everybody else, those who did not say included.
        ReleasedRow no = table.Rows.Single(row => row.Group == "no");
        no.AgainstOthers!.Difference.N.ShouldBe(132);
        no.AgainstOthers.Difference.Value!.Value.ShouldBe(4.5 - (((30 * 2.5) + 2) / 32), 1e-12);
        findings.Findings.ShouldNotContain(finding => finding.Kind == FindingKind.ProblemCost);
    }

    [Fact]
    public void ShareOfProblems_DoesNotTellHowManyAreHidden()
    {
        // 20 without a problem are hidden to protect the two who did not say: 100 of 120 who said so would give both away.
        StudyFindings findings = StudyFindings.Of(Desk.Tally(
            Draft(5),
            [
                .. Enumerable.Repeat(Desk.Response(2, 5, 9, "yes"), 100),
                .. Enumerable.Repeat(Desk.Response(4, 5, 9, "no"), 20),
                .. Enumerable.Repeat(Desk.Response(1, 5, 9, null), 2),
            ]));

        // With those who had none hidden there is nobody to compare with either.
        findings.Segments.Single().Rows.Select(row => row.Hidden).ShouldBe([null, HiddenReason.ProtectsAnother, HiddenReason.TooFew]);
        findings.Problems.ShouldBeNull();
        findings.Findings.ShouldNotContain(finding => finding.Kind == FindingKind.ProblemCost);
    }

    [Fact]
    public void ShareOfProblems_DoesNotTellOfPeopleWhoSkippedTheQuestion()
    {
        // The two who did not say skipped the outcome too: its table hides nobody, but the share would count them.
        Response skipped = new([.. Desk.Response(1, 5, 9, null).Answers.SetItem(0, default)]);
        StudyFindings findings = StudyFindings.Of(Desk.Tally(
            Draft(5),
            [.. Enumerable.Repeat(Desk.Response(2, 5, 9, "yes"), 100), .. Enumerable.Repeat(Desk.Response(4, 5, 9, "no"), 20), skipped, skipped]));

        findings.Segments.Single().HiddenCount.ShouldBe(0);
        Finding cost = findings.Findings.Single(finding => finding.Kind == FindingKind.ProblemCost);
        cost.Comparison.ShouldNotBeNull();
        cost.Share.ShouldBeNull();
        findings.Problems!.Tables.Single().Rows.Single().Damage.ShouldBeNull();
    }

    [Fact]
    public void ManyWhoDidNotSay_AreNeitherOfTheOthers()
    {
        StudyFindings findings = StudyFindings.Of(Desk.Tally(
            Draft(5),
            [
                .. Enumerable.Repeat(Desk.Response(2, 5, 9, "yes"), 30), .. Enumerable.Repeat(Desk.Response(4, 5, 9, "no"), 100),
                .. Enumerable.Repeat(Desk.Response(1, 5, 9, null), 20),
            ]));
        ReleasedRow[] rows = [.. findings.Segments.Single().Rows];

        rows.ShouldAllBe(row => row.Hidden == null);
        rows[0].AgainstOthers!.Difference.N.ShouldBe(130);
        rows[0].AgainstOthers!.Difference.Value!.Value.ShouldBe(-2, 1e-12);
        rows[2].AgainstOthers.ShouldBeNull();
        findings.Findings.Single(finding => finding.Kind == FindingKind.ProblemCost).Share!.Value.Value!.Value.ShouldBe(30.0 / 130, 1e-12);
        Attack(findings);
    }

    [Fact]
    public void NoFindings_GiveAHiddenGroupAway() => Law.Check(StudyCases.All(random =>
    {
        StudyDraft draft = Draft(StudyCases.Pick(random, 3, 5, 8));
        draft.Replicates = StudyCases.Pick(random, null, ReplicateRule.ByCluster);
        draft.Outcomes.Add("recommend");
        if (random.Next(2) == 0)
        {
            draft.Segments[0] = Segment.ByValue("airline", LocalizedText.Of("en", "Airline"));
        }

        string?[] groups = draft.Segments[0].Groups.IsEmpty ? [null, "a", "b", "c", "d"] : [null, "yes", "no"];
        List<Response> responses = [];
        foreach (string? group in groups)
        {
            for (int i = random.Next(random.Next(2) == 0 ? 6 : 25); i > 0; i--)
            {
                Response one = Desk.Response(random.Next(1, 6), 5, random.Next(11), group, $"f{random.Next(5)}");
                responses.Add(new(one.Answers.AsSpan())
                {
                    Groups = one.Groups,
                    Cluster = one.Cluster,
                    Weight = random.Next(2) == 0 ? CaseWeight.One : CaseWeight.Create(random.Next(1, 3_000) / 1_000m),
                });
            }
        }

        Attack(StudyFindings.Of(Desk.Tally(draft, responses)));
    }));

    /// <summary>
    /// Whatever adds up from shown numbers, the total, the groups and "all others" of every comparison, must hold either none of the
    /// hidden people or all of them together, who are then in at least two groups and at least as many as the minimum.
    /// </summary>
    private static void Attack(StudyFindings findings)
    {
        foreach (ReleasedTable table in findings.Segments)
        {
            long total = findings[table.Question].Ratings.Count;
            long shown = table.Rows.Sum(row => row.N ?? 0);
            long hidden = total - shown;
            int hiddenGroups = table.HiddenCount;
            if (hiddenGroups == 0)
            {
                hidden.ShouldBe(0);
                continue;
            }

            (shown == 0 || (hidden >= table.Policy.MinimumN && hiddenGroups >= 2)).ShouldBeTrue($"{hidden} people in {hiddenGroups} groups");
            long unstated = table.Rows.SingleOrDefault(row => row.Group is null)?.N ?? 0;
            foreach (ReleasedRow row in table.Rows.Where(row => row.AgainstOthers is not null))
            {
                // n of "all others", less everybody in it who is shown, are hidden people.
                long others = row.AgainstOthers!.Difference.N - row.N!.Value;
                long stranger = others - (shown - row.N.Value - unstated);
                stranger.ShouldBe(hidden);
            }

            foreach (ReleasedRow row in table.Rows.Where(row => row.Hidden is not null))
            {
                (row.N, row.Metrics, row.Weighted, row.AgainstOthers).ShouldBe((null, null, null, null));
            }
        }

        foreach (Finding cost in findings.Findings.Where(finding => finding.Kind == FindingKind.ProblemCost))
        {
            // The share counts everybody in a stated group, so it is told only where all of them are shown.
            (cost.Share is null || findings.Segments.Where(table => table.Segment == cost.Segment && table.Question == cost.Question)
                .All(table => table.HiddenCount == 0)).ShouldBeTrue();
        }

        AttackText(findings);
    }

    // In the document nothing of a hidden group has a value but its name and the reason.
    private static void AttackText(StudyFindings findings)
    {
        using JsonDocument document = JsonDocument.Parse(StudyFindingsJson.Write(findings));
        foreach (JsonElement group in document.RootElement.GetProperty("segments").EnumerateArray().SelectMany(table => table.GetProperty("groups").EnumerateArray()))
        {
            if (group.GetProperty("hidden").ValueKind != JsonValueKind.Null)
            {
                group.EnumerateObject().Where(property => property.Name is not ("group" or "hidden"))
                    .ShouldAllBe(property => property.Value.ValueKind == JsonValueKind.Null);
            }
        }
    }

    private static StudyDraft Draft(int minimum)
    {
        StudyDraft draft = Desk.Draft();
        draft.Release = new ReleasePolicy { MinimumN = minimum };
        return draft;
    }
}
