using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;

namespace Mot.Analytics.Moments;

/// <summary>How well each touchpoint is done, on a scale from 0 (worst) to 100 (best), and where that puts it among the others.</summary>
internal sealed class Performances
{
    private readonly ImmutableArray<Estimate> _means;
    private readonly double _mean;
    private readonly ImportancePerformance? _matrix;

    private Performances(ImmutableArray<Estimate> means, ImportancePerformance? matrix)
    {
        _means = means;
        _matrix = matrix;
        double[] defined = [.. means.Where(mean => mean.IsDefined).Select(mean => mean.Value!.Value)];
        _mean = defined.Length > 0 ? defined.Average() : double.NaN;
    }

    internal Estimate this[int driver] => _means[driver];

    internal static Performances Of(StudyTally tally, MomentSource source, MomentAnalysis main, MomentPolicy policy)
    {
        MetricSettings metrics = new() { Level = policy.Level, Weighting = main.Check.IsWeighted ? Weighting.CaseWeights : Weighting.None };
        ImmutableArray<Estimate> means = [.. source.Drivers.Select(driver => Mean([.. driver.Columns.Select(column => OnHundred(tally, tally.Study[column], metrics))]))];
        double[]?[] importances = main.Check.HasResamples ? [.. main.Importance!.Values] : [];
        double[][] replicates = source.PerformanceReplicates(main, importances.Length);
        var points = new List<ImportancePerformancePoint>();
        for (int d = 0; d < means.Length; d++)
        {
            if (main.Importance!.Shares.Drivers[d].Share is { } share && means[d].Value is { } performance)
            {
                points.Add(new(source.Drivers[d].Name, share, performance)
                {
                    ImportanceReplicates = replicates.Length == 0 ? [] : [.. importances.Select(values => values?[d] ?? share)],
                    PerformanceReplicates = replicates.Length == 0 ? [] : [.. replicates.Select(values => double.IsNaN(values[d]) ? performance : values[d])],
                });
            }
        }

        return new(means, points.Count == 0 ? null : ImportancePerformance.Of(points, policy.Crosshair));
    }

    internal ImportancePerformancePlace? Place(string touchpoint) => _matrix?.Places.FirstOrDefault(place => place.Point.Touchpoint == touchpoint);

    internal MomentTone ToneOf(int driver) =>
        _means[driver].High < _mean ? MomentTone.PainPoint
        : _means[driver].Low > _mean ? MomentTone.Highlight
        : MomentTone.None;

    private static Estimate OnHundred(StudyTally tally, Question question, MetricSettings metrics)
    {
        Estimate mean = tally.Study.Replicates is not null && tally.Replicated(question) is { } groups
            ? MeanRating.Of(groups, metrics)
            : MeanRating.Of(tally.Whole[question], metrics);
        if (!mean.IsDefined)
        {
            mean = MeanRating.Of(tally.Whole[question], metrics);
        }

        if (!mean.IsDefined)
        {
            return mean;
        }

        RatingScale scale = question.Scale;
        double width = (double)(scale.Max - scale.Min);
        double Share(double rating) => (rating - (double)scale.Min) / width * 100;
        return scale.Direction == ScaleDirection.HigherIsBetter
            ? Estimate.Of(Share(mean.Value!.Value), Share(mean.Low!.Value), Share(mean.High!.Value), mean.StandardError / width * 100, mean.Level, mean.N, mean.Method) with { Groups = mean.Groups, EffectiveN = mean.EffectiveN }
            : Estimate.Of(100 - Share(mean.Value!.Value), 100 - Share(mean.High!.Value), 100 - Share(mean.Low!.Value), mean.StandardError / width * 100, mean.Level, mean.N, mean.Method) with { Groups = mean.Groups, EffectiveN = mean.EffectiveN };
    }

    // Answers to questions about one touchpoint go together, so that the interval of their mean is taken as wide as theirs.
    private static Estimate Mean(Estimate[] means)
    {
        Estimate[] defined = [.. means.Where(mean => mean.IsDefined)];
        return defined.Length switch
        {
            0 => means[0],
            1 => defined[0],
            _ => Estimate.Of(
                defined.Average(mean => mean.Value!.Value), defined.Average(mean => mean.Low!.Value), defined.Average(mean => mean.High!.Value),
                null, defined[0].Level, defined.Min(mean => mean.N), defined[0].Method),
        };
    }
}
