using Mot.Core.Estimation;

namespace Mot.Reporting;

/// <summary>An estimate drawn on a line: the interval as a double line, the value as a dot.</summary>
internal static class IntervalLine
{
    private const int Shortest = 11;

    /// <summary>The line with its ends named; empty when there is no number or no room.</summary>
    internal static string Draw(Estimate estimate, double min, double max, string minText, string maxText, int width)
    {
        int length = width - DisplayWidth.Of(minText) - DisplayWidth.Of(maxText) - 2;
        if (!estimate.IsDefined || length < Shortest)
        {
            return "";
        }

        return $"{minText} {Bare(estimate, min, max, length)} {maxText}";
    }

    /// <summary>The line alone, exactly as long as asked for; blank when there is no number.</summary>
    internal static string Bare(Estimate estimate, double min, double max, int length)
    {
        if (!estimate.IsDefined)
        {
            return new(' ', length);
        }

        int At(double value) => (int)Math.Round(
            (Math.Clamp(value, min, max) - min) / (max - min) * (length - 1), MidpointRounding.AwayFromZero);
        char[] line = [.. Enumerable.Repeat('─', length)];
        line[0] = '├';
        line[^1] = '┤';
        if (min < 0 && max > 0)
        {
            line[At(0)] = '┼';
        }

        Array.Fill(line, '═', At(estimate.Low!.Value), At(estimate.High!.Value) - At(estimate.Low.Value) + 1);
        line[At(estimate.Value!.Value)] = '●';
        return new(line);
    }
}
