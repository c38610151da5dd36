namespace Mot.Reporting.Pictures;

/// <summary>Numbers to pixels in a straight line, with round ticks.</summary>
internal sealed class LinearScale
{
    private readonly double _from;
    private readonly double _to;

    private LinearScale(double low, double high, double from, double to, double step)
    {
        (Low, High, Step, _from, _to) = (low, high, step, from, to);
        Decimals = step <= 0 ? 0 : Math.Max(0, (int)-Math.Floor(Math.Log10(step) + 1e-9));
    }

    /// <summary>The number at the beginning.</summary>
    internal double Low { get; }

    /// <summary>The number at the end.</summary>
    internal double High { get; }

    /// <summary>How far ticks are apart.</summary>
    internal double Step { get; }

    /// <summary>How many decimals the ticks have.</summary>
    internal int Decimals { get; }

    /// <summary>The ticks, ascending, none outside.</summary>
    internal IReadOnlyList<double> Ticks
    {
        get
        {
            // Multiples of the step, not a running sum: no error adds up.
            long first = (long)Math.Ceiling((Low / Step) - 1e-9);
            long last = (long)Math.Floor((High / Step) + 1e-9);
            return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(i => (first + i) * Step + 0.0)];
        }
    }

    /// <summary>A scale over exactly these numbers.</summary>
    internal static LinearScale Exact(double low, double high, double from, double to, int ticks = 5) =>
        high > low ? new(low, high, from, to, NiceStep(high - low, ticks)) : Exact(low - 0.5, low + 0.5, from, to, ticks);

    /// <summary>A scale widened to round numbers at both ends.</summary>
    internal static LinearScale Nice(double low, double high, double from, double to, int ticks = 5)
    {
        if (!(high > low))
        {
            return Nice(low - 0.5, low + 0.5, from, to, ticks);
        }

        double step = NiceStep(high - low, ticks);
        return new(Math.Floor((low / step) + 1e-9) * step, Math.Ceiling((high / step) - 1e-9) * step, from, to, step);
    }

    /// <summary>The pixel of a number; numbers outside are held at the ends.</summary>
    internal double At(double value) => _from + ((_to - _from) * Math.Clamp((value - Low) / (High - Low), 0, 1));

    // 1, 2 or 5 times a power of ten.
    private static double NiceStep(double range, int ticks)
    {
        double raw = range / Math.Max(ticks, 1);
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double rest = raw / power;
        return (rest <= 1.0001 ? 1 : rest <= 2.0001 ? 2 : rest <= 5.0001 ? 5 : 10) * power;
    }
}
