using System.Text.Json.Serialization;
using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>A rating distribution in documents: counts per step and per kind of missing, and weights where they are not all 1.</summary>
internal sealed record DistributionWire : IJsonDocument
{
    /// <summary>Where an editor finds the schema of the document; read and forgotten.</summary>
    [JsonPropertyName(DocumentHead.Schema)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Schema { get; init; }

    /// <summary>The version of the document's format: 1.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Version { get; set; }

    /// <summary>What the document is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Kind { get; set; }

    /// <summary>The scale; left out inside a tally, whose study knows it.</summary>
    public ScaleWire? Scale { get; init; }

    /// <summary>n of each step, from the lowest rating up.</summary>
    public required IReadOnlyList<long> Counts { get; init; }

    /// <summary>n of each kind of missing that occurs.</summary>
    public Dictionary<string, long>? Missing { get; init; }

    /// <summary>Σw in millionths of each step; left out when every weight is 1.</summary>
    public IReadOnlyList<long>? Weights { get; init; }

    /// <summary>Σw in millionths of each kind of missing that occurs; left out when every weight is 1.</summary>
    public Dictionary<string, long>? MissingWeights { get; init; }

    /// <summary>Σw² in millionths squared of each step, as text because it may leave 64 bits.</summary>
    public IReadOnlyList<string>? WeightSquares { get; init; }

    /// <summary>Σw² in millionths squared of each kind of missing that occurs, as text; left out when every weight is 1.</summary>
    public Dictionary<string, string>? MissingWeightSquares { get; init; }

    internal static DistributionWire Of(RatingDistribution ratings, bool withScale)
    {
        RatingDistribution.Cell[] steps = [.. Enumerable.Range(0, ratings.Scale.StepCount).Select(ratings.StepCell)];
        (string Name, RatingDistribution.Cell Cell)[] missing =
        [
            .. Enum.GetValues<MissingKind>().Select(kind => (EnumText.Camel(kind), ratings.MissingCell(kind))).Where(pair => pair.Item2.Count > 0),
        ];
        bool weighted = ratings.IsWeighted;
        return new()
        {
            Scale = withScale ? ScaleWire.Of(ratings.Scale) : null,
            Counts = [.. steps.Select(cell => cell.Count)],
            Missing = missing.ToDictionary(pair => pair.Name, pair => pair.Cell.Count),
            Weights = weighted ? [.. steps.Select(cell => cell.Weight)] : null,
            MissingWeights = weighted ? missing.ToDictionary(pair => pair.Name, pair => pair.Cell.Weight) : null,
            WeightSquares = weighted ? [.. steps.Select(cell => Number.Text(cell.WeightSquares))] : null,
            MissingWeightSquares = weighted ? missing.ToDictionary(pair => pair.Name, pair => Number.Text(pair.Cell.WeightSquares)) : null,
        };
    }

    /// <summary>The distribution of a whole document, which says its scale.</summary>
    internal RatingDistribution? Read(DocumentFaults faults)
    {
        if (Scale is null)
        {
            faults.Add("$.scale", "A distribution needs its scale.");
        }

        return Scale?.Read("$.scale", faults) is { } scale ? Read(scale, "$", faults) : null;
    }

    internal RatingDistribution? Read(RatingScale scale, string path, DocumentFaults faults)
    {
        DocumentHead.CheckInside(this, RatingDistributionJson.Kind, path, faults);
        bool weighted = Weights is not null || MissingWeights is not null || WeightSquares is not null || MissingWeightSquares is not null;
        if (Counts.Count != scale.StepCount || (weighted && (Weights?.Count != scale.StepCount || WeightSquares?.Count != scale.StepCount)))
        {
            faults.Add(path, $"A scale from {scale} needs {scale.StepCount} counts and, where there are weights, as many weights and squares.");
            return null;
        }

        var ratings = new RatingDistribution(scale);
        for (int step = 0; step < scale.StepCount; step++)
        {
            SetCell(
                ratings, Answer.FromTrustedStep(step), Counts[step], weighted ? Weights![step] : null, weighted ? WeightSquares![step] : null, $"{path}.counts[{step}]", faults);
        }

        foreach ((string name, long count) in Missing ?? [])
        {
            string at = $"{path}.missing.{name}";
            Answer answer = Answer.Missing(EnumText.Read<MissingKind>(name, at, faults));
            SetCell(
                ratings, answer, count, weighted ? MissingWeights?.GetValueOrDefault(name) : null, weighted ? MissingWeightSquares?.GetValueOrDefault(name) : null, at, faults);
        }

        if (weighted)
        {
            AddIfNotOfTheSameKinds(MissingWeights?.Keys, $"{path}.missingWeights", faults);
            AddIfNotOfTheSameKinds(MissingWeightSquares?.Where(pair => pair.Value is not null).Select(pair => pair.Key), $"{path}.missingWeightSquares", faults);
        }

        // Reading the totals proves that they can be held.
        faults.Try(path, () => checked(ratings.Count + ratings.MissingCount));
        return ratings;
    }

    private void AddIfNotOfTheSameKinds(IEnumerable<string>? names, string path, DocumentFaults faults)
    {
        if (!new HashSet<string>(Missing?.Keys ?? Enumerable.Empty<string>(), StringComparer.Ordinal).SetEquals(names ?? []))
        {
            faults.Add(path, "Where there are weights, they and their squares belong to each kind of missing that is counted, and to no other.");
        }
    }

    private static void SetCell(
        RatingDistribution ratings, Answer answer, long count, long? weight, string? squares, string path, DocumentFaults faults)
    {
        RatingDistribution.Cell? cell = weight is null || squares is null
            ? faults.Try<RatingDistribution.Cell?>(path, () => RatingDistribution.Cell.Unweighted(count))
            : new RatingDistribution.Cell(count, weight.Value, Number.Read(squares, path, faults));
        if (cell is { } made && made.IsPossible)
        {
            ratings.SetCell(answer, made);
        }
        else if (cell is not null)
        {
            faults.Add(path, $"No {Guard.Text(count)} answers with weights from 0 to 1,000 can have these sums.");
        }
    }
}
