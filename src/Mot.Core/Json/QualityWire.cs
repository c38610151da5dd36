using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How expected and received quality are put together, in documents.</summary>
internal sealed record QualityWire
{
    /// <summary>The dimensions of quality; none where it is left out.</summary>
    public IReadOnlyList<DimensionWire>? Dimensions { get; init; }

    /// <summary>Where the importance weights of the dimensions come from; null for the default, equal.</summary>
    public string? Weights { get; init; }

    /// <summary>A gap of at most this many steps of its scale, to either side, counts as expected; from 0 to 100. Null for the default, 0.5.</summary>
    public decimal? DeadBand { get; init; }

    internal static QualityWire Of(QualityModel model) => new()
    {
        Dimensions = [.. model.Dimensions.Select(DimensionWire.Of)],
        Weights = EnumText.Camel(model.Weighting),
        DeadBand = Number.Plain(model.DeadBand),
    };

    internal QualityModel? Read(string path, DocumentFaults faults)
    {
        DimensionWeighting weighting = EnumText.ReadOptional<DimensionWeighting>(Weights, $"{path}.weights", faults) ?? DimensionWeighting.Equal;
        QualityDimension?[] dimensions = [.. (Dimensions ?? []).Select((dimension, d) => dimension.Read($"{path}.dimensions[{d}]", faults))];
        QualityModel? model = faults.Try($"{path}.dimensions", () => new QualityModel { Weighting = weighting, Dimensions = [.. dimensions.OfType<QualityDimension>()] });
        return model is null || DeadBand is not { } band
            ? model
            : faults.Try($"{path}.deadBand", () => model with { DeadBand = band });
    }
}
