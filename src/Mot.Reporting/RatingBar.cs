using Mot.Core.Ratings;

namespace Mot.Reporting;

/// <summary>A distribution of ratings as a bar: a segment per rating from the worst to the best, as long as its share.</summary>
internal static class RatingBar
{
    // Told apart without colour; the worst is a dot and not a blank, so that the bar's beginning can be seen.
    private const string Patterns = "·░▒▓█";
    private const int Shades = 5;

    /// <summary>The bar, exactly as wide as asked for; blank when there is nothing to show.</summary>
    internal static string Draw(RatingDistribution ratings, bool isWeighted, int width, Paint paint)
    {
        RatingScale scale = ratings.Scale;
        decimal[] parts = new decimal[scale.StepCount];
        for (int step = 0; step < parts.Length; step++)
        {
            Answer answer = scale.Rate(scale.Min + (step * scale.Step));
            parts[FromWorst(scale, step)] = isWeighted ? ratings.WeightOf(answer) : ratings.CountOf(answer);
        }

        if (parts.Sum() == 0)
        {
            return new(' ', width);
        }

        int[] lengths = Apportion(parts, width);
        return string.Concat(lengths.Select((length, step) => Segment(Shade(step, parts.Length), length, paint)));
    }

    /// <summary>What the segments mean: the ratings from worst to best, each behind its pattern.</summary>
    internal static string Legend(RatingScale scale, Paint paint) => string.Join("  ", Enumerable.Range(0, scale.StepCount).Select(step =>
    {
        decimal rating = scale.Min + (FromWorst(scale, step) * scale.Step);
        return $"{Segment(Shade(step, scale.StepCount), 1, paint)} {Numbers.Plain(rating)}";
    }));

    /// <summary>Whether every rating has a shade of its own.</summary>
    internal static bool IsLegible(RatingScale scale) => scale.StepCount <= Shades;

    /// <summary>Shares of a length that add up to it: rounded down, the rest to the largest remainders, ties to the worse rating.</summary>
    internal static int[] Apportion(IReadOnlyList<decimal> parts, int length)
    {
        decimal total = parts.Sum();
        decimal[] exact = [.. parts.Select(part => part * length / total)];
        int[] lengths = [.. exact.Select(part => (int)part)];
        foreach (int i in Enumerable.Range(0, lengths.Length).OrderByDescending(i => exact[i] - lengths[i]).Take(length - lengths.Sum()))
        {
            lengths[i]++;
        }

        return lengths;
    }

    private static string Segment(int shade, int length, Paint paint) => length == 0
        ? ""
        : paint.Step(shade, new(paint.UsesColor ? '█' : Patterns[shade], length));

    private static int Shade(int step, int steps) => (int)Math.Round((double)step * (Shades - 1) / (steps - 1), MidpointRounding.AwayFromZero);

    private static int FromWorst(RatingScale scale, int step) =>
        scale.Direction == ScaleDirection.HigherIsBetter ? step : scale.StepCount - 1 - step;
}
