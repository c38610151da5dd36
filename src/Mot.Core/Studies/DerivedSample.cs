using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Core.Studies;

/// <summary>What is worked out for the respondents of a tally, with the groups they came in where those are to be honoured.</summary>
internal sealed class DerivedSample(StudyTally tally, FindingsSettings settings)
{
    internal Study Study { get; } = tally.Study;

    internal FindingsSettings Settings { get; } = settings;

    /// <summary>With weights where the study has them.</summary>
    internal MetricSettings Metrics { get; } = settings.Metrics(StudyFindings.IsWeighted(tally) ? Weighting.CaseWeights : Weighting.None);

    private bool HasGroups { get; } = tally.Study.Replicates is not null && !settings.AssumeSimpleSample;

    internal RatingDistribution Ratings(Derivation derivation) => tally.Whole.Derived.Distributions[Study.Derived.AtOf(derivation.Id)];

    internal Estimate Mean(Derivation derivation) =>
        Groups(derivation) is { } groups ? MeanRating.Of(groups, Metrics) : MeanRating.Of(Ratings(derivation), Metrics);

    /// <summary>The share of the worst answer.</summary>
    internal Estimate Worst(Derivation derivation)
    {
        bool IsWorst(int step) => derivation.Scale.StepsAboveWorst(step) == 0;
        return Groups(derivation) is { } groups ? Share.Of(groups, IsWorst, Metrics) : Share.Of(Ratings(derivation), IsWorst, Metrics);
    }

    internal TierShares Tiers(Derivation derivation, TierPolicy policy) =>
        Groups(derivation) is { } groups ? TierShares.OfAny(groups, policy, Metrics) : TierShares.OfAny(Ratings(derivation), policy, Metrics);

    /// <summary>The share of the answers to a question that lie at most so many steps below the best one.</summary>
    internal Estimate ShareNearTop(Question question, decimal steps)
    {
        RatingScale scale = question.Scale;
        bool IsNear(int step) => scale.StepCount - 1 - scale.StepsAboveWorst(step) <= steps;
        var sample = Sample.Of(tally, question, Settings);
        return sample.Groups is null ? Share.Of(sample.Ratings, IsNear, Metrics) : Share.Of(sample.Groups, IsNear, Metrics);
    }

    internal Estimate MeanOf(Question question) => Sample.Of(tally, question, Settings) is { Groups: { } groups }
        ? MeanRating.Of(groups, Metrics)
        : MeanRating.Of(tally.Whole[question], Metrics);

    internal IndexFindings Index(string id, LocalizedText name)
    {
        int at = Study.Derived.IndexAtOf(id);
        RowIndex index = Study.Derived.Indices[at];
        IndexSums sums = tally.Whole.Derived.Indices[at];
        Estimate mean = HasGroups
            ? IndexMean.Of([.. Parts().Select(part => part.Derived.Indices[at])], Metrics, index.Range)
            : IndexMean.Of(sums, Metrics, index.Range);
        CrossProducts items = tally.Whole.Derived.Items[at];
        return new(id, name, mean, sums.Flagged, index.Items.Length < 2 ? null : ReliabilityOf(index, items));
    }

    /// <summary>How strongly the outcome goes with what was got, and with what was expected.</summary>
    internal ExpectationAssociation? Association(int level)
    {
        CrossProducts whole = tally.Whole.Derived.Associations[level];
        return whole.Count == 0 ? null : new(Study.Derived.Quality.Levels[level], Study.Outcomes[0], whole, HasGroups ? [.. Parts().Select(part => part.Derived.Associations[level])] : null, Settings.Level);
    }

    private Reliability ReliabilityOf(RowIndex index, CrossProducts items) => Reliability.Of(
        [.. index.Items.Select(item => item.Id)],
        items.Count,
        [.. items.Sums.ToArray().Select(sum => checked((long)sum))],
        [.. items.Products.ToArray().Select(product => checked((long)product))],
        Settings.Level);

    private IEnumerable<TallyCell> Parts() => tally.ReplicateCells().Select(cell => cell.Value);

    private ReplicatedDistribution? Groups(Derivation derivation) => HasGroups
        ? ReplicatedDistribution.FromGroups(
            derivation.Scale,
            tally.ReplicateCells().Select(cell => KeyValuePair.Create(cell.Key, cell.Value.Derived.Distributions[Study.Derived.AtOf(derivation.Id)])))
        : null;
}
