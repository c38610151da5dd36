using System.Collections.Immutable;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;

namespace Mot.Core.Tests.Privacy;

/// <summary>Counts by combinations of groups, and what a release asks of them.</summary>
public sealed class CombinationCountsTests
{
    private static readonly RatingScale s_three = RatingScale.Create(1, 3);

    [Fact]
    public void Add_OfRatings_IsAddingEachAnswer()
    {
        CombinationCounts one = Counts();
        CombinationCounts all = Counts();
        all.Add(["male", null], RatingDistribution.FromCounts(s_three, [2, 0, 1]));
        all.Add(["female", "leisure"], new RatingDistribution(s_three));
        foreach (int rating in (int[])[1, 3, 1])
        {
            one.Add(["male", null], s_three.Rate(rating), CaseWeight.One);
        }

        (all.Count, one.Count).ShouldBe((3, 3));
        all.Add(["male", "leisure"], RatingDistribution.FromCounts(s_three, [0, 4, 0]));
        all.Count.ShouldBe(7);

        RatingDistributionJson.Write(all.Cells[new(["male", null])]).ShouldBe(RatingDistributionJson.Write(one.Cells[new(["male", null])]));
        all.Cells.Count.ShouldBe(2);
    }

    [Fact]
    public void Only_NamesSegmentsAndGroups()
    {
        CombinationCounts counts = Counts();
        ReleaseRequest Asked(string segment, params string?[] groups) => new(counts)
        {
            Only = ImmutableSortedDictionary<string, ImmutableArray<string?>>.Empty.Add(segment, [.. groups]),
        };

        Asked("cabin", "leisure", null).Only["cabin"].ShouldBe(["leisure", null]);
        Should.Throw<ArgumentException>(() => Asked("seat", "12A")).Message.ShouldContain("not by segment 'seat' but by: gender, cabin");
        Should.Throw<ArgumentException>(() => Asked("cabin", "leisure", " ")).Message.ShouldContain("blank text");
        Should.Throw<ArgumentException>(() => new ReleaseRequest(counts)
        {
            Only = ImmutableSortedDictionary<string, ImmutableArray<string?>>.Empty.Add("cabin", default),
        });
    }

    [Fact]
    public void Conditions_AreEqualWhereTheyNameTheSamePeople()
    {
        CellCondition Of(params (string Segment, string?[] Groups)[] only) => CellCondition.Of(
            ["gender", "cabin", "age"], only.Select(part => KeyValuePair.Create(part.Segment, part.Groups.ToImmutableArray())));

        CellCondition women = Of(("gender", ["female"]));
        women.ShouldBe(Of(("gender", ["female", "female"])));
        Of(("gender", ["male", "female"]), ("cabin", [null])).ShouldBe(Of(("cabin", [null]), ("gender", ["female", "male"])));
        women.Equals(null).ShouldBeFalse();
        women.ShouldNotBe(Of());
        women.ShouldNotBe(Of(("gender", ["male"])));
        women.ShouldNotBe(Of(("cabin", ["female"])));
        women.ShouldNotBe(Of(("gender", ["female"]), ("cabin", ["leisure"])));
        Of(("gender", ["female"]), ("cabin", ["leisure"])).ShouldNotBe(Of(("gender", ["female"]), ("age", ["leisure"])));

        // The order of conditions does not matter, and one that excludes another leaves nobody.
        women.And(1, "leisure").ShouldBe(Of(("cabin", ["leisure"])).And(0, "female"));
        women.And(0, "female").ShouldBe(women);
        women.And(0, "male").Has(new(["female", null, null])).ShouldBeFalse();
        women.And(0, "male").Has(new(["male", null, null])).ShouldBeFalse();
        Of().And(1, null).Has(new(["male", null, "old"])).ShouldBeTrue();
    }

    [Fact]
    public void Keys_AreEqualWhereAllGroupsAre()
    {
        var key = new GroupKey(["male", null]);
        key.ShouldBe(new GroupKey(["male", null]));
        key.ShouldNotBe(new GroupKey(["male", "leisure"]));
        key.Equals(null).ShouldBeFalse();
    }

    private static CombinationCounts Counts() => new("overall", s_three, ["gender", "cabin"]);
}
