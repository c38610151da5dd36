using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Core.Tests.Privacy;

/// <summary>Who came and who went between releases, worked by hand.</summary>
public sealed class QuestionHistoryTests
{
    private static readonly RatingScale s_three = RatingScale.Create(1, 3);
    private static readonly GroupKey s_men = new(["male"]);

    // 9 come, then 6; 4 go, of either; 10 of the 11 go; the last goes.
    [Fact]
    public void ThoseWhoGo_AreOfEachTimeAtLeastAndAtMostSoMany()
    {
        QuestionHistory history = QuestionHistory.Empty(s_three).At(1, Men(3, 3, 3));
        history.Atoms[s_men].ShouldBe([new(1, 0, 9, 9, false)]);
        history = history.At(2, Men(5, 5, 5));
        history.Atoms[s_men].ShouldBe([new(1, 0, 9, 9, false), new(2, 0, 6, 6, false)]);

        // Of those of the first time 5 to 9 stay and none to 4 went, of those of the second 2 to 6 and none to 4.
        history = history.At(3, Men(5, 5, 1));
        history.Atoms[s_men].ShouldBe([new(1, 0, 5, 9, false), new(1, 3, 0, 4, false), new(2, 0, 2, 6, false), new(2, 3, 0, 4, false)]);
        history.Entries.ShouldBe(1 + 4);

        // At least 4 of the first time are among the 10, because at most 6 of the second are.
        history = history.At(4, Men(0, 0, 1));
        history.Atoms[s_men].ShouldBe(
        [
            new(1, 0, 0, 1, false), new(1, 4, 4, 9, false), new(1, 3, 0, 4, false), new(2, 0, 0, 1, false), new(2, 4, 1, 6, false), new(2, 3, 0, 4, false),
        ]);
        history.At(5, Men(0, 0, 0)).Atoms[s_men].ShouldNotContain(atom => atom.Until == 0);
        history.At(5, Men(0, 0, 0)).Counts.ShouldBeEmpty();
    }

    [Fact]
    public void NothingChanged_IsTheSameHistory()
    {
        QuestionHistory history = QuestionHistory.Empty(s_three).At(1, Men(3, 3, 3));
        history.At(2, Men(3, 3, 3)).ShouldBeSameAs(history);
    }

    // Who has changed the answer or the weight went and came, and may be the same person.
    [Fact]
    public void OneWhoChanged_MayBeTheSame()
    {
        QuestionHistory history = QuestionHistory.Empty(s_three).At(1, Men(0, 1, 0));
        history.At(2, Men(0, 0, 1)).Atoms[s_men].ShouldBe([new(1, 2, 1, 1, true), new(2, 0, 1, 1, true)]);

        CombinationCounts heavier = Men(0, 0, 0);
        heavier.Add(["male"], s_three.Rate(2), CaseWeight.Create(2));
        history.At(2, heavier).Atoms[s_men].ShouldBe([new(1, 2, 1, 1, true), new(2, 0, 1, 1, true)]);
    }

    [Fact]
    public void Halves_AreTwoForAPersonAndOneForWhoMayBeThereTwice()
    {
        new ReleaseAtom(1, 0, 4, 9, false).Halves.ShouldBe(8);
        new ReleaseAtom(1, 0, 4, 9, true).Halves.ShouldBe(4);
        new ReleaseAtom(1, 0, (long.MaxValue / 2) + 1, long.MaxValue, false).Halves.ShouldBe(long.MaxValue);
        new ReleaseAtom(1, 0, long.MaxValue / 2, long.MaxValue, false).Halves.ShouldBe(long.MaxValue - 1);
    }

    private static CombinationCounts Men(params long[] counts)
    {
        var men = new CombinationCounts("overall", s_three, ["gender"]);
        men.Add(["male"], RatingDistribution.FromCounts(s_three, counts));
        return men;
    }
}
