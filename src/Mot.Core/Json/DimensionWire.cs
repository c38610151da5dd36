using Mot.Core.Studies;

namespace Mot.Core.Json;

/// <summary>A dimension of quality in documents.</summary>
internal sealed record DimensionWire
{
    /// <summary>The stable id, unique among the dimensions.</summary>
    public required string Id { get; init; }

    /// <summary>The name, by language; the id where none is given.</summary>
    public Dictionary<string, string>? Name { get; init; }

    /// <summary>The ids of the questions that rate what the customer got; at least one, each once.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The importance weight that the company declares, from 0 to 1,000; null when none is declared.</summary>
    public decimal? Weight { get; init; }

    /// <summary>The id of the question in which each respondent gives the dimension a part of 100 points; null when that was not asked.</summary>
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
