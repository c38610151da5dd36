using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mot.Analytics.Json;

/// <summary>The generated serialisers of all documents of this package: strict, camelCase, no reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DriversWire))]
[JsonSerializable(typeof(KanoPolicyWire))]
[JsonSerializable(typeof(KanoWire))]
[JsonSerializable(typeof(LifetimeFitWire))]
[JsonSerializable(typeof(MemoryWire))]
[JsonSerializable(typeof(MomentsWire))]
internal sealed partial class AnalyticsJsonContext : JsonSerializerContext;
