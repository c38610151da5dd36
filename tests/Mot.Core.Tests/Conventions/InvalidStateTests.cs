using Mot.Core.Encounters;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Conventions;

/// <summary>An instance that exists is valid: through <c>new</c>, <c>default</c> and <c>with</c> alike.</summary>
public class InvalidStateTests
{
    private static readonly Question s_question =
        new("q", LocalizedText.Of("en", "?"), QuestionKind.Satisfaction, RatingScale.Create(1, 5));

    public static TheoryData<double> NotNumbers => [double.NaN, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void Default_OfEveryStruct_MeansWhatItsPageSays()
    {
        default(Answer).ShouldBe(Answer.NotAsked);
        (default(Answer).IsRated, default(Answer).MissingKind).ShouldBe((false, MissingKind.NotAsked));
        (default(CaseWeight).Millionths, default(CaseWeight).ToString()).ShouldBe((0, "0"));
        Estimate none = default;
        (none.IsDefined, none.Value, none.Low, none.High, none.Reason, none.N, none.Level)
            .ShouldBe((false, null, null, null, UndefinedReason.NoAnswers, 0L, 0.0));
        none.ToString().ShouldBe("undefined (NoAnswers) n 0");
        JourneyScore score = default;
        (score.IsDefined, score.Points, score.Tier, score.RatedTouchpoints).ShouldBe((false, null, SatisfactionTier.None, 0));
        (score.IsGated, score.IsProvisional, score.IsEndImputed, score.IsGateUnknown).ShouldBe((false, false, false, false));
    }

    [Theory]
    [MemberData(nameof(NotNumbers))]
    public void NotANumber_EntersNowhere(double value)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new MetricSettings { Level = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new MetricSettings { Margin = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new FindingsSettings { Level = value });
        Should.Throw<ArgumentOutOfRangeException>(() => new FindingsSettings { CeilingFrom = value == 1 || value == 0 ? -1 : value });
        Should.Throw<ArgumentOutOfRangeException>(() => new FindingsSettings { ReliableFrom = value == 1 || value == 0 ? -1 : value });
        Should.Throw<ArgumentOutOfRangeException>(() => MeanScore.Of(new ScoreSums(), value));
        Should.Throw<ArgumentOutOfRangeException>(() => MeanScore.Of([new ScoreSums()], value));
        Should.Throw<ArgumentOutOfRangeException>(() => ComparisonFamily.Of("f", [], level: value));
        Should.Throw<InvalidOperationException>(() => Estimate.Of(value, 0, 1, 1, 0.95, 1, IntervalMethod.Wald));
        Should.Throw<InvalidOperationException>(() => Estimate.Of(0, value, 1, 1, 0.95, 1, IntervalMethod.Wald));
        Should.Throw<InvalidOperationException>(() => Estimate.Of(0, 0, value, 1, 0.95, 1, IntervalMethod.Wald));
        Should.Throw<InvalidOperationException>(() => Estimate.Of(0, 0, 1, value, 0.95, 1, IntervalMethod.Wald));
    }

    [Fact]
    public void EveryDoubleThatComesIn_IsInTheTestAbove() =>
        typeof(Estimate).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods().Cast<System.Reflection.MethodBase>().Concat(type.GetConstructors()))
            .Where(method => !typeof(Delegate).IsAssignableFrom(method.DeclaringType))
            .SelectMany(method => method.GetParameters())
            .Where(parameter => parameter.ParameterType == typeof(double) || parameter.ParameterType == typeof(double?))
            .Select(parameter => $"{parameter.Member.DeclaringType!.Name}.{parameter.Member.Name}").Order(StringComparer.Ordinal)
            .ShouldBe([
                "ComparisonFamily.Of", "FindingsSettings.set_CeilingFrom", "FindingsSettings.set_Level", "FindingsSettings.set_ReliableFrom", "MeanScore.Of", "MeanScore.Of",
                "MetricSettings.set_Level", "MetricSettings.set_Margin",
            ]);

    [Fact]
    public void Estimate_CannotBeChangedFromOutside() => typeof(Estimate).GetProperties()
        .Where(property => property.SetMethod is { IsPublic: true }).Select(property => property.Name).ShouldBeEmpty();

    [Fact]
    public void With_OnSettings_CannotBypassValidation()
    {
        MetricSettings settings = new() { Level = 0.9 };
        Should.Throw<ArgumentOutOfRangeException>(() => settings with { Level = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => settings with { Level = 1 });
        Should.Throw<ArgumentOutOfRangeException>(() => settings with { Margin = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => settings with { Margin = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => settings with { Method = (IntervalMethod)99 });
        Should.Throw<ArgumentOutOfRangeException>(() => settings with { Weighting = (Weighting)(-1) });
        (settings with { Margin = null }).ShouldBe(settings);
    }

    [Fact]
    public void With_OnAQuestion_CannotBypassValidation()
    {
        Should.Throw<ArgumentException>(() => s_question with { Touchpoint = "" });
        Should.Throw<ArgumentException>(() => s_question with { Touchpoint = "two words" });
        Should.Throw<ArgumentException>(() => s_question with { Block = new string('x', 65) });
        Should.Throw<ArgumentException>(() => s_question with { Factor = " " });
        Should.Throw<ArgumentException>(() => s_question with { Language = "e" });
        Should.Throw<ArgumentException>(() => s_question with { Version = "" });
        Should.Throw<ArgumentNullException>(() => s_question with { Version = null! });
        Should.Throw<ArgumentOutOfRangeException>(() => s_question with { Position = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => s_question with { TopBoxes = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => s_question with { TopBoxes = 5 });
        Should.Throw<ArgumentOutOfRangeException>(() => s_question with { Margin = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => s_question with { Frame = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => s_question with { Layer = (SatisfactionLayer)4 });
        Should.Throw<ArgumentOutOfRangeException>(() => new Question("q", s_question.Text, 0, s_question.Scale));
        (s_question with { Block = new string('x', 64), TopBoxes = 4, Position = 1 }).TopBoxes.ShouldBe(4);
    }

    [Fact]
    public void With_OnAScoringPolicy_CannotBypassValidation()
    {
        ScoringPolicy policy = ScoringPolicy.Default;
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Mean = -0.1m });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Peak = 1000.1m });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Trough = decimal.MaxValue });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Extreme = decimal.MinValue });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { End = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { Repeats = (RepeatRule)3 });
        Should.Throw<ArgumentNullException>(() => policy with { TouchpointWeights = null! });
        Should.Throw<ArgumentOutOfRangeException>(() => policy with { TouchpointWeights = policy.TouchpointWeights.Add("t", 1001) });
        Should.Throw<ArgumentException>(() => policy with { TouchpointWeights = policy.TouchpointWeights.Add("two words", 1) });
        Should.Throw<ArgumentNullException>(() => policy with { Tiers = null! });
        Should.Throw<ArgumentException>(() => policy with { Tiers = TierPolicy.HalfStepDeadBand });
        Should.Throw<ArgumentException>(() => policy with { Tiers = TierPolicy.CutOffs(90, 70) });
        Should.Throw<ArgumentException>(() => policy with { Tiers = TierPolicy.CutOffs(0, 1e20m) });
        Should.Throw<ArgumentException>(() => policy with { Tiers = TierPolicy.CutOffs(-0.1m, 50) });
        Should.Throw<ArgumentException>(() => policy with { Gates = [null!] });
        (policy with { Gates = default }).ShouldBe(policy);
        (policy with { Mean = 0.5000001m }).ShouldBe(policy);
        (policy with { Tiers = TierPolicy.CutOffs(0, 100) }).Tiers.DelightedFrom.ShouldBe(100);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(6)]
    [InlineData(255)]
    public void UndeclaredMembers_AreRefused(int value)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Answer.Missing((MissingKind)(byte)value));
        Should.Throw<ArgumentOutOfRangeException>(() => new RatingDistribution(s_question.Scale).CountOf((MissingKind)(byte)value));
        Should.Throw<ArgumentOutOfRangeException>(() => RatingScale.Create(1, 5, 1, (ScaleDirection)(byte)value));
    }

    [Fact]
    public void Gates_OutOfRange_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new MustBeGate("t", -0.1m, 50));
        Should.Throw<ArgumentOutOfRangeException>(() => new MustBeGate("t", 50, 100.1m));
        Should.Throw<ArgumentException>(() => new MustBeGate("", 50, 50));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("a@b")]
    [InlineData("a\n")]
    public void MalformedIds_AreRefusedEverywhere(string id)
    {
        Should.Throw<ArgumentException>(() => CustomerId.Create(id));
        Should.Throw<ArgumentException>(() => new Question(id, s_question.Text, s_question.Kind, s_question.Scale));
        Should.Throw<ArgumentException>(() => new Encounter(CustomerId.Create("c"), id, default, default));
        Should.Throw<ArgumentException>(() => new MustBeGate(id, 0, 0));
    }

    [Fact]
    public void Ids_OfAnyScriptUpTo64Letters_AreFine()
    {
        CustomerId.Create("客户-7.ß_Ж").Value.ShouldBe("客户-7.ß_Ж");
        CustomerId.Create(new string('x', 64)).ShouldBe(CustomerId.Create(new string('x', 64)));
        Should.Throw<ArgumentException>(() => CustomerId.Create(new string('x', 65)));
        Should.Throw<ArgumentNullException>(() => CustomerId.Create(null!));
    }

    [Fact]
    public void Response_Default_IsUnweightedAndWithoutGroups()
    {
        Response response = new([Answer.NotAsked]) { Groups = default };
        (response.Weight, response.Groups.Length, response.Answers.Length).ShouldBe((CaseWeight.One, 0, 1));
    }
}
