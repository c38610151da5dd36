using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>A feature of a Kano questionnaire, in results.</summary>
internal sealed record KanoFeatureWire
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its name by language.</summary>
    public required Dictionary<string, string> Name { get; init; }

    /// <summary>How many respondents gave both answers.</summary>
    public long N { get; init; }

    /// <summary>How many respondents left out one answer or both.</summary>
    public long Missing { get; init; }

    /// <summary>How many pairs came to M, O, A, I, R and Q, without weights.</summary>
    public required Dictionary<string, long> Counts { get; init; }

    /// <summary>The same with weights; null where the numbers are not weighted.</summary>
    public Dictionary<string, decimal>? WeightedCounts { get; init; }

    /// <summary>M, O, A, I, R or Q; null when nothing was answered that could decide.</summary>
    public string? Category { get; init; }

    /// <summary>The better coefficient, from 0 to 1; null when undefined.</summary>
    public double? Better { get; init; }

    /// <summary>The worse coefficient, from -1 to 0; null when undefined.</summary>
    public double? Worse { get; init; }

    /// <summary>The better coefficient with its interval.</summary>
    public required EstimateWire BetterEstimate { get; init; }

    /// <summary>The worse coefficient with its interval.</summary>
    public required EstimateWire WorseEstimate { get; init; }

    /// <summary>What decided about the category, and what would have changed it.</summary>
    public required KanoDecisionWire Decision { get; init; }

    /// <summary>The share of the most frequent category minus that of the second.</summary>
    public required EstimateWire CategoryStrength { get; init; }

    /// <summary>The share of A, O and M.</summary>
    public required EstimateWire TotalStrength { get; init; }

    /// <summary>The share of Q.</summary>
    public required EstimateWire Questionable { get; init; }

    /// <summary>Fong's test of the two most frequent categories; null when nobody answered.</summary>
    public KanoFongWire? Fong { get; init; }

    /// <summary>The feature by DuMouchel's continuous scores.</summary>
    public required KanoPlaneWire Plane { get; init; }

    /// <summary>The quadrant of the two coefficients cut at one half; null when undefined.</summary>
    public string? CoefficientQuadrant { get; init; }

    /// <summary>The mean stated importance; null when it is not asked.</summary>
    public EstimateWire? Importance { get; init; }

    /// <summary>The places among all features; null in groups.</summary>
    public KanoRanksWire? Ranks { get; init; }

    /// <summary>What a reader should know first: reversed, suspectWording, notDistinct, dependsOnRule.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    internal static KanoFeatureWire Of(KanoFeatureFindings findings) => Of(findings, isWhole: true);

    internal static KanoFeatureWire Of(KanoFeatureFindings findings, bool isWhole) => new()
    {
        Id = findings.Feature.Id,
        Name = findings.Feature.Name.Entries.ToDictionary(entry => entry.Key, entry => entry.Value),
        N = findings.N,
        Missing = findings.Missing,
        Counts = Enum.GetValues<KanoCategory>().ToDictionary(Letter, findings.CountOf),
        WeightedCounts = findings.TotalStrength.EffectiveN is null
            ? null
            : Enum.GetValues<KanoCategory>().ToDictionary(Letter, category => Number.Plain(findings.WeightOf(category))),
        Category = Letter(findings.Decision.Category),
        Better = findings.Better.Value,
        Worse = findings.Worse.Value,
        BetterEstimate = EstimateWire.Of(findings.Better),
        WorseEstimate = EstimateWire.Of(findings.Worse),
        Decision = KanoDecisionWire.Of(findings),
        CategoryStrength = EstimateWire.Of(findings.CategoryStrength),
        TotalStrength = EstimateWire.Of(findings.TotalStrength),
        Questionable = EstimateWire.Of(findings.Questionable),
        Fong = KanoFongWire.Of(findings.Fong),
        Plane = KanoPlaneWire.Of(findings.Plane),
        CoefficientQuadrant = Letter(findings.CoefficientQuadrant),
        Importance = findings.Importance is { } importance ? EstimateWire.Of(importance) : null,
        Ranks = isWhole ? KanoRanksWire.Of(findings) : null,
        Warnings = [.. findings.Warnings.Select(EnumText.Camel)],
    };

    internal static string? Letter(KanoCategory? category) => category is { } known ? Letter(known) : null;

    private static string Letter(KanoCategory category) => KanoEvaluation.LetterOf(category).ToString();
}
