using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How strongly an outcome goes with what was got and expected, in results; correlations.</summary>
internal sealed record AssociationWire
{
    /// <summary>Which expectation: adequate, desired or predicted.</summary>
    public required string Level { get; init; }

    /// <summary>The id of the question that stands for the whole journey.</summary>
    public required string Outcome { get; init; }

    /// <summary>The correlation of the outcome with what was got, from -1 to 1.</summary>
    public required EstimateWire Perceived { get; init; }

    /// <summary>The correlation of the outcome with the gap (what was got minus what was expected), from -1 to 1.</summary>
    public required EstimateWire Gap { get; init; }

    /// <summary>The partial correlation with the expectation, given what was got.</summary>
    public required EstimateWire ExpectedGivenPerceived { get; init; }

    internal static AssociationWire Of(ExpectationAssociation association) => new()
    {
        Level = EnumText.Camel(association.Level),
        Outcome = association.Outcome.Id,
        Perceived = EstimateWire.Of(association.Perceived),
        Gap = EstimateWire.Of(association.Gap),
        ExpectedGivenPerceived = EstimateWire.Of(association.ExpectedGivenPerceived),
    };
}
