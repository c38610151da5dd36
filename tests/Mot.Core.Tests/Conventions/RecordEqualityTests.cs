using System.Reflection;
using System.Runtime.CompilerServices;
using Mot.Core.Customers;
using Mot.Core.Journeys;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Conventions;

/// <summary>Records that compare themselves by hand, because of a list: equal where they say the same, and different where any one thing is.</summary>
public sealed class RecordEqualityTests
{
    // Of each type the plain one, and then with one thing changed at a time. Made anew at each call, so that nothing is equal by being the same object.
    private static readonly Dictionary<Type, Func<object[]>> s_variants = new()
    {
        [typeof(ScoringPolicy)] = () => Changed(
            new ScoringPolicy(),
            plain => plain with { Mean = 3 }, plain => plain with { Peak = 3 }, plain => plain with { Trough = 3 }, plain => plain with { Extreme = 3 }, plain => plain with { End = 3 },
            plain => plain with { TouchpointWeights = plain.TouchpointWeights.Add("desk", 2) }, plain => plain with { TouchpointWeights = plain.TouchpointWeights.Add("desk", 3) },
            plain => plain with { Recency = 0.5m }, plain => plain with { LossAversion = new() }, plain => plain with { Recovery = new() },
            plain => plain with { Gates = [new("desk", 50, 40)] }, plain => plain with { Gates = [new("desk", 50, 30)] },
            plain => plain with { Repeats = RepeatRule.Worst }, plain => plain with { Tiers = TierPolicy.CutOffs(60, 80) }),
        [typeof(QualityModel)] = () => Changed(
            new QualityModel(),
            plain => plain with { Dimensions = [new("one", ["a"])] }, plain => plain with { Dimensions = [new("two", ["a"])] },
            plain => plain with { Weighting = DimensionWeighting.Stated }, plain => plain with { DeadBand = 1 }),
        [typeof(QualityDimension)] = () => Changed(
            new QualityDimension("one", ["a", "b"]),
            plain => plain with { PointsQuestion = "p" }, plain => plain with { Weight = 2 },
            _ => new("two", ["a", "b"]), _ => new("one", ["b", "a"]), _ => new("one", ["a"])),
        [typeof(CompositeIndex)] = () => Changed(
            new CompositeIndex("one", ["a", "b"]),
            plain => plain with { FewestAnswers = 1 },
            plain => plain with { Weights = plain.Weights.SetItem("a", 2) }, plain => plain with { Weights = plain.Weights.SetItem("b", 2) },
            _ => new("two", ["a", "b"]), _ => new("one", ["b", "a"])),
        [typeof(LintSettings)] = () => Changed(
            new LintSettings(),
            plain => plain with { Today = new(2026, 1, 1) }, plain => plain with { StaleAfterDays = 30 },
            plain => plain with { Languages = ["en"] }, plain => plain with { Languages = ["zh"] }, plain => plain with { LeaveOut = [Enum.GetValues<LintRule>()[0]] }, plain => plain with { LeaveOut = [Enum.GetValues<LintRule>()[1]] }),
        [typeof(GradeMeasure)] = () => Changed(
            new GradeMeasure("spend", MeasureAxis.Value, MeasureSummary.Sum),
            plain => plain with { Facts = "other" }, plain => plain with { Months = 12 }, plain => plain with { Direction = ScaleDirection.LowerIsBetter },
            plain => plain with { MadeOf = ["age"] }, plain => plain with { MadeOf = ["region"] }, plain => plain with { Name = LocalizedText.Of("en", "Spend") },
            _ => new("score", MeasureAxis.Value, MeasureSummary.Sum) { Facts = "spend", Name = LocalizedText.Of("en", "spend") },
            _ => new("spend", MeasureAxis.Relationship, MeasureSummary.Sum), _ => new("spend", MeasureAxis.Value, MeasureSummary.Mean)),
        [typeof(GradeRule)] = () => Changed(
            new GradeRule("gold", new GradeCriterion("spend", 500, 400)),
            plain => plain with { AnyIsEnough = true }, _ => new("silver", new GradeCriterion("spend", 500, 400)), _ => new("gold", new GradeCriterion("spend", 500, 300)),
            _ => new("gold", new GradeCriterion("spend", 500, 400), new GradeCriterion("score", 60, 50))),
        [typeof(LawfulUse)] = () => Changed(
            new LawfulUse("contract"), plain => plain with { Bases = [LawfulBasis.Consent] }, plain => plain with { Bases = [LawfulBasis.LegalObligation] }, _ => new("survey")),
        [typeof(Entitlement)] = () => Changed(
            new Entitlement("gold"),
            plain => plain with { FollowUpDays = 7 }, plain => plain with { ResponseHours = 7 }, plain => plain with { RemedyPerCase = 7 }, plain => plain with { RemedyPerYear = 7 },
            plain => plain with { PriceAdvantage = 7 }, plain => plain with { Benefits = ["lounge"] }, plain => plain with { Benefits = ["parking"] },
            plain => plain with { Contact = new() { DaysBetween = 77 } }, _ => new("silver")),
        [typeof(RfmPolicy)] = () => Changed(
            new RfmPolicy { Segments = [new("best", LocalizedText.Of("en", "Best"), new(3, 3), new(3, 3), new(3, 3))] },
            plain => plain with { Bins = 3 }, plain => plain with { Breaks = RfmBreakRule.QuantilePlusOne }, plain => plain with { Frequency = RfmFrequency.Purchases },
            plain => plain with { Money = RfmMoney.Mean }, plain => plain with { Refunds = RfmRefunds.Ignore }, plain => plain with { Scoring = RfmScoring.Nested }, plain => plain with { WindowDays = 365 },
            plain => plain with { RecencyBreaks = [1, 2] }, plain => plain with { FrequencyBreaks = [1, 2] }, plain => plain with { MoneyBreaks = [1, 2] }, plain => plain with { MoneyBreaks = [1, 3] },
            plain => plain with { Others = LocalizedText.Of("en", "The rest") }, plain => plain with { Segments = [] }),
    };

    // Two that differ in the name alone are one, as their pages say.
    private static readonly PropertyInfo[] s_leftOut = [typeof(QualityDimension).GetProperty(nameof(QualityDimension.Name))!, typeof(CompositeIndex).GetProperty(nameof(CompositeIndex.Name))!];

    private static readonly Type[] s_types =
        [.. typeof(ScoringPolicy).Assembly.GetExportedTypes().Where(type => type.GetMethod("<Clone>$") is not null && ComparesByHand(type) && Settable(type).Any())];

    public static TheoryData<string> Names => [.. s_types.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Equal_IsWhatSaysTheSame_AndNothingElse(string name)
    {
        Type type = s_types.Single(each => each.Name == name);
        (object[] first, object[] second) = (s_variants[type](), s_variants[type]());
        for (int i = 0; i < first.Length; i++)
        {
            first[i].GetHashCode().ShouldBe(second[i].GetHashCode());
            for (int j = 0; j < second.Length; j++)
            {
                first[i].Equals(second[j]).ShouldBe(i == j, $"{i} and {j}");
            }
        }

        first[0].Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void Names_AreLeftOutOfEquality_WhereThePageSaysSo()
    {
        var name = LocalizedText.Of("en", "Another");
        (new QualityDimension("one", ["a"]) { Name = name }).ShouldBe(new("one", ["a"]));
        (new CompositeIndex("one", ["a"]) { Name = name }).ShouldBe(new("one", ["a"]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryProperty_IsChangedByItself(string name)
    {
        Type type = s_types.Single(each => each.Name == name);
        object[] variants = s_variants[type]();
        Settable(type).Except(s_leftOut).Where(property => !variants.Any(variant => Settable(type).All(each => Equals(each.GetValue(variant), each.GetValue(variants[0])) == (each != property))))
            .Select(property => property.Name).ShouldBeEmpty();
    }

    private static object[] Changed<T>(T plain, params ReadOnlySpan<Func<T, T>> changes)
        where T : notnull
    {
        var all = new List<object> { plain };
        foreach (Func<T, T> change in changes)
        {
            all.Add(change(plain));
        }

        return [.. all];
    }

    private static bool ComparesByHand(Type type) => !type.GetMethod(nameof(Equals), [type])!.IsDefined(typeof(CompilerGeneratedAttribute));

    private static IEnumerable<PropertyInfo> Settable(Type type) => type.GetProperties().Where(property => property.SetMethod is { IsPublic: true });
}
