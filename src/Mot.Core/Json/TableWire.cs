using System.Text.Json.Serialization;

namespace Mot.Core.Json;

/// <summary>Where the responses are, in documents.</summary>
internal sealed record TableWire
{
    internal const string Refuse = "refuse";
    internal const string Count = "count";

    public required string File { get; init; }

    public string? Weight { get; init; }

    public string? Respondent { get; init; }

    public string? Cluster { get; init; }

    /// <summary>Which rows count: for each column a value or several.</summary>
    [JsonConverter(typeof(WhereConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Dictionary<string, IReadOnlyList<string>>? Where { get; init; }

    /// <summary>The column of the waves: its name, or an object that says how its dates become waves.</summary>
    [JsonConverter(typeof(WaveColumnConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public WaveColumnWire? Wave { get; init; }

    /// <summary>What happens to values that are neither on the scale nor a missing code: <c>refuse</c> (the default) or <c>count</c>.</summary>
    public string? OutOfRange { get; init; }
}
