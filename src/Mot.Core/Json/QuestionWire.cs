using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>A question in documents.</summary>
internal sealed record QuestionWire
{
    public required string Id { get; init; }

    public Dictionary<string, string>? Text { get; init; }

    public required string Kind { get; init; }

    /// <summary>The name of a scale in the document.</summary>
    public required string Scale { get; init; }

    public string? Frame { get; init; }

    public string? Touchpoint { get; init; }

    public string? Block { get; init; }

    public int? Position { get; init; }

    public string? Layer { get; init; }

    public string? Factor { get; init; }

    public string? About { get; init; }

    public string? Level { get; init; }

    public string? Asked { get; init; }

    public string? Language { get; init; }

    public string? Version { get; init; }

    public int? TopBoxes { get; init; }

    public decimal? Margin { get; init; }

    public TierWire? Tiers { get; init; }

    /// <summary>The column of the answers; only in studies.</summary>
    public string? Column { get; init; }

    internal static QuestionWire Of(Question question, string scale) => new()
    {
        Id = question.Id,
        Text = TextWire.Of(question.Text),
        Kind = EnumText.Camel(question.Kind),
        Scale = scale,
        Frame = EnumText.Camel(question.Frame),
        Touchpoint = question.Touchpoint,
        Block = question.Block,
        Position = question.Position,
        Layer = question.Layer is { } layer ? EnumText.Camel(layer) : null,
        Factor = question.Factor,
        About = question.About,
        Level = question.Level is { } level ? EnumText.Camel(level) : null,
        Asked = question.Kind == QuestionKind.Expectation ? EnumText.Camel(question.Asked) : null,
        Language = question.Language,
        Version = question.Version,
        TopBoxes = question.DeclaredTopBoxes,
        Margin = question.Margin is { } margin ? Number.Plain(margin) : null,
    };

    internal Question? Read(IReadOnlyDictionary<string, RatingScale?> scales, string path, DocumentFaults faults)
    {
        LocalizedText? text = TextWire.Read(Text, $"{path}.text", faults);
        QuestionKind kind = EnumText.Read<QuestionKind>(Kind, $"{path}.kind", faults);
        QuestionFrame frame = EnumText.ReadOptional<QuestionFrame>(Frame, $"{path}.frame", faults) ?? QuestionFrame.ThisTrip;
        SatisfactionLayer? layer = EnumText.ReadOptional<SatisfactionLayer>(Layer, $"{path}.layer", faults);
        ExpectationLevel? level = EnumText.ReadOptional<ExpectationLevel>(Level, $"{path}.level", faults);
        ExpectationTiming? asked = EnumText.ReadOptional<ExpectationTiming>(Asked, $"{path}.asked", faults);
        if (!scales.TryGetValue(Scale, out RatingScale? scale))
        {
            faults.Add($"{path}.scale", $"The document declares no scale '{Scale}'.");
        }

        if (scale is null || kind == default || frame == default)
        {
            return null;
        }

        Question? question = faults.Try(path, () => new Question(Id, text ?? LocalizedText.Of("en", Guard.Id(Id)), kind, scale)
        {
            Frame = frame,
            Layer = layer,
            Level = level,
            Asked = asked ?? ExpectationTiming.Afterwards,
        });

        // One by one, so that each fault is told at its own path.
        question = With(question, Touchpoint, "touchpoint", (q, value) => q with { Touchpoint = value }, path, faults);
        question = With(question, Block, "block", (q, value) => q with { Block = value }, path, faults);
        question = With(question, Position, "position", (q, value) => q with { Position = value }, path, faults);
        question = With(question, Factor, "factor", (q, value) => q with { Factor = value }, path, faults);
        question = With(question, About, "about", (q, value) => q with { About = value }, path, faults);
        question = With(question, Language, "language", (q, value) => q with { Language = value }, path, faults);
        question = With(question, Version, "version", (q, value) => q with { Version = value! }, path, faults);
        question = With(question, TopBoxes, "topBoxes", (q, value) => q with { TopBoxes = value!.Value }, path, faults);
        return With(question, Margin, "margin", (q, value) => q with { Margin = value }, path, faults);
    }

    private static Question? With<T>(
        Question? question, T? value, string property, Func<Question, T?, Question> with, string path, DocumentFaults faults) =>
        question is null || value is null ? question : faults.Try($"{path}.{property}", () => with(question, value)) ?? question;
}
