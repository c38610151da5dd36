using System.Collections.Immutable;
using System.Text;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Core.Tests.Privacy;

/// <summary>What a log stops, by examples worked by hand.</summary>
public sealed class ReleaseLogTests
{
    private static readonly string[] s_gender = ["gender", "cabin"];

    // Of 60 men and 40 women 12 and 38 travelled for leisure: by subtraction 48 and 2 on business.
    [Fact]
    public void GenderByCabin_WhatSubtractionWouldTell_IsHidden()
    {
        ObservedAudience board = Travellers(12, 38, 48, 2);

        Marks(board.Release(("gender", []))).ShouldBe("female 40, male 60");
        Marks(board.Release(("gender", [("cabin", "leisure")]))).ShouldBe("female -ShownEarlier(1), male -ShownEarlier(1)");
        Marks(board.Release(("gender", [("cabin", "business")]))).ShouldBe("female -TooFew, male -ProtectsAnother");
    }

    [Fact]
    public void GenderByCabin_InOneReport_IsHiddenAsWell()
    {
        ObservedAudience board = Travellers(12, 38, 48, 2);

        Marks(board.Release(("gender", []), ("gender", [("cabin", "leisure")]))).ShouldBe("female 40, male 60; female -ProtectsAnother, male -ProtectsAnother");
    }

    [Fact]
    public void GenderByCabin_WithEnoughInEveryCombination_IsShown()
    {
        ObservedAudience board = Travellers(12, 38, 43, 7);

        Marks(board.Release(("gender", []), ("gender", [("cabin", "leisure")]), ("gender", [("cabin", "business")])))
            .ShouldBe("female 45, male 55; female 38, male 12; female 7, male 43");
    }

    // The complementary suppression of one table is as it is without a log.
    [Theory]
    [InlineData("1,1,1,9,12", "F,F,F,P,-")]
    [InlineData("4,9,12", "F,P,-")]
    [InlineData("3,3,20", "F,F,-")]
    [InlineData("6,9", "-,-")]
    [InlineData("0,6,9", "-,-,-")]
    public void OneTable_OfAFreshLog_HidesAsTheGateAloneDoes(string sizes, string expected)
    {
        var board = new ObservedAudience(5, ["airline"]);
        int[] n = [.. sizes.Split(',').Select(int.Parse)];
        for (int g = 0; g < n.Length; g++)
        {
            board.Come([$"g{g}"], 1, n[g]);
        }

        ReleasedTable table = board.Release(("airline", [])).Single();
        string[] marks = [.. expected.Split(',').Where((_, g) => n[g] > 0)];
        table.Rows.Select(row => row.Hidden switch { HiddenReason.TooFew => "F", HiddenReason.ProtectsAnother => "P", null => "-", _ => "?" }).ShouldBe(marks);
        table.WholeHidden.ShouldBeNull();
    }

    [Fact]
    public void OneMoreAnswerSinceYesterday_IsNotShown()
    {
        ObservedAudience board = Travellers(20, 20, 20, 20);
        board.Release(("gender", []));
        board.Come(["male", "leisure"], 3);

        ReleasedTable today = board.Release(("gender", [])).Single();
        (today.WholeHidden, today.WholeEarlierRelease).ShouldBe((HiddenReason.ShownEarlier, 1));
        Marks([today]).ShouldBe("female -ShownEarlier(1), male -ShownEarlier(1)");
        board.Log.Releases.ShouldBe(1);

        // With four more there are five, all of them men; the women are as they were.
        board.Come(["male", "business"], 2, 4);
        Marks(board.Release(("gender", []))).ShouldBe("female 40, male 45");
    }

    [Fact]
    public void OneMoreInOneGroup_AndEnoughInAll_HidesWhatWouldTellTheOne()
    {
        ObservedAudience board = Travellers(20, 20, 20, 20);
        board.Release(("gender", []));
        board.Come(["female", "leisure"], 1);
        board.Come(["male", "leisure"], 2, 7);

        // The total grew by eight; the men by seven would leave the one.
        Marks(board.Release(("gender", []))).ShouldBe("female -ShownEarlier(1), male -ShownEarlier(1)");
        board.Release((null, [])).Single().WholeHidden.ShouldBeNull();
    }

    [Fact]
    public void OneErased_IsNotShown()
    {
        ObservedAudience board = Travellers(20, 20, 20, 20);
        board.Release(("gender", []));
        board.Go(board.Ids.First());

        board.Release(("gender", [])).Single().WholeHidden.ShouldBe(HiddenReason.ShownEarlier);
    }

    // Three answers corrected are three people, although three came and three went.
    [Fact]
    public void CorrectedAnswers_CountOnceEach()
    {
        ObservedAudience board = Travellers(20, 20, 20, 20);
        board.Release((null, []));
        foreach (int person in board.Ids.Take(4).ToArray())
        {
            board.Change(person, rating: 3);
        }

        board.Release((null, [])).Single().WholeHidden.ShouldBe(HiddenReason.ShownEarlier);
        board.Change(board.Ids.ElementAt(4), rating: 3);
        board.Release((null, [])).Single().WholeHidden.ShouldBeNull();
    }

    // Both waves together, and the first alone, are the second by subtraction.
    [Fact]
    public void PooledWaves_AreStopped()
    {
        var board = new ObservedAudience(5, ["wave"]);
        board.Come(["2025"], 1, 30);
        board.Come(["2026"], 2, 3);
        board.Release((null, [("wave", "2025")])).Single().WholeHidden.ShouldBeNull();

        ReleasedTable pooled = board.Release((null, [("wave", "2025"), ("wave", "2026")])).Single();
        (pooled.WholeHidden, pooled.WholeEarlierRelease).ShouldBe((HiddenReason.ShownEarlier, 1));
    }

    // Six of each of three groups come and go in turn, of whom some may have changed the group, and count half. What one difference adds the next takes away, so that no sum
    // of differences is of fewer than two of them.
    [Fact]
    public void ThoseWhoComeAndGoInTurn_AreShown()
    {
        RatingScale scale = RatingScale.Create(1, 3);
        ReleaseLog log = ReleaseLog.Start("board", ["who"]);
        foreach (string there in (string[])["w", "wxz", "wyz", "w"])
        {
            var counts = new CombinationCounts("overall", scale, ["who"]);
            foreach (char group in there)
            {
                counts.Add([group.ToString()], RatingDistribution.FromCounts(scale, [0, 0, group == 'w' ? 20 : 6]));
            }

            (ImmutableArray<ReleasedTable> tables, log) = new ReleaseGate().Release(log, [new(counts)]);
            tables.Single().WholeHidden.ShouldBeNull(there);
        }

        log.Releases.ShouldBe(4);
    }

    // The first release tells two of the women, and so does the second, with the men who came between: the later one is named.
    [Fact]
    public void OfSeveralEarlierReleases_TheLatestIsNamed()
    {
        ObservedAudience board = Travellers(12, 38, 48, 2);
        board.Release(("gender", []));
        board.Come(["male", "leisure"], 1, 10);
        Marks(board.Release(("gender", []))).ShouldBe("female 40, male 70");
        board.Release((null, [("cabin", "leisure")])).Single().WholeHidden.ShouldBeNull();

        // The third shows nothing of women and men.
        Marks(board.Release(("gender", [("cabin", "leisure")]))).ShouldBe("female -ShownEarlier(2), male -ShownEarlier(2)");
        board.Log.Releases.ShouldBe(3);
        board.Come(["male", "leisure"], 1);
        board.Release((null, [])).Single().WholeEarlierRelease.ShouldBe(2);
        board.Release((null, [("cabin", "leisure")])).Single().WholeEarlierRelease.ShouldBe(3);
    }

    [Fact]
    public void TwoAudiences_KnowNothingOfOneAnother()
    {
        ObservedAudience board = Travellers(12, 38, 48, 2);
        ObservedAudience supplier = Travellers(12, 38, 48, 2);
        board.Release(("gender", []));

        Marks(supplier.Release(("gender", [("cabin", "leisure")]))).ShouldBe("female 38, male 12");
        supplier.Log.Releases.ShouldBe(1);
    }

    [Fact]
    public void WrittenAndRead_ALogDecidesAsBefore()
    {
        ObservedAudience board = Travellers(12, 38, 48, 2);
        board.Release(("gender", []));
        ReleaseLog read = ReleaseLogJson.Read(Encoding.UTF8.GetBytes(ReleaseLogJson.Write(board.Log)));

        ReleaseLogJson.Write(read).ShouldBe(ReleaseLogJson.Write(board.Log));
        (read.Audience, read.Releases, read.Policy, read.Entries).ShouldBe(("board", 1, board.Log.Policy, board.Log.Entries));
        var request = new ReleaseRequest(board.Counts())
        {
            Only = ImmutableSortedDictionary<string, ImmutableArray<string?>>.Empty.Add("cabin", ["leisure"]).Add("gender", ["female"]),
        };
        (_, ReleaseLog first) = new ReleaseGate().Release(board.Log, [request]);
        (_, ReleaseLog second) = new ReleaseGate().Release(read, [request]);
        ReleaseLogJson.Write(first).ShouldBe(ReleaseLogJson.Write(second));
    }

    [Fact]
    public void WhatDoesNotFit_IsRefused()
    {
        ReleaseLog log = ReleaseLog.Start("board", s_gender);
        var counts = new CombinationCounts("overall", RatingScale.Create(1, 3), s_gender);
        counts.Add(["male", null], RatingScale.Create(1, 3).Rate(1), CaseWeight.One);
        var gate = new ReleaseGate();

        Should.Throw<ArgumentException>(() => ReleaseLog.Start("two words", s_gender));
        Should.Throw<ArgumentException>(() => ReleaseLog.Start("board", ["a", "a"])).Message.ShouldContain("'a'");
        Should.Throw<ArgumentException>(() => new ReleaseGate(new ReleasePolicy { MinimumN = 9 }).Release(log, [new(counts)])).Message.ShouldContain("one minimum");
        Should.Throw<ArgumentException>(() => gate.Release(ReleaseLog.Start("board", ["cabin"]), [new(counts)])).Message.ShouldContain("start a new log");
        Should.Throw<ArgumentException>(() => gate.Release(log, [new(counts, "cabin", [])])).Message.ShouldContain("not all");
        Should.Throw<ArgumentException>(() => new ReleaseRequest(counts, "seat", [])).Message.ShouldContain("'seat'");
        Should.Throw<ArgumentException>(() => counts.Add(["male"], Answer.NotAsked, CaseWeight.One)).Message.ShouldContain("2 segments");
        Should.Throw<ArgumentException>(() => counts.Add(["male", " "], Answer.NotAsked, CaseWeight.One)).Message.ShouldContain("blank");
        Should.Throw<ArgumentException>(() => counts.Add(["male", "x"], new RatingDistribution(RatingScale.Create(1, 5)))).Message.ShouldContain("1 to 5");
        Should.Throw<ArgumentException>(() => gate.Release(ReleaseLog.Start("board", ["cabin"]), [new(counts)])).Message.ShouldContain("segments cabin, the counts of question 'overall' by gender, cabin");
        ReleaseLog shown = gate.Release(log, [new(Many(RatingScale.Create(1, 3)))]).Log;
        shown.ToString().ShouldBe("1 releases to board");
        Should.Throw<ArgumentException>(() => gate.Release(shown, [new(Many(RatingScale.Create(1, 5)))])).Message.ShouldContain("on the scale 1 to 3, and not on 1 to 5");
        var same = new CombinationCounts("overall", RatingScale.Create(1, 3), s_gender);
        Should.Throw<ArgumentException>(() => gate.Release(log, [new(counts), new(same)])).Message.ShouldContain("one state of the data");
        counts.Count.ShouldBe(1);
    }

    private static CombinationCounts Many(RatingScale scale)
    {
        var counts = new CombinationCounts("overall", scale, s_gender);
        counts.Add(["male", null], RatingDistribution.FromCounts(scale, [.. Enumerable.Repeat(9L, scale.StepCount)]));
        return counts;
    }

    private static ObservedAudience Travellers(int leisureMen, int leisureWomen, int businessMen, int businessWomen)
    {
        var board = new ObservedAudience(5, s_gender);
        board.Come(["male", "leisure"], 1, leisureMen);
        board.Come(["female", "leisure"], 2, leisureWomen);
        board.Come(["male", "business"], 2, businessMen);
        board.Come(["female", "business"], 1, businessWomen);
        return board;
    }

    private static string Marks(IEnumerable<ReleasedTable> tables) => string.Join("; ", tables.Select(table => string.Join(", ", table.Rows
        .OrderBy(row => row.Group, StringComparer.Ordinal)
        .Select(row => row.Hidden is null ? $"{row.Group} {row.N}" : $"{row.Group} -{row.Hidden}{(row.EarlierRelease is { } earlier ? $"({earlier})" : "")}"))));
}
