using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>How expected and received quality are put together, in documents.</summary>
internal sealed record QualityWire
{
    public IReadOnlyList<DimensionWire>? Dimensions { get; init; }

    public string? Weights { get; init; }

    /// <summary>In steps of the scale.</summary>
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
