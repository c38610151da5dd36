namespace Mot.Core.Estimation;

/// <summary>How an interval was computed.</summary>
public enum IntervalMethod
{
    /// <summary>The metric's own default, stated on its page.</summary>
    Default = 0,

    /// <summary>Estimate plus or minus a normal quantile of standard errors. Too narrow when answers are few or one-sided.</summary>
    Wald = 1,

    /// <summary>Wald on counts enlarged by three pseudo-answers, for recommendation scores (Rocks 2016). Never of zero width.</summary>
    AdjustedWald = 2,

    /// <summary>Inversion of the score test, for recommendation scores (Tango 1998).</summary>
    Score = 3,

    /// <summary>Wilson's score interval for a share (Wilson 1927).</summary>
    Wilson = 4,

    /// <summary>Wald on counts enlarged by z²/2 successes and failures, for a share (Agresti and Coull 1998).</summary>
    AgrestiCoull = 5,

    /// <summary>Student's t for a mean (Student 1908).</summary>
    StudentT = 6,

    /// <summary>Student's t for a difference of means with unequal variances (Welch 1947).</summary>
    Welch = 7,

    /// <summary>Square-and-add of two Wilson intervals, for a difference of shares (Newcombe 1998).</summary>
    Newcombe = 8,

    /// <summary>Delete-a-group jackknife with Student's t: honours clusters and weights (Kott 2001).</summary>
    Jackknife = 9,

    /// <summary>Simultaneous intervals for the shares of a multinomial: all hold together at the level (Goodman 1965).</summary>
    Goodman = 10,

    /// <summary>On the scale of ln(1 - alpha), for Cronbach's alpha (Bonett 2002).</summary>
    Bonett = 11,

    /// <summary>On the scale of artanh r, for a correlation (Fisher 1921).</summary>
    FisherZ = 12,

    /// <summary>Between two order statistics, for a quantile: assumes nothing about the distribution (Thompson 1936).</summary>
    OrderStatistics = 13,

    /// <summary>Student's t with a standard error that lets the answers of one customer depend on one another (Liang and Zeger 1986).</summary>
    ClusterRobust = 14,

    /// <summary>Exact for a share: never right less often than the level says, and wide (Clopper and Pearson 1934).</summary>
    ClopperPearson = 15,

    /// <summary>For a share, between two quantiles of a beta distribution, from Jeffreys' prior (Brown, Cai and DasGupta 2001).</summary>
    Jeffreys = 16,

    /// <summary>Wilson's score interval for a share with a correction for continuity (Newcombe 1998).</summary>
    WilsonCorrected = 17,

    /// <summary>Between two percentiles of the values that resampled rows or groups give (Efron 1979).</summary>
    PercentileBootstrap = 18,

    /// <summary>The same percentiles moved for bias and skewness (Efron 1987).</summary>
    BcaBootstrap = 19,

    /// <summary>A normal quantile of standard errors from the observed information, on the scale of a logarithm or of log odds, for parameters of a fitted model and what they say (the delta method, Oehlert 1992).</summary>
    Delta = 20,
}
