using Mot.Core.Estimation;

namespace Mot.Reporting;

/// <summary>An estimate drawn in a cell, on a line from 0 to the largest of a table: the interval as a double line, the value as a dot.</summary>
internal static class IntervalBar
{
    /// <summary>The drawing; the value alone where there is no interval.</summary>
    internal static TextCell Of(Estimate estimate, double? value, double max) => TextCell.Drawing(width =>
    {
        if (value is not { } middle || max <= 0)
        {
            return new string(' ', width);
        }

        int At(double place) => (int)Math.Round(Math.Clamp(place / max, 0, 1) * (width - 1), MidpointRounding.AwayFromZero);
        char[] line = [.. Enumerable.Repeat('·', width)];
        if (estimate.IsDefined)
        {
            Array.Fill(line, '═', At(estimate.Low!.Value), At(estimate.High!.Value) - At(estimate.Low.Value) + 1);
        }

        line[At(middle)] = '●';
        return new(line);
    });
}
