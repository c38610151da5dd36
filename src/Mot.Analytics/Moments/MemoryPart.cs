namespace Mot.Analytics.Moments;

/// <summary>A part of a trip that the memory of it may rest on.</summary>
public enum MemoryPart
{
    /// <summary>The mean over the rated touchpoints (平均).</summary>
    Mean = 1,

    /// <summary>The best touchpoint (峰值).</summary>
    Peak = 2,

    /// <summary>The worst touchpoint (谷值).</summary>
    Trough = 3,

    /// <summary>The last rated touchpoint (终点).</summary>
    End = 4,

    /// <summary>The first rated touchpoint (首次接触).</summary>
    First = 5,
}
