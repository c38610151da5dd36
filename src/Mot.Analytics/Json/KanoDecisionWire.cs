using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>What decided about a category, in results.</summary>
internal sealed record KanoDecisionWire
{
    /// <summary>What decided: mostFrequent, exactTie, closeLead, mostlyInfluential, mostlyOther or nothingToDecide.</summary>
    public required string Reason { get; init; }

    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>The most frequent of M, O, A, I and R.</summary>
    public string? MostFrequent { get; init; }

    /// <summary>The second of them.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>What it would have become if the fewest answers had been different.</summary>
    public string? WouldBe { get; init; }

    /// <summary>How many answers that takes.</summary>
    public long? AnswersToChange { get; init; }

    /// <summary>The other rules and tables that give another category.</summary>
    public required IReadOnlyList<KanoAlternativeWire> Otherwise { get; init; }

    internal static KanoDecisionWire Of(KanoFeatureFindings findings) => new()
    {
        Reason = EnumText.Camel(findings.Decision.Reason),
        Rule = EnumText.Camel(findings.Decision.Rule),
        Table = EnumText.Camel(findings.Decision.Table),
        MostFrequent = KanoFeatureWire.Letter(findings.Decision.MostFrequent),
        RunnerUp = KanoFeatureWire.Letter(findings.Decision.RunnerUp),
        WouldBe = KanoFeatureWire.Letter(findings.Decision.WouldBe),
        AnswersToChange = findings.Decision.AnswersToChange,
        Otherwise = [.. findings.Otherwise.Select(KanoAlternativeWire.Of)],
    };
}
