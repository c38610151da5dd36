using System.Collections.Immutable;
using Mot.Core.Encounters;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>Everything that a study has worked out for each respondent before the sums: gaps, zones, layers, straight lines and indices.</summary>
internal sealed class DerivedMeasures
{
    private readonly Dictionary<string, int> _at;
    private readonly Dictionary<string, int> _indexAt;

    /// <summary>Fewer answers than this in a block are no line.</summary>
    internal const int FewestForLine = 3;

    /// <summary>Whether one answer was given throughout a block.</summary>
    internal static RatingScale LineScale { get; } = RatingScale.Create(0, 1, 1, ScaleDirection.LowerIsBetter);

    /// <summary>Tiers as answers: dissatisfied 1, satisfied 2, delighted 3.</summary>
    internal static RatingScale TierScale { get; } = RatingScale.Create(1, 3);

    /// <summary>Their cut-offs.</summary>
    internal static TierPolicy TierCutOffs { get; } = TierPolicy.CutOffs(2, 3);

    internal DerivedMeasures(Study study)
    {
        Gaps = [.. GapsOf(study)];
        Zones = [.. ZonesOf(study)];
        Layers = [.. LayersOf(study)];
        Blocks = [.. BlocksOf(study)];
        Derivations = [.. Gaps.Select(gap => gap.Derivation), .. Zones.Select(zone => zone.Derivation), .. LayerDerivations(study), .. Blocks.Select(block => LineOf(study, block))];
        Quality = new(study, this);
        Indices = [.. study.Indices.Select(index => IndexOf(study, index)), .. Quality.Indices];
        _at = Derivations.Select((derivation, d) => (derivation.Id, d)).ToDictionary(pair => pair.Id, pair => pair.d, StringComparer.Ordinal);
        _indexAt = Indices.Select((index, i) => (index.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
    }

    /// <summary>What was expected of what, with the gap.</summary>
    internal ImmutableArray<(Question Expected, Question Perceived, Derivation Derivation)> Gaps { get; }

    /// <summary>The questions that have both an adequate and a desired level.</summary>
    internal ImmutableArray<(Question Perceived, Question Adequate, Question Desired, Derivation Derivation)> Zones { get; }

    /// <summary>The layers that questions speak to, in their order.</summary>
    internal ImmutableArray<SatisfactionLayer> Layers { get; }

    /// <summary>The blocks that are long enough for a straight line.</summary>
    internal ImmutableArray<string> Blocks { get; }

    /// <summary>All derived answers, in the order in which they follow the asked ones.</summary>
    internal ImmutableArray<Derivation> Derivations { get; }

    /// <summary>The dimensions of quality.</summary>
    internal QualityIndices Quality { get; }

    /// <summary>The declared indices, then those of the dimensions.</summary>
    internal ImmutableArray<RowIndex> Indices { get; }

    internal int AtOf(string derivation) => _at[derivation];

    internal int IndexAtOf(string index) => _indexAt[index];

    /// <summary>What is worked out for one respondent.</summary>
    internal DerivedRow RowOf(Response response)
    {
        ReadOnlySpan<Answer> asked = response.Answers.AsSpan();
        var answers = new Answer[asked.Length + Derivations.Length];
        asked.CopyTo(answers);
        for (int d = 0; d < Derivations.Length; d++)
        {
            answers[asked.Length + d] = Derivations[d].Of(asked);
        }

        var values = new IndexValue?[Indices.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Indices[i].Of(answers);
        }

        return new(
            answers[asked.Length..],
            values,
            [.. Indices.Select(index => Steps(index.Items, answers))],
            [.. Quality.Levels.Select((_, level) => Quality.AssociatedOf(level, response, values))]);
    }

    private static long[]? Steps(ImmutableArray<RowItem> items, Answer[] answers) =>
        items.IsEmpty || items.Any(item => !answers[item.At].IsRated)
            ? null
            : [.. items.Select(item => item.StepFromWorst(answers[item.At].Step!.Value))];

    private static IEnumerable<(Question, Question, Derivation)> GapsOf(Study study) =>
        from expected in study.Questions
        where expected is { Kind: QuestionKind.Expectation, About: not null }
        let perceived = study[expected.About!]
        select (expected, perceived, GapDerivation.Gap(expected, study.IndexOf(expected), perceived, study.IndexOf(perceived)));

    private static IEnumerable<(Question, Question, Question, Derivation)> ZonesOf(Study study) =>
        from perceived in study.Questions
        let adequate = ExpectationOf(study, perceived, ExpectationLevel.Adequate)
        let desired = ExpectationOf(study, perceived, ExpectationLevel.Desired)
        where adequate is not null && desired is not null
        select (perceived, adequate, desired, GapDerivation.Zone(perceived, study.IndexOf(perceived), study.IndexOf(adequate), study.IndexOf(desired)));

    internal static Question? ExpectationOf(Study study, Question perceived, ExpectationLevel level) => study.Questions.FirstOrDefault(question =>
        question.Kind == QuestionKind.Expectation && question.About == perceived.Id && question.Level == level);

    private static IEnumerable<SatisfactionLayer> LayersOf(Study study) =>
        study.Questions.Where(HasLayer).Select(question => question.Layer!.Value).Distinct().Order();

    private static bool HasLayer(Question question) => question is { Kind: QuestionKind.Satisfaction, Layer: not null };

    private IEnumerable<Derivation> LayerDerivations(Study study)
    {
        ImmutableArray<RowItem>[] items =
        [
            .. Layers.Select(layer => study.Questions.Where(question => HasLayer(question) && question.Layer == layer)
                .Select(question => RowItem.OnHundred(question.Id, study.IndexOf(question), question.Scale)).ToImmutableArray()),
        ];
        RowIndex[] layers = [.. items.Select((item, l) => RowIndex.Mean(IdOf(Layers[l]), (0, 100), item, 1))];
        foreach (RowIndex layer in layers)
        {
            yield return new(layer.Id, TierScale, answers => Tier(study.Layers.Tiers, layer.Of(answers)));
        }

        // A single layer has nothing to be put together with.
        if (layers.Length > 1)
        {
            int material = Layers.IndexOf(SatisfactionLayer.Material);
            yield return new(OverallLayers, TierScale, answers => Overall(study.Layers, layers, material, answers));
        }
    }

    private static Answer Overall(LayerPolicy policy, RowIndex[] layers, int material, ReadOnlySpan<Answer> answers)
    {
        Int128 sum = 0;
        int rated = 0;
        var materialTier = SatisfactionTier.None;
        for (int l = 0; l < layers.Length; l++)
        {
            if (layers[l].Of(answers) is { } value)
            {
                sum += value.Millionths;
                rated++;
                materialTier = l == material ? TierOf(policy.Tiers, value.Millionths) : materialTier;
            }
        }

        return rated == 0
            ? Answer.Missing(MissingKind.Blank)
            : AnswerOf(policy.Overall(TierOf(policy.Tiers, RowIndex.Rounded(sum, rated)), materialTier));
    }

    private static Answer Tier(TierPolicy policy, IndexValue? value) =>
        value is { } index ? AnswerOf(TierOf(policy, index.Millionths)) : Answer.Missing(MissingKind.Blank);

    private static SatisfactionTier TierOf(TierPolicy policy, long millionths) => policy.Of(millionths / (decimal)IndexSums.Scale);

    private static Answer AnswerOf(SatisfactionTier tier) => Answer.FromTrustedStep((int)tier - (int)SatisfactionTier.Dissatisfied);

    private static IEnumerable<string> BlocksOf(Study study) => study.Questions
        .Where(question => question.Block is not null)
        .GroupBy(question => question.Block!, StringComparer.Ordinal)
        .Where(block => block.Count() >= FewestForLine && block.All(question => question.Scale.StepCount == block.First().Scale.StepCount))
        .Select(block => block.Key);

    // Only a whole number of like answers makes a line; a missing one does not break it.
    private static Derivation LineOf(Study study, string block)
    {
        int[] places = [.. study.Questions.Where(question => question.Block == block).Select(study.IndexOf)];
        return new(IdOfLine(block), LineScale, answers =>
        {
            int answered = 0;
            int? first = null;
            bool isStraight = true;
            foreach (int at in places)
            {
                if (answers[at].Step is { } step)
                {
                    answered++;
                    first ??= step;
                    isStraight &= step == first;
                }
            }

            return answered < FewestForLine ? Answer.Missing(MissingKind.NotApplicable) : Answer.FromTrustedStep(isStraight ? 1 : 0);
        });
    }

    private static RowIndex IndexOf(Study study, CompositeIndex index) => RowIndex.Mean(
        index.Id,
        (0, 100),
        [.. index.Questions.Select(id => RowItem.OnHundred(id, study.IndexOf(study[id]), study[id].Scale, index.WeightOf(id)))],
        index.FewestAnswers);

    internal static string IdOf(SatisfactionLayer layer) => $"layer/{layer}";

    internal const string OverallLayers = "layer/Overall";

    internal static string IdOfLine(string block) => $"block/{block}/line";
}
