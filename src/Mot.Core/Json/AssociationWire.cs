using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How strongly an outcome goes with what was got and expected, in results; correlations.</summary>
internal sealed record AssociationWire
{
    public required string Level { get; init; }

    public required string Outcome { get; init; }

    public required EstimateWire Perceived { get; init; }

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
