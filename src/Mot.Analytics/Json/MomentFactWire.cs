using Mot.Analytics.Moments;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>A fact that decided, or kept from deciding.</summary>
internal sealed record MomentFactWire
{
    /// <summary>What kind of fact.</summary>
    public required string Kind { get; init; }

    /// <summary>The number; null where there is none.</summary>
    public required double? Value { get; init; }

    /// <summary>What it was held against; null where there is none.</summary>
    public required double? Limit { get; init; }

    internal static MomentFactWire Of(MomentFact fact) => new() { Kind = EnumText.Camel(fact.Kind), Value = fact.Value, Limit = fact.Limit };
}
