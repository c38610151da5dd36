using Mot.Core.Ratings;

namespace Mot.Core.Estimation;

/// <summary>Puts ratings and means of one scale onto another, end to end: the only way to lay a 5-point moment beside a 10-point one.</summary>
/// <remarks>
/// <para><b>Definition.</b> y = (x - a)/(b - a) · (d - c) + c for a scale from a to b and one from c to d: ends go to ends. Where the directions
/// differ x is turned round first, to a + b - x, and that has to be asked for.</para>
/// <para>Only ratings and means are converted. A distribution, a share of top boxes or a Net Promoter Score is not, and there is no method for it: 4 of 5
/// becomes 7.75 of 10, which is neither a promoter nor a passive. Means on both scales turn out nearly alike where both were asked; spreads and shares do not.</para>
/// <para><b>Accuracy.</b> A rating is converted exactly but for one division, rounded to 28 significant digits.</para>
/// <para><b>Sources.</b> Dawes (2008), International Journal of Market Research 50, 61-77.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ScaleConversion
{
    private ScaleConversion(RatingScale from, RatingScale to, bool isFlipped)
    {
        From = from;
        To = to;
        IsFlipped = isFlipped;
    }

    /// <summary>The scale of what is converted.</summary>
    public RatingScale From { get; }

    /// <summary>The scale of the result.</summary>
    public RatingScale To { get; }

    /// <summary>Whether the two have opposite directions, so that the good end of one goes to the good end of the other.</summary>
    public bool IsFlipped { get; }

    /// <summary>Makes a conversion.</summary>
    /// <param name="from">The scale of what is to be converted.</param>
    /// <param name="to">The scale of the result.</param>
    /// <param name="flip">True when, and only when, the directions of the two differ.</param>
    /// <returns>The conversion.</returns>
    /// <exception cref="ArgumentException">The directions differ without a flip, or a flip is asked for though they do not.</exception>
    public static ScaleConversion Create(RatingScale from, RatingScale to, bool flip = false)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return (from.Direction != to.Direction, flip) switch
        {
            (true, false) => throw new ArgumentException(
                $"On {from} {from.Direction}, on {to} {to.Direction}; ask for the flip if one is to become the other.", nameof(flip)),
            (false, true) => throw new ArgumentException(
                $"On both scales, {from} and {to}, {from.Direction}; a flip would turn good answers into bad ones.", nameof(flip)),
            _ => new(from, to, flip),
        };
    }

    /// <summary>Converts a rating.</summary>
    /// <param name="rating">A rating on <see cref="From"/>.</param>
    /// <returns>A number from the lowest to the highest rating of <see cref="To"/>; it need not be one of its ratings.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not on the scale.</exception>
    public decimal Convert(decimal rating)
    {
        decimal above = From.ValueOf(From.Rate(rating))!.Value - From.Min;
        decimal length = From.Max - From.Min;
        return To.Min + ((IsFlipped ? length - above : above) * (To.Max - To.Min) / length);
    }

    /// <summary>Converts a mean with its interval; the ends change places where the direction does.</summary>
    /// <param name="mean">A mean of ratings on <see cref="From"/>, or an undefined one.</param>
    /// <returns>The mean in points of <see cref="To"/>, with its origin.</returns>
    /// <exception cref="ArgumentException">The value does not lie on the scale, so that it is not a mean of its ratings.</exception>
    public ConvertedMean Convert(Estimate mean)
    {
        if (!mean.IsDefined)
        {
            return new(mean, From, To);
        }

        (double a, double b) = ((double)From.Min, (double)From.Max);
        if (!(mean.Value >= a && mean.Value <= b))
        {
            throw new ArgumentException($"{Guard.Text(mean.Value!.Value)} is not a mean of ratings on the scale {From}.", nameof(mean));
        }

        (double c, double d) = ((double)To.Min, (double)To.Max);
        double On(double? x) => c + ((IsFlipped ? b - x!.Value : x!.Value - a) * (d - c) / (b - a));
        (double low, double high) = (On(mean.Low), On(mean.High));
        double? error = mean.StandardError * (d - c) / (b - a);
        Estimate converted = Estimate.Of(On(mean.Value), Math.Min(low, high), Math.Max(low, high), error, mean.Level, mean.N, mean.Method) with
        {
            EffectiveN = mean.EffectiveN,
            Groups = mean.Groups,
        };
        return new(converted, From, To);
    }

    /// <summary>The two scales, such as "1 to 5 as 1 to 10".</summary>
    public override string ToString() => $"{From} as {To}{(IsFlipped ? ", turned round" : "")}";
}
