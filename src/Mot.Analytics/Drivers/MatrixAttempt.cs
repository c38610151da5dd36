using System.Collections.Immutable;

namespace Mot.Analytics.Drivers;

/// <summary>A covariance matrix under a rule for missing answers, or why there is none.</summary>
internal sealed record MatrixAttempt
{
    private MatrixAttempt(CovarianceMatrix? matrix, MatrixFault? fault, ImmutableArray<string> columns) =>
        (Matrix, Fault, Columns) = (matrix, fault, columns);

    /// <summary>The matrix, the outcome first, in steps of the questions' scales; null when there is none.</summary>
    internal CovarianceMatrix? Matrix { get; private init; }

    /// <summary>Why there is none; null when there is one.</summary>
    internal MatrixFault? Fault { get; }

    /// <summary>The ids of the questions that the fault is about.</summary>
    internal ImmutableArray<string> Columns { get; }

    /// <summary>The smallest eigenvalue of the correlations; null where it was not asked for.</summary>
    internal double? SmallestEigenvalue { get; private init; }

    /// <summary>How many iterations there were; null for a method without.</summary>
    internal int? Iterations { get; private init; }

    /// <summary>Whether an iteration came to its end before the cap.</summary>
    internal bool HasConverged { get; private init; } = true;

    internal static MatrixAttempt Of(CovarianceMatrix matrix) => new(matrix, fault: null, []);

    internal static MatrixAttempt Iterated(CovarianceMatrix matrix, int iterations, bool hasConverged) =>
        new(matrix, fault: null, []) { Iterations = iterations, HasConverged = hasConverged };

    internal static MatrixAttempt Checked(CovarianceMatrix matrix, double smallestEigenvalue) =>
        new(matrix, fault: null, []) { SmallestEigenvalue = smallestEigenvalue };

    internal static MatrixAttempt Failed(MatrixFault fault, params ImmutableArray<string> columns) => new(matrix: null, fault, columns);

    /// <summary>The same with columns added that do not vary.</summary>
    internal MatrixAttempt WithMatrix(CovarianceMatrix matrix) => this with { Matrix = matrix };

    internal static MatrixAttempt NotPositiveDefinite(double smallestEigenvalue) =>
        new(matrix: null, MatrixFault.NotPositiveDefinite, []) { SmallestEigenvalue = smallestEigenvalue };
}
