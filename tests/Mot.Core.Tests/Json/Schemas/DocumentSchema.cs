using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Mot.Core.Json;

namespace Mot.Core.Tests.Json.Schemas;

/// <summary>The JSON Schema of one document.</summary>
internal sealed record DocumentSchema(string Name, JsonTypeInfo Root, string Title, params string[] AlsoRequired)
{
    private static readonly MotJsonContext s_context = MotJsonContext.Default;

    private static readonly JsonSerializerOptions s_text = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public static DocumentSchema[] All { get; } =
    [
        new(JourneyJson.Kind, s_context.JourneyWire, "A customer journey"),
        new(StudyJson.Kind, s_context.StudyWire, "A study: everything but the answers"),
        new(StudyTallyJson.Kind, s_context.TallyWire, "A tally: a study and the sums of its answers"),
        new(ScoringPolicyJson.Kind, s_context.ScoringWire, "A scoring policy"),
        new(ExpectationDriftJson.Kind, s_context.DriftWire, "How an expectation drifts"),
        new(TierPolicyJson.Kind, s_context.TierWire, "Where the satisfaction tiers begin"),
        new(ReleasePolicyJson.Kind, s_context.ReleaseWire, "How small a shown group may be"),
        new(ReleaseLogJson.Kind, s_context.ReleaseLogWire, "What an audience has been shown"),
        new(LayerPolicyJson.Kind, s_context.LayersWire, "How the layers of satisfaction are told"),
        new(RfmPolicyJson.Kind, s_context.RfmPolicyWire, "How recency, frequency and money become scores and segments"),
        new(AbcPolicyJson.Kind, s_context.AbcPolicyWire, "Which share of a total each class makes up"),
        new(RatingDistributionJson.Kind, s_context.DistributionWire, "A rating distribution", "scale"),
        new(CoRatingsJson.Kind, s_context.CoRatingsWire, "Joint counts of several questions", "scales", "questions"),
        new(ScoreSumsJson.Kind, s_context.ScoreSumsWire, "Sums of journey scores"),
        new(JourneyStateJson.Kind, s_context.JourneyStateWire, "One customer's trip so far"),
        new(GradePolicyJson.Kind, s_context.GradePolicyWire, "A policy of grading customers"),
        new(CustomerLedgerJson.Kind, s_context.CustomerLedgerWire, "Dated facts about customers"),
        new(GradesJson.Kind, s_context.GradesWire, "Where customers stand"),
        new(GradeDryRunJson.Kind, s_context.GradeDryRunWire, "What another policy of grading would change"),
        new(StudyFindingsJson.Kind, s_context.StudyFindingsWire, "What a study comes to"),
        new(WaveComparisonJson.Kind, s_context.WaveComparisonWire, "Two waves of a study compared"),
        new(WaveTrendJson.Kind, s_context.WaveTrendWire, "The waves of a study"),
        new(LintReportJson.Kind, s_context.LintReportWire, "What is amiss with a journey or a study"),
        new(RfmJson.Kind, s_context.RfmWire, "Recency, frequency and money of customers"),
        new("estimate", s_context.EstimateWire, "An estimate"),
        new("customerEffort", s_context.CustomerEffortWire, "A customer effort score"),
        new("expectationPath", s_context.ExpectationPathWire, "The path of an expectation"),
        new("explanation", s_context.JourneyExplanationWire, "A journey score with its reasons"),
    ];

    public static TheoryData<string> Names { get; } = [.. All.Select(schema => schema.Name)];

    /// <summary>Whether it is a document, with a version and a kind, and not a part that stands alone.</summary>
    public bool IsDocument => typeof(IJsonDocument).IsAssignableFrom(Root.Type);

    public static DocumentSchema Of(string name) => All.Single(schema => schema.Name == name);

    /// <summary>The schema.</summary>
    public JsonObject Make() => new SchemaExport().Of(this);

    /// <summary>The schema as its file holds it.</summary>
    public string Text() => $"{Make().ToJsonString(s_text)}\n";
}
