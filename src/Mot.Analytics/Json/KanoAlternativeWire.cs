using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>A category under another rule or table, in results.</summary>
internal sealed record KanoAlternativeWire
{
    /// <summary>The rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>The category; null when nothing was answered that could decide.</summary>
    public string? Category { get; init; }

    internal static KanoAlternativeWire Of(KanoAlternative alternative) => new()
    {
        Rule = EnumText.Camel(alternative.Rule),
        Table = EnumText.Camel(alternative.Table),
        Category = KanoFeatureWire.Letter(alternative.Category),
    };
}
