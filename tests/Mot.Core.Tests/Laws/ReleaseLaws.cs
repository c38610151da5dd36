using Mot.Core.Privacy;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Laws;

/// <summary>After the gate nobody can be worked out by subtraction, whatever the sizes.</summary>
public sealed class ReleaseLaws
{
    [Fact]
    public void Hide_LeavesNoGroupThatSubtractionGivesAway() => Check((gate, groups, hidden) =>
    {
        long[] gone = [.. groups.Where((_, i) => hidden[i] is not null).Select(group => group.N)];
        bool everything = groups.Where((_, i) => hidden[i] is null).All(group => group.N == 0);
        (gone.Length == 0 || everything || (gone.Length >= 2 && gone.Sum() >= gate.Policy.MinimumN)).ShouldBeTrue();
    });

    [Fact]
    public void Hide_HidesEverySmallGroupAndNoEmptyOne() => Check((gate, groups, hidden) =>
    {
        for (int i = 0; i < groups.Length; i++)
        {
            bool small = groups[i].N > 0 && groups[i].N < gate.Policy.MinimumN;
            (hidden[i] == HiddenReason.TooFew).ShouldBe(small);
            if (groups[i].N == 0)
            {
                hidden[i].ShouldBeNull();
            }
        }
    });

    [Fact]
    public void Hide_HidesNoMoreThanItMust() => Check((gate, groups, hidden) =>
    {
        // Without the largest that protects, the others would not do.
        int last = Enumerable.Range(0, groups.Length).Where(i => hidden[i] == HiddenReason.ProtectsAnother).OrderBy(i => groups[i].N).LastOrDefault(-1);
        if (last >= 0)
        {
            long[] without = [.. groups.Where((_, i) => hidden[i] is not null && i != last).Select(group => group.N)];
            (without.Length < 2 || without.Sum() < gate.Policy.MinimumN).ShouldBeTrue();
            groups.Where((group, i) => hidden[i] is null && group.N > 0).ShouldAllBe(group => group.N >= groups[last].N);
        }
    });

    [Fact]
    public void Hide_DoesNotDependOnTheOrder()
    {
        Law.Check(StudyCases.All(random =>
        {
            (string? Group, long N)[] groups = Groups(random);
            var gate = new ReleaseGate();
            HiddenReason?[] hidden = gate.Hide(groups);
            var byGroup = groups.Select((group, i) => (group, hidden[i])).ToDictionary(pair => pair.group.Group ?? "", pair => pair.Item2);
            random.Shuffle(groups);
            gate.Hide(groups).ShouldBe(groups.Select(group => byGroup[group.Group ?? ""]));
        }));
    }

    private static void Check(Action<ReleaseGate, (string? Group, long N)[], HiddenReason?[]> law) => Law.Check(StudyCases.All(random =>
    {
        var gate = new ReleaseGate(new ReleasePolicy { MinimumN = random.Next(3, 12) });
        (string? Group, long N)[] groups = Groups(random);
        law(gate, groups, gate.Hide(groups));
    }));

    private static (string? Group, long N)[] Groups(Random random)
    {
        int most = StudyCases.Pick(random, 5, 12, 40);
        return [.. Enumerable.Range(0, random.Next(8)).Select(g => (g == 0 ? null : $"g{g}", (long)random.Next(most)))];
    }
}
