namespace Mot.Analytics.Moments;

/// <summary>How importance is put on the scale of performance before the two are compared.</summary>
public enum ImportanceRescaling
{
    /// <summary>Not at all: both were asked on the same scale.</summary>
    None = 0,

    /// <summary>So that the least and the most important touchpoint lie at the lowest and the highest performance.</summary>
    MinMax = 1,

    /// <summary>So that mean and standard deviation over the touchpoints are those of performance.</summary>
    StandardScore = 2,
}
