using Mot.Analytics.Kano;
using Mot.Core.Json;

namespace Mot.Analytics.Json;

/// <summary>The choices of a Kano analysis, in results.</summary>
internal sealed record KanoPolicyWire
{
    /// <summary>The rule that makes one category of many: lee-newcomb, mode or berger.</summary>
    public required string Rule { get; init; }

    /// <summary>The evaluation table: standard or modified.</summary>
    public required string Table { get; init; }

    /// <summary>Up to which category strength the lead is too small to decide, under the rule of Lee and Newcomb.</summary>
    public decimal CloseLead { get; init; }

    /// <summary>Above which share of questionable answers the wording is suspect.</summary>
    public decimal SuspectShare { get; init; }

    /// <summary>The factor of Fong's test.</summary>
    public double FongFactor { get; init; }

    /// <summary>The level of intervals.</summary>
    public double Level { get; init; }

    internal static KanoPolicyWire Of(KanoPolicy policy) => new()
    {
        Rule = EnumText.Kebab(policy.Rule),
        Table = EnumText.Kebab(policy.Table),
        CloseLead = Number.Plain(policy.CloseLead),
        SuspectShare = Number.Plain(policy.SuspectShare),
        FongFactor = policy.FongFactor,
        Level = policy.Level,
    };
}
