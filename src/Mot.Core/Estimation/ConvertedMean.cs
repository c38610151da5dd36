using Mot.Core.Ratings;

namespace Mot.Core.Estimation;

/// <summary>A mean that was put onto another scale, with the scale that it was asked on.</summary>
/// <remarks>
/// <para>Not an estimate itself, so that it is never mistaken for a mean of answers on that scale.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ConvertedMean
{
    internal ConvertedMean(Estimate estimate, RatingScale convertedFrom, RatingScale scale)
    {
        Estimate = estimate;
        ConvertedFrom = convertedFrom;
        Scale = scale;
    }

    /// <summary>The mean in points of <see cref="Scale"/>; level, n and method are those of the mean that was converted.</summary>
    public Estimate Estimate { get; }

    /// <summary>The scale that people answered on.</summary>
    public RatingScale ConvertedFrom { get; }

    /// <summary>The scale that the mean was put onto.</summary>
    public RatingScale Scale { get; }

    /// <summary>The mean and where it comes from.</summary>
    public override string ToString() => $"{Estimate} on {Scale}, converted from {ConvertedFrom}";
}
