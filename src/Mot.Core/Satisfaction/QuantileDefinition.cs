namespace Mot.Core.Satisfaction;

/// <summary>Which of the nine definitions of a sample quantile in use is meant; the numbers are those of Hyndman and Fan (1996).</summary>
/// <remarks>
/// The first three give ratings that were given (the second also the middle of two). The others draw a line between order statistics and
/// differ in the share that belongs to the k-th of n. All but 1, 3 and 4 have the usual median.
/// </remarks>
public enum QuantileDefinition
{
    /// <summary>The lowest rating that at least the share p reaches: the inverse of the empirical distribution.</summary>
    InverseDistribution = 1,

    /// <summary>The same, but the middle of two ratings where the share p is reached exactly.</summary>
    InverseDistributionAveraged = 2,

    /// <summary>The order statistic nearest to np, the even one of two equally near.</summary>
    NearestEven = 3,

    /// <summary>A line through k/n.</summary>
    LinearDistribution = 4,

    /// <summary>A line through (k - ½)/n (Hazen).</summary>
    MiddleOfSteps = 5,

    /// <summary>A line through k/(n + 1) (Weibull).</summary>
    MeanOfOrderStatistics = 6,

    /// <summary>A line through (k - 1)/(n - 1): what spreadsheets and R give unasked.</summary>
    ModeOfOrderStatistics = 7,

    /// <summary>A line through (k - ⅓)/(n + ⅓): nearly unbiased for the median of each order statistic; Hyndman and Fan's choice.</summary>
    MedianUnbiased = 8,

    /// <summary>A line through (k - ⅜)/(n + ¼): nearly unbiased for normal answers (Blom).</summary>
    NormalUnbiased = 9,
}
