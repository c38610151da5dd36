using System.Text.Json.Nodes;
using Mot.Core.Customers;
using Mot.Core.Estimation;
using Mot.Core.Journeys;
using Mot.Core.Json;
using Mot.Core.Privacy;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Scoring;
using Mot.Core.Studies;

namespace Mot.Core.Tests.Json.Schemas;

/// <summary>What the readers demand of values beyond their type: names, ranges, forms. A law tests that a reader refuses whatever is against a rule.</summary>
internal static class SchemaRules
{
    private const string IdPattern = "^[\\p{L}\\p{Nd}._-]{1,64}$";

    private static readonly Dictionary<Type, Dictionary<string, Action<JsonObject>>> s_rules = new()
    {
        [typeof(AlarmRuleWire)] = new() { ["Code"] = Id, ["Value"] = Id, ["Relationship"] = Id, ["Name"] = Text },
        [typeof(AbcClassWire)] = new() { ["Class"] = OneOf("A", "B", "C"), ["Count"] = AtLeast(0) },
        [typeof(AbcPolicyWire)] = new() { ["AUpTo"] = Between(0, 1), ["BUpTo"] = Between(0, 1), ["Rule"] = Camel<AbcRule>() },
        [typeof(AssociationWire)] = new() { ["Level"] = Camel<ExpectationLevel>() },
        [typeof(ChannelWire)] = new() { ["Code"] = Id },
        [typeof(ComparedQuestionWire)] = new() { ["Metric"] = OneOf("mean", "nps") },
        [typeof(ComparisonWire)] = new() { ["Verdict"] = Camel<ComparisonVerdict>() },
        [typeof(ContactPolicyWire)] = new() { ["DaysBetween"] = Between(0, 3650), ["DaysBetweenSame"] = Between(0, 3650), ["MostInAYear"] = Between(0, 366), ["QuietDays"] = Between(0, 3650) },
        [typeof(CrossProductsWire)] = new() { ["Count"] = AtLeast(0) },
        [typeof(CustomerEffortWire)] = new() { ["Direction"] = Camel<ScaleDirection>() },
        [typeof(CustomerFactWire)] = new() { ["Id"] = Id, ["Customer"] = Id, ["Kind"] = Camel<FactKind>(), ["Code"] = Id, ["Purpose"] = Id, ["SameAs"] = Id, ["Replaces"] = Id, ["Basis"] = Camel<LawfulBasis>(), ["Value"] = Between(-CustomerFact.MaxValue, CustomerFact.MaxValue) },
        [typeof(LawfulUseWire)] = new() { ["Purposes"] = Ids, ["Bases"] = Camel<LawfulBasis>() },
        [typeof(DimensionLevelWire)] = new() { ["Level"] = Camel<ExpectationLevel>(), ["Warnings"] = Camel<GapWarning>() },
        [typeof(DimensionWire)] = new() { ["Id"] = Id, ["Name"] = Text, ["Questions"] = Ids, ["Weight"] = Between(0, 1000) },
        [typeof(DistributionWire)] = new() { ["Counts"] = AtLeast(0), ["Missing"] = Named<MissingKind>(AtLeast(0)), ["MissingWeights"] = Named<MissingKind>(AtLeast(0)), ["MissingWeightSquares"] = Named<MissingKind>(_ => { }), ["Weights"] = AtLeast(0) },
        [typeof(DriftWire)] = new()
        {
            ["UpdateRate"] = Between(0, 1),
            ["UpwardRate"] = Between(0, 1),
            ["DownwardRate"] = Between(0, 1),
            ["ShouldRate"] = Between(0, 1),
            ["PriorWeight"] = Between(0, 1_000_000),
        },
        [typeof(EntitlementWire)] = new()
        {
            ["Grade"] = Id,
            ["FollowUpDays"] = Between(1, 3650),
            ["ResponseHours"] = Between(1, 8760),
            ["RemedyPerCase"] = Between(0, CustomerFact.MaxValue),
            ["RemedyPerYear"] = Between(0, CustomerFact.MaxValue),
            ["PriceAdvantage"] = Between(0, 100),
        },
        [typeof(EstimateWire)] = new() { ["Method"] = Kebab<IntervalMethod>(), ["Reason"] = Camel<UndefinedReason>(), ["N"] = AtLeast(0) },
        [typeof(FamilyWire)] = new() { ["Correction"] = Kebab<FamilyCorrection>() },
        [typeof(FindingWire)] = new() { ["Kind"] = Camel<FindingKind>() },
        [typeof(GapFindingsWire)] = new() { ["Level"] = Camel<ExpectationLevel>(), ["Asked"] = Camel<ExpectationTiming>(), ["Warnings"] = Camel<GapWarning>() },
        [typeof(GateWire)] = new() { ["Touchpoint"] = Id, ["Threshold"] = Between(0, 100), ["Ceiling"] = Between(0, 100) },
        [typeof(GradeCriterionWire)] = new() { ["Measure"] = Id },
        [typeof(GradeEventWire)] = new() { ["Kind"] = Camel<GradeEventKind>() },
        [typeof(GradeMeasureWire)] = new()
        {
            ["Code"] = Id,
            ["Facts"] = Id,
            ["Axis"] = Camel<MeasureAxis>(),
            ["Summary"] = Camel<MeasureSummary>(),
            ["Direction"] = Camel<ScaleDirection>(),
            ["Months"] = Between(1, GradeMeasure.MaxMonths),
            ["Name"] = Text,
        },
        [typeof(GradeMoveWire)] = new() { ["Reason"] = Camel<GradeMoveReason>() },
        [typeof(GradePolicyWire)] = new() { ["Id"] = Id, ["ReasonOfPrices"] = Text },
        [typeof(GradeReviewWire)] = new()
        {
            ["EveryMonths"] = Between(1, 120),
            ["ReviewsBelow"] = Between(1, 1000),
            ["ReviewsWithoutAnswer"] = Between(1, 1000),
            ["NoticeDays"] = Between(0, 3650),
            ["AppealDays"] = Between(0, 3650),
            ["HoldingMonths"] = Between(0, 120),
        },
        [typeof(GradeRuleWire)] = new() { ["Grade"] = Id, ["Criteria"] = NotEmpty },
        [typeof(GradeStandingWire)] = new() { ["Status"] = Camel<GradeStatus>() },
        [typeof(GradeWire)] = new() { ["Code"] = Id, ["Name"] = Text },
        [typeof(GradesWire)] = new() { ["View"] = Camel<GradeView>() },
        [typeof(IndexSumsWire)] = new() { ["Count"] = AtLeast(0), ["Missing"] = AtLeast(0), ["Flagged"] = AtLeast(0) },
        [typeof(IndexWire)] = new() { ["Id"] = Id, ["Name"] = Text, ["Questions"] = Ids, ["Weights"] = Between(0, 1000), ["FewestAnswers"] = AtLeast(1) },
        [typeof(JourneyExplanationWire)] = new() { ["Tier"] = Camel<SatisfactionTier>() },
        [typeof(JourneyWire)] = new() { ["Id"] = Id, ["Name"] = Text, ["Stages"] = NotEmpty },
        [typeof(LintFindingWire)] = new() { ["Rule"] = Camel<LintRule>(), ["Severity"] = Camel<LintSeverity>() },
        [typeof(LintReportWire)] = new() { ["Errors"] = AtLeast(0), ["Warnings"] = AtLeast(0), ["Notes"] = AtLeast(0) },
        [typeof(LossAversionWire)] = new() { ["Lambda"] = Between(1, 10), ["Alpha"] = Between(0.1m, 1), ["Beta"] = Between(0.1m, 1), ["Reference"] = Between(0, 100) },
        [typeof(ProblemRowWire)] = new() { ["Hidden"] = Camel<HiddenReason>() },
        [typeof(QualityWire)] = new() { ["Weights"] = Camel<DimensionWeighting>(), ["DeadBand"] = Between(0, 100) },
        [typeof(QuestionFindingsWire)] = new() { ["Kind"] = Camel<QuestionKind>(), ["Missing"] = Named<MissingKind>(AtLeast(0)) },
        [typeof(QuestionTrendWire)] = new() { ["Metric"] = OneOf("mean", "nps") },
        [typeof(QuestionWire)] = new()
        {
            ["Id"] = Id,
            ["Text"] = Text,
            ["Kind"] = Camel<QuestionKind>(),
            ["Frame"] = Camel<QuestionFrame>(),
            ["Layer"] = Camel<SatisfactionLayer>(),
            ["Level"] = Camel<ExpectationLevel>(),
            ["Asked"] = Camel<ExpectationTiming>(),
            ["Touchpoint"] = Id,
            ["Block"] = Id,
            ["Factor"] = Id,
            ["About"] = Id,
            ["Position"] = AtLeast(1),
            ["TopBoxes"] = Between(1, RatingScale.MaxSteps - 1),
            ["Margin"] = Above(0),
        },
        [typeof(RecoveryRuleWire)] = new() { ["Share"] = Between(0, 1), ["Cap"] = Between(0, 100) },
        [typeof(ReleaseAtomWire)] = new() { ["From"] = AtLeast(1), ["Until"] = AtLeast(2), ["Low"] = AtLeast(0), ["High"] = Between(1, ReleaseAtomWire.MostPeople) },
        [typeof(ReleaseLogWire)] = new() { ["Audience"] = Id, ["Segments"] = Id, ["Releases"] = AtLeast(0) },
        [typeof(ShownCellWire)] = new() { ["Release"] = AtLeast(1) },
        [typeof(ReleaseWire)] = new() { ["MinimumN"] = AtLeast(ReleasePolicy.Floor) },
        [typeof(HiddenQuestionWire)] = new() { ["Hidden"] = Camel<HiddenReason>() },
        [typeof(ReleasedRowWire)] = new() { ["Hidden"] = Camel<HiddenReason>() },
        [typeof(ReplicatesWire)] = new() { ["By"] = OneOf("cluster", "respondent"), ["AcrossWaves"] = OneOf("same", "independent"), ["Groups"] = Between(5, 1000) },
        [typeof(RfmAxisWire)] = new() { ["Axis"] = Camel<RfmAxis>() },
        [typeof(RfmCustomerWire)] = new() { ["Abc"] = OneOf("A", "B", "C"), ["Days"] = AtLeast(0), ["Purchases"] = AtLeast(0) },
        [typeof(RfmPolicyWire)] = new()
        {
            ["Bins"] = Between(2, RfmPolicy.MostBins),
            ["Breaks"] = Camel<RfmBreakRule>(),
            ["Scoring"] = Camel<RfmScoring>(),
            ["Money"] = Camel<RfmMoney>(),
            ["Refunds"] = Camel<RfmRefunds>(),
            ["Frequency"] = Camel<RfmFrequency>(),
            ["WindowDays"] = Between(1, 36_525),
            ["Others"] = Text,
        },
        [typeof(RfmSegmentWire)] = new() { ["Id"] = Id, ["Name"] = Text },
        [typeof(ScaleWire)] = new() { ["Direction"] = Camel<ScaleDirection>(), ["Min"] = Between(-1_000_000, 1_000_000), ["Max"] = Between(-1_000_000, 1_000_000), ["Step"] = Above(0), ["Missing"] = Camel<MissingKind>() },
        [typeof(ScoreSumsWire)] = new()
        {
            ["Count"] = AtLeast(0),
            ["Unscored"] = AtLeast(0),
            ["Dissatisfied"] = AtLeast(0),
            ["Satisfied"] = AtLeast(0),
            ["Delighted"] = AtLeast(0),
            ["Provisional"] = AtLeast(0),
            ["Gated"] = AtLeast(0),
        },
        [typeof(ScoreRangeWire)] = new() { ["From"] = Between(1, RfmPolicy.MostBins), ["To"] = Between(1, RfmPolicy.MostBins) },
        [typeof(ScoringWire)] = new()
        {
            ["Mean"] = Between(0, 1000),
            ["Peak"] = Between(0, 1000),
            ["Trough"] = Between(0, 1000),
            ["Extreme"] = Between(0, 1000),
            ["End"] = Between(0, 1000),
            ["Recency"] = Between(0.000001m, 1),
            ["TouchpointWeights"] = Between(0, 1000),
            ["Repeats"] = Camel<RepeatRule>(),
        },
        [typeof(SegmentGroupWire)] = new() { ["Id"] = Id, ["Name"] = Text, ["Touchpoint"] = Id },
        [typeof(SegmentWire)] = new() { ["Id"] = Id, ["Name"] = Text, ["Groups"] = NotEmpty },
        [typeof(StageWire)] = new() { ["Id"] = Id, ["Name"] = Text, ["Touchpoints"] = NotEmpty },
        [typeof(StudyWire)] = new() { ["Id"] = Id, ["Title"] = Text, ["Origin"] = Text, ["Questions"] = NotEmpty },
        [typeof(TableWire)] = new() { ["Layout"] = OneOf("counts"), ["Unit"] = Camel<CountUnit>(), ["OutOfRange"] = OneOf("refuse", "count") },
        [typeof(TierWire)] = new() { ["DeadBand"] = AtLeast(0) },
        [typeof(TouchpointRecordWire)] = new() { ["Rated"] = AtLeast(0), ["Latest"] = Between(0, 100_000_000), ["Worst"] = Between(0, 100_000_000), ["Sum"] = AtLeast(0), ["Recovery"] = Between(0, 100_000_000) },
        [typeof(TouchpointWire)] = new() { ["Id"] = Id, ["Name"] = Text, ["MomentKind"] = Camel<MomentKind>(), ["Side"] = Camel<CustomerSide>(), ["Department"] = Id, ["FrontLineRole"] = Id },
        [typeof(WaveColumnWire)] = new() { ["By"] = Camel<PeriodLength>() },
    };

    /// <summary>The properties that have a rule, to test that they exist.</summary>
    public static IEnumerable<(Type Type, string Property)> All => s_rules.SelectMany(type => type.Value.Keys.Select(property => (type.Key, property)));

    /// <summary>Writes the rule of a property, where it has one, into its schema.</summary>
    public static void Apply(Type type, string property, JsonObject schema)
    {
        if (s_rules.GetValueOrDefault(type)?.GetValueOrDefault(property) is { } rule)
        {
            rule(schema);
        }
    }

    private static Action<JsonObject> Camel<T>()
        where T : struct, Enum => OneOf([.. Enum.GetValues<T>().Where(value => !value.Equals(default(T)) || IsAllowedDefault<T>()).Select(EnumText.Camel)]);

    private static Action<JsonObject> Kebab<T>()
        where T : struct, Enum => OneOf([.. Enum.GetValues<T>().Select(EnumText.Kebab)]);

    // Members that mean nothing at all are no names in documents.
    private static bool IsAllowedDefault<T>()
        where T : struct, Enum => typeof(T) != typeof(SatisfactionTier) && typeof(T) != typeof(LawfulBasis);

    private static Action<JsonObject> OneOf(params string[] names) => schema =>
    {
        JsonObject value = Value(schema);
        value["enum"] = new JsonArray([.. names.Select(name => (JsonNode)name), .. IsNullable(value) ? [null] : Array.Empty<JsonNode?>()]);
        value.Remove("type");
    };

    private static Action<JsonObject> Named<T>(Action<JsonObject> rule)
        where T : struct, Enum => schema =>
    {
        schema["propertyNames"] = new JsonObject { ["enum"] = new JsonArray([.. Enum.GetValues<T>().Select(value => (JsonNode)EnumText.Camel(value))]) };
        rule(schema);
    };

    private static Action<JsonObject> Between(decimal low, decimal high) => schema =>
    {
        AtLeast(low)(schema);
        Value(schema)["maximum"] = high;
    };

    private static Action<JsonObject> AtLeast(decimal low) => schema => Value(schema)["minimum"] = low;

    private static Action<JsonObject> Above(decimal low) => schema => Value(schema)["exclusiveMinimum"] = low;

    private static void Id(JsonObject schema) => Value(schema)["pattern"] = IdPattern;

    private static void Ids(JsonObject schema)
    {
        NotEmpty(schema);
        Id(schema);
    }

    private static void NotEmpty(JsonObject schema) => schema["minItems"] = 1;

    // A text in one or more languages.
    private static void Text(JsonObject schema)
    {
        schema["minProperties"] = 1;
        Value(schema)["minLength"] = 1;
    }

    // Rules of lists and maps are about what they hold.
    private static JsonObject Value(JsonObject schema) => schema["items"] as JsonObject ?? schema["additionalProperties"] as JsonObject ?? schema;

    private static bool IsNullable(JsonObject schema) => schema["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");
}
