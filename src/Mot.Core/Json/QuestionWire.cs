using Mot.Core.Ratings;

namespace Mot.Core.Json;

/// <summary>A question in documents.</summary>
internal sealed record QuestionWire
{
    /// <summary>The stable id, unique in the study.</summary>
    public required string Id { get; init; }

    /// <summary>The wording or short name, by language; the id where none is given.</summary>
    public Dictionary<string, string>? Text { get; init; }

    /// <summary>What the question measures.</summary>
    public required string Kind { get; init; }

    /// <summary>The name of a scale in the document.</summary>
    public required string Scale { get; init; }

    /// <summary>What stretch of experience it asks about; null for the default, thisTrip. Only thisEncounter makes encounters.</summary>
    public string? Frame { get; init; }

    /// <summary>The id of the touchpoint that it asks about; null for the journey as a whole.</summary>
    public string? Touchpoint { get; init; }

    /// <summary>The block of the questionnaire that it stands in; null where that is not known. Answers within a block tend to agree for that reason alone.</summary>
    public string? Block { get; init; }

    /// <summary>Its place in the questionnaire, counted from 1; null where that is not known.</summary>
    public int? Position { get; init; }

    /// <summary>The layer of satisfaction that it speaks to: satisfied with what; null for none.</summary>
    public string? Layer { get; init; }

    /// <summary>The code of the factor that it speaks to: product, service, price, responsibility or one of the company's own; null for none.</summary>
    public string? Factor { get; init; }

    /// <summary>The id of the question whose subject it shares: what was expected of it, how important or how satisfying it is; null when it stands alone.</summary>
    public string? About { get; init; }

    /// <summary>Of an expectation: the lowest acceptable (adequate), what should come (desired) or what will (predicted); null for every other kind.</summary>
    public string? Level { get; init; }

    /// <summary>Of an expectation: when it was asked; null for the default, afterwards, which is flagged.</summary>
    public string? Asked { get; init; }

    /// <summary>The language in which it was asked, as a BCP 47 tag; null where that is not known.</summary>
    public string? Language { get; init; }

    /// <summary>The version of its wording; null for the default, "1". Answers to different versions are not compared.</summary>
    public string? Version { get; init; }

    /// <summary>How many of the best ratings count as satisfied, fewer than the scale has; null for the default: 2, or 1 on a scale of two or three ratings; of effort all above the middle.</summary>
    public int? TopBoxes { get; init; }

    /// <summary>The smallest difference that matters, above 0, in points of the scale (of a recommendation: of the Net Promoter Score); null when none is declared.</summary>
    public decimal? Margin { get; init; }

    /// <summary>Where the satisfaction tiers of its ratings begin; only in studies. Null for those of the scale, or the convention.</summary>
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
