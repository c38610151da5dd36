using System.Globalization;
using System.Text.Json;
using Mot.Core.Estimation;
using Mot.Core.Json;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Tests.Studies;

namespace Mot.Core.Tests.Json;

public sealed class EstimateJsonTests
{
    [Fact]
    public void Write_HasThePromisedNamesFirst()
    {
        JsonElement json = Parse(NetPromoter.Of(70, 20, 10));

        json.EnumerateObject().Select(property => property.Name).Take(6).ShouldBe(["value", "low", "high", "level", "n", "method"]);
        json.GetProperty("value").GetDouble().ShouldBe(60, 1e-12);
        json.GetProperty("level").GetDouble().ShouldBe(0.95);
        json.GetProperty("n").GetInt64().ShouldBe(100);
        json.GetProperty("method").GetString().ShouldBe("adjusted-wald");
        json.GetProperty("reason").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("needed").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData(IntervalMethod.Wald, "wald")]
    [InlineData(IntervalMethod.AdjustedWald, "adjusted-wald")]
    [InlineData(IntervalMethod.Score, "score")]
    public void Write_OfARecommendationScore_NamesTheMethodAsTheCommandLineDoes(IntervalMethod method, string name) =>
        Parse(NetPromoter.Of(70, 20, 10, new MetricSettings { Method = method })).GetProperty("method").GetString().ShouldBe(name);

    [Theory]
    [InlineData(IntervalMethod.Wilson, "wilson")]
    [InlineData(IntervalMethod.AgrestiCoull, "agresti-coull")]
    public void Write_OfAShare_NamesTheMethodAsTheCommandLineDoes(IntervalMethod method, string name) =>
        Parse(TopBox.Of(81, 263, new MetricSettings { Method = method })).GetProperty("method").GetString().ShouldBe(name);

    [Fact]
    public void Write_OfTheUndefined_HasNullsAndTheReason()
    {
        JsonElement nobody = Parse(NetPromoter.Of(0, 0, 0));
        JsonElement one = Parse(MeanRating.Of(RatingDistribution.FromCounts(Desk.Five, [0, 0, 1, 0, 0])));
        foreach (JsonElement json in new[] { nobody, one, Parse(default) })
        {
            json.EnumerateObject().Where(property => property.Name is "value" or "low" or "high" or "standardError")
                .ShouldAllBe(property => property.Value.ValueKind == JsonValueKind.Null);
        }

        (nobody.GetProperty("reason").GetString(), nobody.GetProperty("needed").GetInt64(), nobody.GetProperty("n").GetInt64()).ShouldBe(("noAnswers", 1, 0));
        (one.GetProperty("reason").GetString(), one.GetProperty("needed").GetInt64(), one.GetProperty("n").GetInt64()).ShouldBe(("tooFewAnswers", 2, 1));
        Parse(default).GetProperty("reason").GetString().ShouldBe("noAnswers");
    }

    [Fact]
    public void Write_NumbersReadBackToTheSameDoubles() => Law.Check(StudyCases.All(random =>
    {
        Estimate estimate = MeanRating.Of(Door.Ratings(random), new MetricSettings { Level = 0.5 + (random.NextDouble() / 2.1), Weighting = StudyCases.Pick(random, Enum.GetValues<Weighting>()) });
        JsonElement json = Parse(estimate);

        Number(json, "value").ShouldBe(estimate.Value);
        Number(json, "low").ShouldBe(estimate.Low);
        Number(json, "high").ShouldBe(estimate.High);
        Number(json, "level").ShouldBe(estimate.Level);
        Number(json, "standardError").ShouldBe(estimate.StandardError);
        Number(json, "effectiveN").ShouldBe(estimate.EffectiveN);
    }));

    [Fact]
    public void Write_DoesNotDependOnTheCulture()
    {
        Estimate estimate = NetPromoter.Of(7, 1, 3);
        CultureInfo before = CultureInfo.CurrentCulture;
        string german = EstimateJson.Write(estimate);
        try
        {
            foreach (string culture in new[] { "", "fa-IR", "tr-TR", "sv-SE", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                EstimateJson.Write(estimate).ShouldBe(german);
                Door.All.Select(door => door.Draw(new Random(3))).ShouldBe(Draw(before));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string[] Draw(CultureInfo culture)
    {
        CultureInfo now = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        string[] texts = [.. Door.All.Select(door => door.Draw(new Random(3)))];
        CultureInfo.CurrentCulture = now;
        return texts;
    }

    private static double? Number(JsonElement json, string name) =>
        json.GetProperty(name).ValueKind == JsonValueKind.Null ? null : json.GetProperty(name).GetDouble();

    private static JsonElement Parse(Estimate estimate) => JsonDocument.Parse(EstimateJson.Write(estimate)).RootElement;
}
