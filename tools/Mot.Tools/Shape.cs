namespace Mot.Tools;

/// <summary>How answers are distributed in a population, on five and on eleven steps, in thousandths from the worst step to the best.</summary>
internal sealed record Shape(string Name, int[] Five, int[] Eleven)
{
    internal const int Total = 1_000;

    /// <summary>From even to so skewed that a small sample mostly answers alike.</summary>
    internal static Shape[] All { get; } =
    [
        new("even", [200, 200, 200, 200, 200], [91, 91, 91, 91, 91, 90, 91, 91, 91, 91, 91]),
        new("bell", [70, 240, 380, 240, 70], [5, 15, 50, 110, 180, 280, 180, 110, 50, 15, 5]),
        new("polarised", [380, 80, 80, 80, 380], [300, 60, 40, 20, 20, 120, 20, 20, 40, 60, 300]),
        new("good", [20, 50, 180, 400, 350], [10, 5, 10, 15, 20, 60, 60, 130, 260, 180, 250]),
        new("very good", [10, 20, 70, 250, 650], [5, 5, 5, 5, 5, 25, 30, 60, 150, 210, 500]),
        new("nearly all top", [5, 5, 10, 50, 930], [5, 0, 0, 5, 0, 10, 5, 10, 25, 60, 880]),
    ];
}
