using System.Collections.Immutable;
using Mot.Analytics.Drivers;
using Mot.Core.Estimation;
using Mot.Core.Ratings;

namespace Mot.Analytics.Moments;

/// <summary>The regression of an outcome on low, high and rated or not, of every driver at once.</summary>
internal sealed class ContrastFit
{
    // A coefficient that a dropped column repeats to less than this is not its own rounding.
    private const double Shared = 1e-6;

    private readonly SweptMatrix _matrix;
    private readonly bool[] _isKnown;
    private readonly int _drivers;
    private readonly double _unit;

    private ContrastFit(SweptMatrix matrix, bool[] isKnown, int drivers, double unit, double degrees)
    {
        _matrix = matrix;
        _isKnown = isKnown;
        _drivers = drivers;
        _unit = unit;
        Degrees = degrees;
    }

    /// <summary>The degrees of freedom of what is left.</summary>
    internal double Degrees { get; }

    /// <summary>The share of the outcome's variance that is explained.</summary>
    internal double RSquared => 1 - _matrix.ShareLeft(Outcome);

    private int Outcome => 3 * _drivers;

    /// <summary>Fits; null, and why, when the outcome does not vary or there are not more rows than regressors.</summary>
    internal static ContrastFit? Of(
        CoRatings ratings, ImmutableArray<(int Question, RatingBands? Bands)> drivers, bool weighted, out UndefinedReason? whyNot)
    {
        var columns = new List<AnswerColumn>();
        AddColumns((question, scale, bands) => AnswerColumn.Where($"low {question}", question, scale, step => bands?.IsLow(scale, step) ?? false));
        AddColumns((question, scale, bands) => AnswerColumn.Where($"high {question}", question, scale, step => bands?.IsHigh(scale, step) ?? false));
        AddColumns((question, scale, _) => AnswerColumn.IsRated($"rated {question}", question, scale));
        RatingScale outcome = ratings.Outcome.Scale;
        columns.Add(AnswerColumn.Rating("outcome", 0, outcome));
        var covariances = CovarianceMatrix.Of(ratings, columns, weighted);
        var matrix = new SweptMatrix(columns.Count, covariances.At);

        int rank = 0;
        for (int c = 0; c < columns.Count - 1; c++)
        {
            rank += matrix.TrySweep(c) ? 1 : 0;
        }

        // Columns of ratings are in half steps.
        double unit = (double)outcome.Step / 2 * (outcome.Direction == ScaleDirection.HigherIsBetter ? 1 : -1);
        double degrees = ratings.RowCount - 1 - rank;
        whyNot = covariances.At(columns.Count - 1, columns.Count - 1) <= 0 ? UndefinedReason.NoVariation
            : degrees <= 0 ? UndefinedReason.TooFewAnswers
            : null;
        return whyNot is null ? new(matrix, Known(matrix, columns.Count - 1), drivers.Length, unit, degrees) : null;

        void AddColumns(Func<int, RatingScale, RatingBands?, AnswerColumn> make) =>
            columns.AddRange(drivers.Select(driver => make(driver.Question, ratings.Questions[driver.Question].Scale, driver.Bands)));
    }

    /// <summary>What a low rating goes with, in points of the outcome towards its good end; null when the answers do not tell it from other regressors.</summary>
    internal double? Low(int driver) => Value(driver);

    /// <summary>What a high rating goes with.</summary>
    internal double? High(int driver) => Value(_drivers + driver);

    /// <summary>The variance of the coefficient of low, if all respondents scatter alike around the regression.</summary>
    internal double LowVariance(int driver) => Covariance(driver, driver);

    /// <summary>The variance of the coefficient of high.</summary>
    internal double HighVariance(int driver) => Covariance(_drivers + driver, _drivers + driver);

    /// <summary>The covariance of the coefficients of low and high.</summary>
    internal double LowHighCovariance(int driver) => Covariance(driver, _drivers + driver);

    // A column is told from the others when no column that had to be dropped repeats it: whichever of the two is dropped first, the answer is the same.
    private static bool[] Known(SweptMatrix matrix, int regressors)
    {
        bool[] known = new bool[regressors];
        for (int c = 0; c < regressors; c++)
        {
            known[c] = matrix.IsSwept(c)
                && Enumerable.Range(0, regressors).All(other => matrix.IsSwept(other) || Math.Abs(matrix.StandardCoefficient(c, other)) < Shared);
        }

        return known;
    }

    private double? Value(int column) => _isKnown[column] ? _unit * _matrix.Coefficient(column, Outcome) : null;

    private double Covariance(int first, int second) => _unit * _unit * _matrix.Left(Outcome, Outcome) * _matrix.Inverse(first, second) / Degrees;
}
