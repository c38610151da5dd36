using System.Collections.Immutable;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Analytics.Drivers;

/// <summary>The rows of one analysis: those with an answered outcome.</summary>
internal sealed class RatedRows
{
    private readonly RatingRows _rows;
    private readonly ImmutableArray<Driver> _drivers;
    private readonly int _outcome;
    private readonly ImmutableArray<int> _questions;

    internal RatedRows(RatingRows rows, string outcome, ImmutableArray<Driver> drivers)
    {
        _drivers = drivers;
        _outcome = rows.IndexOf(outcome);
        _questions = [.. RatedDrivers.Questions(drivers).Select(rows.IndexOf)];
        _rows = rows.Where(row => rows.IsRated(row, _outcome));
        if (_rows.Count == 0)
        {
            throw new ArgumentException($"No row has an answered '{outcome}'.", nameof(rows));
        }
    }

    /// <summary>The joint counts, with their weights.</summary>
    internal CoRatings JointCounts() => _rows.JointCounts(_outcome, _questions, _ => true);

    internal RatedDrivers Of(MissingRule rule, bool weighted)
    {
        if (rule == MissingRule.Availability)
        {
            return RatedDrivers.Of(JointCounts(), _drivers, rule, weighted ? Weighting.CaseWeights : Weighting.None);
        }

        RatingRows rows = rule == MissingRule.CompleteCases ? CompleteRows() : _rows;
        ImmutableArray<int> varying = [.. _questions.Where(question => Varies(rows, question))];
        MatrixAttempt attempt = varying.IsEmpty ? MatrixAttempt.Failed(rows.Count < 2 ? MatrixFault.TooFewRows : MatrixFault.NoVariation)
            : rule == MissingRule.CompleteCases ? CompleteCases.Of(rows, _outcome, varying, weighted)
            : rule == MissingRule.Pairwise ? PairwiseMatrix.Of(rows.JointCounts(_outcome, varying, _ => true), [.. Enumerable.Range(1, varying.Length)], weighted)
            : ExpectationMaximisation.Of(rows, _outcome, varying, weighted);
        return RatedDrivers.FromTrusted(attempt.Matrix is { } matrix ? attempt.WithMatrix(WithConstants(matrix)) : attempt, Plain, rule);
    }

    /// <summary>The rows, or the clusters where rows name them, to be resampled, with their model; null where the rule has no matrix.</summary>
    internal (Resampling Resampling, DriverModel Model)? Resample(MissingRule rule, bool weighted)
    {
        switch (rule)
        {
            case MissingRule.Availability:
                return (Resampled(_rows, Columns, weighted), RatedDrivers.AvailabilityModel(_rows.Questions[_outcome].Id, _drivers));
            case MissingRule.CompleteCases:
                RatingRows complete = CompleteRows();
                return complete.Count < 2 ? null : (Resampled(complete, [.. Columns.Take(_questions.Length + 1)], weighted), Plain);
            default:
                int[]? units = Units(_rows);
                return Of(rule, weighted).Covariances is { } whole
                    ? (Resampling.OfSets(whole, _rows.Count, units, numbers => new RatedRows(_rows.Take(numbers), Plain.Outcome, _drivers).Of(rule, weighted).Covariances), Plain)
                    : null;
        }
    }

    /// <summary>The mean ratings of each driver from 0 (worst) to 100 (best), in the same resamples as shares were worked out from; NaN where a resample has no rating.</summary>
    internal double[][] Means(DriverIntervals importance, int replicates, bool weighted)
    {
        int[]? units = Units(_rows);
        double[][] means = new double[replicates][];
        double[] taken = new double[importance.Units];
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            Array.Clear(taken);
            ResampledShares.Draw(importance.Seed, replicate, taken);
            means[replicate] = [.. _drivers.Select(driver => driver.Columns.Average(column => Mean(_rows.IndexOf(column), taken, units, weighted)))];
        }

        return means;
    }

    private double Mean(int question, double[] taken, int[]? units, bool weighted)
    {
        RatingScale scale = _rows.Questions[question].Scale;
        (double sum, double weights) = (0, 0);
        for (int row = 0; row < _rows.Count; row++)
        {
            if (_rows.IsRated(row, question))
            {
                double weight = taken[units is null ? row : units[row]] * (weighted ? (double)_rows.Weights[row].Millionths / CaseWeight.Scale : 1);
                sum += weight * scale.StepsAboveWorst(_rows.StepAt(row, question));
                weights += weight;
            }
        }

        return 100 * sum / weights / (scale.StepCount - 1);
    }

    private RatingRows CompleteRows() => _rows.Where(row => _questions.All(question => _rows.IsRated(row, question)));

    private static bool Varies(RatingRows rows, int question) =>
        Enumerable.Range(0, rows.Count).Where(row => rows.IsRated(row, question)).Select(row => rows.ValueAt(row, question)).Distinct().Skip(1).Any();

    // A question to which all gave the same answer keeps its place, with no variance, so that it is named and the others are not lost with it.
    private CovarianceMatrix WithConstants(CovarianceMatrix matrix)
    {
        string[] names = [_rows.Questions[_outcome].Id, .. _questions.Select(question => _rows.Questions[question].Id)];
        int[] at = [.. names.Select(name => matrix.Columns.IndexOf(name))];
        double[] values = new double[names.Length * names.Length];
        for (int i = 0; i < values.Length; i++)
        {
            (int row, int column) = (at[i / names.Length], at[i % names.Length]);
            values[i] = row < 0 || column < 0 ? 0 : matrix.At(row, column);
        }

        return CovarianceMatrix.FromTrusted([.. names], matrix.N, values);
    }

    private ImmutableArray<AnswerColumn> Columns => RatedDrivers.AvailabilityColumns(_rows.Questions, _outcome, _drivers, _rows.IndexOf);

    private DriverModel Plain => new(_rows.Questions[_outcome].Id, _drivers);

    private static Resampling Resampled(RatingRows rows, ImmutableArray<AnswerColumn> columns, bool weighted)
    {
        double[][] values = [.. columns.Select(column => Enumerable.Range(0, rows.Count).Select(row => (double)column.Values[rows.ValueAt(row, column.Question)]).ToArray())];
        double[]? weights = weighted ? [.. rows.Weights.Select(weight => (double)weight.Millionths / CaseWeight.Scale)] : null;
        return Resampling.OfRows([.. columns.Select(column => column.Name)], values, weights, Units(rows));
    }

    // Rows that name no cluster may belong to any, so that they are one unit; where none is named, each row is one.
    private static int[]? Units(RatingRows rows)
    {
        string[] names = [.. rows.Clusters.Select(cluster => cluster ?? string.Empty)];
        string[] distinct = [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return distinct.Length < 2 ? null : [.. names.Select(name => Array.BinarySearch(distinct, name, StringComparer.Ordinal))];
    }
}
