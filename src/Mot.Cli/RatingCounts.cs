using System.Globalization;
using Mot.Core.Ratings;

namespace Mot.Cli;

/// <summary>A scale and the counts of its ratings, as they are written on a command line.</summary>
internal static class RatingCounts
{
    /// <summary>Reads <c>1..5</c> or <c>1..5:0.5</c>.</summary>
    internal static RatingScale ReadScale(string text, ScaleDirection direction = ScaleDirection.HigherIsBetter, string option = "--scale")
    {
        string[] ends = text.Split("..", 2);
        string[] rest = ends[^1].Split(':', 2);
        decimal step = 1;
        if (ends.Length != 2 || !TryNumber(ends[0], out decimal min) || !TryNumber(rest[0], out decimal max)
            || (rest.Length == 2 && !TryNumber(rest[1], out step)))
        {
            throw new InputRefusedException($"{option}: '{text}' is not a scale; write one such as 1..5, 0..10 or 1..5:0.5.");
        }

        try
        {
            return RatingScale.Create(min, max, step, direction);
        }
        catch (ArgumentException refused)
        {
            throw new InputRefusedException($"{option}: '{text}' is not allowed. {refused.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    /// <summary>Reads the counts of a scale's ratings.</summary>
    internal static RatingDistribution Read(RatingScale scale, string text)
    {
        string[] parts = text.Split(',');
        if (parts.Length != scale.StepCount)
        {
            throw new InputRefusedException(string.Create(
                CultureInfo.InvariantCulture,
                $"--counts: '{text}' has {parts.Length} counts, but the scale {scale} has {scale.StepCount} ratings; give {scale.StepCount} counts, from the lowest rating up."));
        }

        long[] counts = [.. parts.Select((part, i) => ReadCount(part.Trim(), i))];
        try
        {
            return RatingDistribution.FromCounts(scale, counts);
        }
        catch (Exception refused) when (refused is OverflowException or ArgumentException)
        {
            throw new InputRefusedException($"--counts: '{text}' is not allowed. {refused.Message.Split(" (Parameter", 2)[0]}");
        }
    }

    private static long ReadCount(string text, int index) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long count) && count >= 0
            ? count
            : throw new InputRefusedException(string.Create(
                CultureInfo.InvariantCulture, $"--counts: '{text}', number {index + 1}, is not allowed; allowed are whole numbers from 0 up."));

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
