namespace Mot.Reporting.Pictures;

/// <summary>The line of an interval with its two ends.</summary>
internal static class Whisker
{
    private const double End = 3.5;

    internal static void Across(Canvas canvas, double from, double to, double y) =>
        canvas.Path($"M{N(from)} {N(y)}H{N(to)}M{N(from)} {N(y - End)}V{N(y + End)}M{N(to)} {N(y - End)}V{N(y + End)}", Look.Whisker);

    internal static void Up(Canvas canvas, double x, double from, double to) =>
        canvas.Path($"M{N(x)} {N(from)}V{N(to)}M{N(x - End)} {N(from)}H{N(x + End)}M{N(x - End)} {N(to)}H{N(x + End)}", Look.Whisker);

    private static string N(double value) => Plain.Number(value);
}
