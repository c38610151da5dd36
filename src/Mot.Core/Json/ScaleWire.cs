using System.Globalization;
using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>A rating scale in documents.</summary>
internal sealed record ScaleWire
{
    public required decimal Min { get; init; }

    public required decimal Max { get; init; }

    public decimal? Step { get; init; }

    public string? Direction { get; init; }

    public Dictionary<string, Dictionary<string, string>>? Labels { get; init; }

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
