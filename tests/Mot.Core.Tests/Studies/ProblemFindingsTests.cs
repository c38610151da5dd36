using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Studies;

/// <summary>What problems go with: shares, differences and damage, worked out by hand, and what the gate leaves out.</summary>
public sealed class ProblemFindingsTests
{
    private static StudyDraft Draft(int minimum = 3)
    {
        StudyDraft draft = Desk.Draft();
        draft.Release = new() { MinimumN = minimum };
        draft.Segments[0] = Segment.Of("problem", LocalizedText.Of("en", "Problem"),
        [
            new("counter", ["1"]) { IsProblem = true, Touchpoint = "counter" },
            new("lounge", ["2"]) { IsProblem = true, Touchpoint = "lounge" },
            new("none", ["3"]),
        ]);
        return draft;
    }

    private static StudyFindings Findings(StudyDraft draft, params (string? Problem, int[] Ratings)[] groups) => StudyFindings.Of(Desk.Tally(
        draft, groups.SelectMany(group => group.Ratings.Select((rating, i) => Desk.Response(rating, 5, 9, group.Problem, $"c{i}")))));

    [Fact]
    public void Table_SaysHowManyAndWhatGoesWithIt()
    {
        ProblemTable table = Findings(Draft(), ("counter", [1, 2, 3]), ("lounge", [3, 4, 5]), ("none", [5, 4, 5, 4, 5, 4]), (null, [1, 1, 1])).Problems!.Tables.Single();

        table.Without.Value.ShouldBe(4.5);
        table.WithoutN.ShouldBe(6);
        table.Rows.Select(row => (row.Group, row.Touchpoint, row.N)).ShouldBe([(null, null, 6), ("counter", "counter", 3), ("lounge", "lounge", 3)]);

        // Of the twelve who said six had any problem and rate 3; three at the counter rate 2.
        table.Rows.Select(row => row.Share!.Value.Value).ShouldBe([0.5, 0.25, 0.25]);
        table.Rows.Select(row => row.AgainstWithout!.Difference.Value).ShouldBe([-1.5, -2.5, -0.5]);
        table.Rows.Select(row => row.Damage!.Value.Value).ShouldBe([-0.75, -0.625, -0.125]);

        // √(d²·p(1-p)/n + p²·se²) for any problem: se² is s²/n = 2/6 + 0.3/6.
        double error = Math.Sqrt((2.25 * 0.25 / 12) + (0.25 * ((2.0 / 6) + (0.3 / 6))));
        table.Rows[0].Damage!.Value.StandardError!.Value.ShouldBe(error, 1e-12);
        table.Rows[0].Damage!.Value.Method.ShouldBe(IntervalMethod.Wald);
    }

    [Fact]
    public void Damage_IsWhatTheWholeLiesBelowThoseWithoutAProblem()
    {
        StudyFindings findings = Findings(Draft(), ("counter", [1, 2, 3]), ("lounge", [3, 4, 5]), ("none", [5, 4, 5, 4, 5, 4]));

        findings.Problems!.Tables.Single().Rows[0].Damage!.Value.Value!.Value.ShouldBe(findings["counter"].Metrics.Mean.Value!.Value - 4.5, 1e-12);
    }

    [Fact]
    public void Damage_ByClusters_IsAJackknife()
    {
        StudyDraft draft = Draft();
        draft.Replicates = ReplicateRule.ByCluster;
        (string?, int[])[] groups = [("counter", [1, 2, 3, 2, 1]), ("lounge", [3, 4, 5, 4, 3]), ("none", [5, 4, 5, 4, 5])];
        Estimate damage = Findings(draft, groups).Problems!.Tables.Single().Rows[0].Damage!.Value;

        // Person i of each group is in cluster i, so leaving out cluster i leaves out position i.
        double[] leftOut = [.. Enumerable.Range(0, 5).Select(left =>
        {
            double[] kept(int g) => [.. groups[g].Item2.Where((_, i) => i != left).Select(rating => (double)rating)];
            return 8.0 / 12 * (kept(0).Concat(kept(1)).Average() - kept(2).Average());
        })];
        double mean = leftOut.Average();
        damage.Method.ShouldBe(IntervalMethod.Jackknife);
        damage.StandardError!.Value.ShouldBe(Math.Sqrt(0.8 * leftOut.Sum(value => (value - mean) * (value - mean))), 1e-12);
    }

    [Fact]
    public void HiddenGroup_LeavesNoShareAndNoSumBehind()
    {
        ProblemTable table = Findings(Draft(minimum: 4), ("counter", [1, 2, 3]), ("lounge", [3, 4, 5, 4]), ("none", [5, 4, 5, 4, 5, 4])).Problems!.Tables.Single();

        table.Rows.Select(row => row.Group).ShouldBe(["counter", "lounge"]);
        table.Rows.ShouldAllBe(row => row.Share == null && row.Damage == null);
        table.Rows[0].Hidden.ShouldNotBeNull();
        (table.Rows[0].N, table.Rows[0].Outcome, table.Rows[0].AgainstWithout).ShouldBe((null, null, null));
    }

    [Fact]
    public void WithoutAnybodyWithoutAProblem_ThereIsNoTable()
    {
        Findings(Draft(), ("counter", [1, 2, 3]), ("none", [])).Problems.ShouldBeNull();
        Findings(Draft(minimum: 5), ("counter", [1, 2, 3, 4, 5]), ("none", [5, 5])).Problems.ShouldBeNull();
    }
}
