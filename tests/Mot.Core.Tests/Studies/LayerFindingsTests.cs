using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;
using static Mot.Core.Tests.Studies.QualityCases;

namespace Mot.Core.Tests.Studies;

/// <summary>A tier per layer, the overall tier, its gate, and straight lines, worked out by hand.</summary>
public sealed class LayerFindingsTests
{
    private static readonly RatingScale s_hundred = RatingScale.Create(0, 100, 10);

    private static StudyDraft Layered(bool isGated)
    {
        StudyDraft draft = Draft(
            Rated("core", s_hundred) with { Layer = SatisfactionLayer.Material },
            Rated("more", s_hundred) with { Layer = SatisfactionLayer.Material },
            Rated("form", s_hundred) with { Layer = SatisfactionLayer.Spiritual },
            Rated("good", s_hundred) with { Layer = SatisfactionLayer.Social });
        draft.Layers = new() { IsGated = isGated };
        return draft;
    }

    // Material (40 + 60)/2 = 50, spiritual 100, social 100: the mean of layers is 83.3, satisfied. With material 70, 90 and the
    // others at 100 the mean 93.3 is delighted.
    [Theory]
    [InlineData(false, 40, 60, 1, 2)]
    [InlineData(true, 40, 60, 1, 2)]
    [InlineData(false, 70, 90, 2, 3)]
    [InlineData(true, 70, 90, 2, 3)]
    [InlineData(false, 60, 70, 1, 2)]
    public void Layers_HaveTheirOwnTiers(bool isGated, int core, int more, int material, int overall)
    {
        LayerFindings layers = Findings(Layered(isGated), [core, more, 100, 100], [core, more, 100, 100]).Layers!;

        layers.Layers[SatisfactionLayer.Material].Median.ShouldBe((SatisfactionTier)material);
        layers.Layers[SatisfactionLayer.Social].Delighted.Value.ShouldBe(1);
        layers.Overall!.Median.ShouldBe((SatisfactionTier)overall);
    }

    // The conventions make delighted hard to reach with a failed core, so here the cut-offs are low: material 30 (dissatisfied), mean 76.7.
    [Theory]
    [InlineData(false, SatisfactionTier.Delighted)]
    [InlineData(true, SatisfactionTier.Satisfied)]
    public void Gate_HoldsTheOverallTierOneAboveTheMaterialLayer(bool isGated, SatisfactionTier overall)
    {
        StudyDraft draft = Layered(isGated);
        draft.Layers = draft.Layers with { Tiers = TierPolicy.CutOffs(40, 75) };
        LayerFindings layers = Findings(draft, [30, 30, 100, 100]).Layers!;

        layers.Layers[SatisfactionLayer.Material].Dissatisfied.Value.ShouldBe(1);
        layers.Overall!.Median.ShouldBe(overall);
    }

    [Fact]
    public void Gate_RaisesNobody() => Findings(Layered(isGated: true), [70, 80, 70, 80]).Layers!.Overall!.Satisfied.Value.ShouldBe(1);

    [Fact]
    public void Gate_IsOffByDefault_AndWithoutAMaterialRatingItDoesNotHold()
    {
        StudyDraft draft = Layered(isGated: true);
        draft.Layers = draft.Layers with { Tiers = TierPolicy.CutOffs(40, 75) };

        LayerPolicy.Default.IsGated.ShouldBeFalse();
        Findings(draft, [null, null, 100, null]).Layers!.Overall!.Median.ShouldBe(SatisfactionTier.Delighted);
        Findings(draft, new decimal?[4]).Layers!.Overall!.Delighted.N.ShouldBe(0);
    }

    // A group of half delighted and half dissatisfied is shown as that, though its mean would be satisfied.
    [Fact]
    public void Group_IsSharesPerTier()
    {
        TierShares material = Findings(Layered(false), [100, 100, 50, 50], [40, 40, 50, 50]).Layers!.Layers[SatisfactionLayer.Material];

        (material.Dissatisfied.Value, material.Satisfied.Value, material.Delighted.Value).ShouldBe((0.5, 0, 0.5));
    }

    [Fact]
    public void StraightLines_AreCountedPerBlock_OfThoseWithThreeAnswers()
    {
        StudyDraft draft = Draft(
            Rated("a") with { Block = "one" }, Rated("b") with { Block = "one" }, Rated("c") with { Block = "one" }, Rated("d") with { Block = "one" },
            Rated("e") with { Block = "two" }, Rated("f") with { Block = "two" });
        StraightLining line = Findings(
            draft, [4, 4, 4, 4, 1, 1], [4, 4, 4, null, 1, 2], [4, 4, null, null, 1, 1], [4, 4, 4, 5, 1, 1]).StraightLines.Single();

        (line.Block, line.Count, line.Of, line.Share.Value!.Value).ShouldBe(("one", 2, 3, 2.0 / 3));
    }

    [Fact]
    public void BlockOnSeveralScales_HasNoStraightLines() => Findings(
        Draft(Rated("a") with { Block = "one" }, Rated("b") with { Block = "one" }, Rated("c", RatingScale.Create(1, 5)) with { Block = "one" }),
        [4, 4, 4], [3, 3, 3]).StraightLines.ShouldBeEmpty();
}
