using System.Globalization;
using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;

namespace Mot.Core.Tests.Conventions;

public class CultureTests
{
    // Decimal commas, other digits, other minus signs, the dotless i.
    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("sv-SE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("tr-TR")]
    [InlineData("zh-CN")]
    public void TextsAndParsing_DoNotDependOnTheCulture(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            string[] expected = Texts();
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Texts().ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string[] Texts()
    {
        var scale = RatingScale.Create(-1.5m, 1.5m, 0.5m);
        scale.TryRead("-1.5", out Answer read).ShouldBeTrue();
        scale.TryRead("-1,5", out _).ShouldBeFalse();
        CaseWeight.TryParse("0.25", out CaseWeight weight).ShouldBeTrue();
        var ratings = new RatingDistribution(scale);
        ratings.Add(read, weight);
        ratings.Add(scale.Rate(1.5m));
        JourneyDraft draft = new JourneyDraft("I").Stage("i", stage => stage.Touchpoint("İ", t => t.OfKind((MomentKind)(-1)).Then("ı")));
        return
        [
            scale.ToString(), read.ToString(), weight.ToString(), ratings.ToString(),
            MeanRating.Of(ratings).ToString(),
            MeanRating.Difference(ratings, ratings).ToString(),
            TierPolicy.CutOffs(-0.5m, 0.5m).ToString(),
            TierPolicy.DeadBand(0.5m).ToString(),
            new JourneyScore(12_500_000, 1, SatisfactionTier.Dissatisfied, default).ToString(),
            new ScoreSums().ToString(),
            new Encounter(CustomerId.Create("c"), "t", new DateTimeOffset(2026, 8, 1, 9, 5, 0, TimeSpan.FromHours(-3)), read).ToString(),
            Message(() => scale.Rate(-7)), Message(() => RatingScale.Create(-1, 0, 0.3m)), Message(() => TierPolicy.CutOffs(-1.5m, -1.5m)),
            Message(() => new MustBeGate("t", -0.5m, 1)), Message(() => new MetricSettings { Level = -0.5 }),
            .. draft.Validate().Select(fault => fault.ToString()),
        ];
    }

    // The framework adds the actual value in the culture of the thread on a line of its own.
    private static string Message(Func<object?> fails) =>
        Should.Throw<ArgumentException>(() => { fails(); }).Message.Split('\n')[0];
}
