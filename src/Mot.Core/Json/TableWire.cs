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

    /// <summary>What happens to values that are neither on the scale nor a missing code: <c>refuse</c> (the default) or <c>count</c>.</summary>
    public string? OutOfRange { get; init; }
}
