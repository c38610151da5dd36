using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mot.Core.Json;

/// <summary>The generated serialisers of all documents: strict, camelCase, no reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(JourneyWire))]
[JsonSerializable(typeof(StudyWire))]
[JsonSerializable(typeof(WaveColumnWire))]
[JsonSerializable(typeof(Dictionary<string, IReadOnlyList<string>>))]
[JsonSerializable(typeof(TallyWire))]
[JsonSerializable(typeof(ScoringWire))]
[JsonSerializable(typeof(DriftWire))]
[JsonSerializable(typeof(TierWire))]
[JsonSerializable(typeof(ReleaseWire))]
[JsonSerializable(typeof(ReleaseLogWire))]
[JsonSerializable(typeof(LayersWire))]
[JsonSerializable(typeof(GradePolicyWire))]
[JsonSerializable(typeof(CustomerLedgerWire))]
[JsonSerializable(typeof(GradesWire))]
[JsonSerializable(typeof(GradeDryRunWire))]
[JsonSerializable(typeof(RfmPolicyWire))]
[JsonSerializable(typeof(AbcPolicyWire))]
[JsonSerializable(typeof(DistributionWire))]
[JsonSerializable(typeof(CoRatingsWire))]
[JsonSerializable(typeof(ScoreSumsWire))]
[JsonSerializable(typeof(JourneyStateWire))]
[JsonSerializable(typeof(EstimateWire))]
[JsonSerializable(typeof(CustomerEffortWire))]
[JsonSerializable(typeof(ExpectationPathWire))]
[JsonSerializable(typeof(JourneyExplanationWire))]
[JsonSerializable(typeof(WaveComparisonWire))]
[JsonSerializable(typeof(WaveTrendWire))]
[JsonSerializable(typeof(StudyFindingsWire))]
[JsonSerializable(typeof(LintReportWire))]
[JsonSerializable(typeof(RfmWire))]
internal sealed partial class MotJsonContext : JsonSerializerContext;
