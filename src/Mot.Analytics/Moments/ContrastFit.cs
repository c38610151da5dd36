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

    /// <summary>The regressors: low, high and rated of every driver, then the outcome.</summary>
    internal static ImmutableArray<AnswerColumn> Columns(CoRatings ratings, ImmutableArray<(int Question, RatingBands? Bands)> drivers)
    {
        return
        [
            .. Each((question, scale, bands) => AnswerColumn.Where($"low {question}", question, scale, step => bands?.IsLow(scale, step) ?? false)),
            .. Each((question, scale, bands) => AnswerColumn.Where($"high {question}", question, scale, step => bands?.IsHigh(scale, step) ?? false)),
            .. Each((question, scale, _) => AnswerColumn.IsRated($"rated {question}", question, scale)),
            AnswerColumn.Rating("outcome", 0, ratings.Outcome.Scale),
        ];

        IEnumerable<AnswerColumn> Each(Func<int, RatingScale, RatingBands?, AnswerColumn> make) =>
            drivers.Select(driver => make(driver.Question, ratings.Questions[driver.Question].Scale, driver.Bands));
    }

    /// <summary>Fits; null, and why, when the outcome does not vary or there are not more rows than regressors.</summary>
    internal static ContrastFit? Of(CovarianceMatrix covariances, RatingScale outcome, out UndefinedReason? whyNot)
    {
        int regressors = covariances.Columns.Length - 1;
        var matrix = new SweptMatrix(covariances.Columns.Length, covariances.At);
        int rank = 0;
        for (int c = 0; c < regressors; c++)
        {
            rank += matrix.TrySweep(c) ? 1 : 0;
        }

        // Columns of ratings are in half steps.
        double unit = (double)outcome.Step / 2 * (outcome.Direction == ScaleDirection.HigherIsBetter ? 1 : -1);
        double degrees = covariances.N - 1 - rank;
        whyNot = covariances.At(regressors, regressors) <= 0 ? UndefinedReason.NoVariation
            : degrees <= 0 ? UndefinedReason.TooFewAnswers
            : null;
        return whyNot is null ? new(matrix, Known(matrix, regressors), regressors / 3, unit, degrees) : null;
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
