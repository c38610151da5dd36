using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A dimension of quality in documents.</summary>
internal sealed record DimensionWire
{
    public required string Id { get; init; }

    public Dictionary<string, string>? Name { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public decimal? Weight { get; init; }

    public string? PointsQuestion { get; init; }

    internal static DimensionWire Of(QualityDimension dimension) => new()
    {
        Id = dimension.Id,
        Name = TextWire.Of(dimension.Name),
        Questions = [.. dimension.Questions],
        Weight = dimension.Weight is { } weight ? Number.Plain(weight) : null,
        PointsQuestion = dimension.PointsQuestion,
    };

    internal QualityDimension? Read(string path, DocumentFaults faults)
    {
        LocalizedText? name = TextWire.Read(Name, $"{path}.name", faults);
        QualityDimension? dimension = faults.Try(path, () => new QualityDimension(Id, Questions));
        if (dimension is null)
        {
            return null;
        }

        dimension = name is null ? dimension : dimension with { Name = name };
        dimension = faults.Try($"{path}.weight", () => dimension with { Weight = Weight }) ?? dimension;
        return faults.Try($"{path}.pointsQuestion", () => dimension with { PointsQuestion = PointsQuestion }) ?? dimension;
    }
}
