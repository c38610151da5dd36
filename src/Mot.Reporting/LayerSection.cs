using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Reporting;

/// <summary>How satisfied customers are with each layer of value: shares per tier, never the tier of a mean.</summary>
internal static class LayerSection
{
    internal static void Write(Page page, StudyFindings findings)
    {
        if (findings.Layers is not { } layers)
        {
            return;
        }

        Wording say = page.Say;
        var table = new TextTable(
        [
            new("", Wraps: true),
            new("n", DropOrder: 0),
            new(say.NameOf("tier", SatisfactionTier.Dissatisfied)),
            new(say.NameOf("tier", SatisfactionTier.Satisfied), DropOrder: 1),
            new(say.NameOf("tier", SatisfactionTier.Delighted), DropOrder: 2),
        ]);
        foreach ((Core.Ratings.SatisfactionLayer layer, TierShares shares) in layers.Layers)
        {
            Add(table, say.NameOf("layer", layer), shares, say);
        }

        if (layers.Overall is { } overall)
        {
            Add(table, say.Of("all layers", "各层合计"), overall, say);
        }

        page.Section(say.Of("Layers of satisfaction", "满意层次"));
        table.WriteTo(page);
        string satisfied = Numbers.Plain(layers.Policy.Tiers.SatisfiedFrom);
        string delighted = Numbers.Plain(layers.Policy.Tiers.DelightedFrom);
        page.Note(say.Of(
            $"Each customer's mean points (0 to 100) over the questions of a layer: satisfied from {satisfied}, delighted from {delighted}.",
            $"每位客户在该层各题上的平均分（0 至 100）：{satisfied} 起满意，{delighted} 起惊喜。"));
        if (layers is { Policy.IsGated: true, Overall: not null })
        {
            page.Note(say.Of(
                "All layers: at most one tier above the material layer (a gate, a convention).",
                "各层合计：最多比物质层高一档（门槛，属约定）。"));
        }
    }

    private static void Add(TextTable table, string name, TierShares shares, Wording say) => table.Add(
        name,
        Numbers.Count(shares.Dissatisfied.N),
        Numbers.Interval(shares.Dissatisfied, Unit.Share, say),
        Numbers.Interval(shares.Satisfied, Unit.Share, say),
        Numbers.Interval(shares.Delighted, Unit.Share, say));
}
