using System.Globalization;
using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>A rating scale in documents.</summary>
internal sealed record ScaleWire
{
    /// <summary>The lowest rating, from -1,000,000 to 1,000,000.</summary>
    public required decimal Min { get; init; }

    /// <summary>The highest rating, from -1,000,000 to 1,000,000; above the lowest, and at most 100 steps away.</summary>
    public required decimal Max { get; init; }

    /// <summary>The distance between neighbouring ratings, above 0; null for the default, 1.</summary>
    public decimal? Step { get; init; }

    /// <summary>Which end is the good one; null for the default, higherIsBetter.</summary>
    public string? Direction { get; init; }

    /// <summary>The anchors: for each rating that has one its text, by language.</summary>
    public Dictionary<string, Dictionary<string, string>>? Labels { get; init; }

    /// <summary>The texts in the data that mean a kind of missing, such as "0" or "Blank".</summary>
    public Dictionary<string, string>? Missing { get; init; }

    /// <summary>The tiers of every question on this scale that declares none of its own; only in studies.</summary>
    public TierWire? Tiers { get; init; }

    internal static ScaleWire Of(RatingScale scale) => new()
    {
        Min = Number.Plain(scale.Min),
        Max = Number.Plain(scale.Max),
        Step = Number.Plain(scale.Step),
        Direction = EnumText.Camel(scale.Direction),
        Labels = scale.LabelsByStep.ToDictionary(label => Guard.Text(Number.Plain(scale.ValueAt(label.Key))), label => TextWire.Of(label.Value)!),
        Missing = scale.MissingCodes.ToDictionary(code => code.Key, code => EnumText.Camel(code.Value)),
    };

    internal RatingScale? Read(string path, DocumentFaults faults)
    {
        ScaleDirection direction = EnumText.ReadOptional<ScaleDirection>(Direction, $"{path}.direction", faults) ?? ScaleDirection.HigherIsBetter;
        RatingScale? scale = faults.Try(path, () => RatingScale.Create(Min, Max, Step ?? 1, direction));
        foreach ((string rating, Dictionary<string, string> label) in Labels ?? [])
        {
            string at = $"{path}.labels.{rating}";
            LocalizedText? text = TextWire.Read(faults.NotNull(label, at), at, faults);
            if (!decimal.TryParse(rating, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value))
            {
                faults.Add(at, $"'{rating}' is not a rating.");
            }
            else if (text is not null)
            {
                scale = faults.Try(at, () => scale?.WithLabel(value, text)) ?? scale;
            }
        }

        foreach ((string code, string kind) in Missing ?? [])
        {
            string at = $"{path}.missing.{code}";
            MissingKind missing = EnumText.Read<MissingKind>(kind, at, faults);
            scale = faults.Try(at, () => scale?.WithMissing(code, missing)) ?? scale;
        }

        return scale;
    }
}
