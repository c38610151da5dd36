using System.Collections.Immutable;

namespace Mot.Analytics.Drivers;

/// <summary>The covariances over the respondents who rated everything: on request only, because they are few and seldom like the rest.</summary>
internal static class CompleteCases
{
    /// <summary>The matrix of an outcome and drivers, in steps; with the case weights or without.</summary>
    internal static MatrixAttempt Of(RatingRows rows, int outcome, ImmutableArray<int> drivers, bool weighted)
    {
        ImmutableArray<int> columns = [outcome, .. drivers];
        int[] complete = [.. Enumerable.Range(0, rows.Count)
            .Where(row => columns.All(column => rows.IsRated(row, column)) && (!weighted || rows.Weights[row].Millionths > 0))];
        if (complete.Length < 2)
        {
            return MatrixAttempt.Failed(MatrixFault.TooFewRows);
        }

        var matrix = CovarianceMatrix.FromColumns(
            [.. columns.Select(column => KeyValuePair.Create(
                rows.Questions[column].Id, complete.Select(row => (double)rows.StepAt(row, column)).ToArray()))],
            weighted ? [.. complete.Select(row => (double)rows.Weights[row].Value)] : []);
        return Enumerable.Range(0, columns.Length).FirstOrDefault(c => !(matrix.At(c, c) > 0), -1) is >= 0 and int constant
            ? MatrixAttempt.Failed(MatrixFault.NoVariation, matrix.Columns[constant])
            : MatrixAttempt.Of(matrix);
    }
}
