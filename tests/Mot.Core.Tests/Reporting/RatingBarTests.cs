using Mot.Core.Ratings;
using Mot.Reporting;

namespace Mot.Core.Tests.Reporting;

public class RatingBarTests
{
    private static readonly Paint s_plain = new(useColor: false);

    [Fact]
    public void Draw_GivesEachRatingItsShare() =>
        RatingBar.Draw(RatingDistribution.FromCounts(RatingScale.Create(1, 5), [1, 1, 2, 2, 4]), isWeighted: false, 10, s_plain)
            .ShouldBe("·░▒▒▓▓████");

    [Fact]
    public void Draw_WhenLowerIsBetter_StillBeginsWithTheWorst() =>
        RatingBar.Draw(RatingDistribution.FromCounts(RatingScale.Create(1, 5, 1, ScaleDirection.LowerIsBetter), [8, 0, 0, 0, 2]), isWeighted: false, 10, s_plain)
            .ShouldBe("··████████");

    [Fact]
    public void Draw_OfNothing_IsBlank() =>
        RatingBar.Draw(new(RatingScale.Create(1, 5)), isWeighted: false, 7, s_plain).ShouldBe("       ");

    [Fact]
    public void Draw_WithColor_IsAsWide()
    {
        string bar = RatingBar.Draw(RatingDistribution.FromCounts(RatingScale.Create(0, 10), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]), isWeighted: false, 23, new(useColor: true));
        DisplayWidth.Of(bar).ShouldBe(23);
        bar.ShouldContain("\u001b[");
    }

    [Fact]
    public void Apportion_AddsUpAndGivesTheRestToTheLargestRemainder()
    {
        RatingBar.Apportion([1, 1, 1], 10).ShouldBe([4, 3, 3]);
        RatingBar.Apportion([0.5m, 99.5m], 100).Sum().ShouldBe(100);
    }
}
