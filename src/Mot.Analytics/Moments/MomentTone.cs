namespace Mot.Analytics.Moments;

/// <summary>Whether a touchpoint stands out among the others by how it is rated.</summary>
public enum MomentTone
{
    /// <summary>It does not, or that is not known.</summary>
    None = 0,

    /// <summary>The interval of its mean rating lies below the mean of all touchpoints (痛点).</summary>
    PainPoint = 1,

    /// <summary>The interval of its mean rating lies above the mean of all touchpoints (亮点).</summary>
    Highlight = 2,
}
