using Mot.Core.Estimation;
using Mot.Core.Ratings;
using Mot.Core.Satisfaction;

namespace Mot.Tools;

/// <summary>Draws samples from known populations and counts how often the nominal 95 % interval covers the known value.</summary>
/// <remarks>Each block of samples has a seed of its own, so that the result is the same whatever the number of threads.</remarks>
internal static class CoverageStudy
{
    internal const int Samples = 20_000;

    // Each population is compared with itself and with the next.
    private const int Pairings = 2;

    private const int BlockSize = 500;
    private const int Boxes = 2;

    private static readonly RatingScale s_five = RatingScale.Create(1, 5);
    private static readonly RatingScale s_eleven = RatingScale.Create(0, 10);

    internal static int[] Sizes { get; } = [20, 30, 50, 100, 200, 500, 1_000, 2_000, 5_000, 20_000];

    private static readonly (string Name, IntervalMethod Method, bool OnFive, Func<RatingDistribution, MetricSettings, Estimate> Of)[] s_single =
    [
        ("NPS", IntervalMethod.Default, false, NetPromoter.Of),
        ("NPS", IntervalMethod.Score, false, NetPromoter.Of),
        ("NPS", IntervalMethod.Wald, false, NetPromoter.Of),
        ("CSAT", IntervalMethod.Default, true, (ratings, settings) => TopBox.Of(ratings, Boxes, settings)),
        ("CSAT", IntervalMethod.ClopperPearson, true, (ratings, settings) => TopBox.Of(ratings, Boxes, settings)),
        ("CSAT", IntervalMethod.Jeffreys, true, (ratings, settings) => TopBox.Of(ratings, Boxes, settings)),
        ("CSAT", IntervalMethod.AgrestiCoull, true, (ratings, settings) => TopBox.Of(ratings, Boxes, settings)),
        ("mean, 1 to 5", IntervalMethod.Default, true, MeanRating.Of),
        ("mean, 0 to 10", IntervalMethod.Default, false, MeanRating.Of),
    ];

    private static readonly (string Name, bool OnFive, Func<RatingDistribution, RatingDistribution, Comparison> Of)[] s_differences =
    [
        ("difference of NPS", false, (first, second) => NetPromoter.Difference(first, second)),
        ("difference of CSAT", true, (first, second) => TopBox.Difference(first, second, Boxes)),
        ("difference of means, 1 to 5", true, (first, second) => MeanRating.Difference(first, second)),
        ("difference of means, 0 to 10", false, (first, second) => MeanRating.Difference(first, second)),
    ];

    internal static IReadOnlyList<CoverageCell> Run(TextWriter progress)
    {
        var cells = new List<CoverageCell>();
        foreach (int n in Sizes)
        {
            progress.WriteLine($"n = {n}");
            cells.AddRange(At(n));
        }

        return cells;
    }

    private static IEnumerable<CoverageCell> At(int n)
    {
        int shapes = Shape.All.Length;
        double[] truths = Truths();
        int[] counts = new int[truths.Length * 3];
        var gate = new Lock();
        Parallel.For(0, Samples / BlockSize, block =>
        {
            int[] own = new int[counts.Length];
            var random = new Draws(((ulong)n << 32) + (ulong)block);
            for (int sample = 0; sample < BlockSize; sample++)
            {
                Add(own, random, n, truths);
            }

            lock (gate)
            {
                for (int i = 0; i < own.Length; i++)
                {
                    counts[i] += own[i];
                }
            }
        });
        for (int shape = 0; shape < shapes; shape++)
        {
            for (int kind = 0; kind < s_single.Length; kind++)
            {
                (string name, IntervalMethod method, _, _) = s_single[kind];
                yield return Cell(counts, Place(kind, shape), name, method == IntervalMethod.Default ? null : method.ToString(), Shape.All[shape].Name, n);
            }

            for (int pairing = 0; pairing < Pairings; pairing++)
            {
                string pair = $"{Shape.All[shape].Name} / {Shape.All[(shape + pairing) % shapes].Name}";
                for (int kind = 0; kind < s_differences.Length; kind++)
                {
                    yield return Cell(counts, Place(kind, shape, pairing), s_differences[kind].Name, null, pair, n);
                }
            }
        }
    }

    private static CoverageCell Cell(int[] counts, int place, string statistic, string? method, string shape, int n) =>
        new(statistic, method, shape, n, counts[3 * place], counts[(3 * place) + 1], counts[(3 * place) + 2]);

    private static int Place(int kind, int shape) => (shape * s_single.Length) + kind;

    private static int Place(int kind, int shape, int pairing) =>
        (Shape.All.Length * s_single.Length) + (((shape * Pairings) + pairing) * s_differences.Length) + kind;

    private static void Add(int[] counts, Draws random, int n, double[] truths)
    {
        RatingDistribution[] Draw(RatingScale scale, Func<Shape, int[]> shares) => [.. Shape.All.Select(shape => random.Sample(scale, shares(shape), n))];
        Each(
            Draw(s_five, shape => shape.Five), Draw(s_five, shape => shape.Five), Draw(s_eleven, shape => shape.Eleven), Draw(s_eleven, shape => shape.Eleven),
            (place, estimate) =>
            {
                if (estimate.IsDefined)
                {
                    counts[3 * place] += estimate.Low <= truths[place] && truths[place] <= estimate.High ? 1 : 0;
                    counts[(3 * place) + 1] += estimate.Low == estimate.High ? 1 : 0;
                    counts[(3 * place) + 2]++;
                }
            });
    }

    // The value of the population is the value of a sample with exactly its shares.
    private static double[] Truths()
    {
        double[] truths = new double[Place(0, Shape.All.Length, 0)];
        RatingDistribution[] five = [.. Shape.All.Select(shape => Exact(s_five, shape.Five))];
        RatingDistribution[] eleven = [.. Shape.All.Select(shape => Exact(s_eleven, shape.Eleven))];
        Each(five, five, eleven, eleven, (place, estimate) => truths[place] = estimate.Value!.Value);
        return truths;
    }

    // Everything that is estimated, with its place, from two samples of each population on each scale.
    private static void Each(
        RatingDistribution[] five, RatingDistribution[] fiveAgain, RatingDistribution[] eleven, RatingDistribution[] elevenAgain, Action<int, Estimate> take)
    {
        for (int shape = 0; shape < five.Length; shape++)
        {
            for (int kind = 0; kind < s_single.Length; kind++)
            {
                (_, IntervalMethod method, bool onFive, Func<RatingDistribution, MetricSettings, Estimate> of) = s_single[kind];
                take(Place(kind, shape), of((onFive ? five : eleven)[shape], Settings(method)));
            }

            for (int pairing = 0; pairing < Pairings; pairing++)
            {
                int other = (shape + pairing) % five.Length;
                for (int kind = 0; kind < s_differences.Length; kind++)
                {
                    (_, bool onFive, Func<RatingDistribution, RatingDistribution, Comparison> of) = s_differences[kind];
                    Comparison comparison = onFive ? of(five[shape], fiveAgain[other]) : of(eleven[shape], elevenAgain[other]);
                    take(Place(kind, shape, pairing), comparison.Difference);
                }
            }
        }
    }

    private static RatingDistribution Exact(RatingScale scale, int[] thousandths)
    {
        if (thousandths.Sum() != Shape.Total || thousandths.Length != scale.StepCount)
        {
            throw new InvalidOperationException($"A shape of {scale} has {thousandths.Length} shares that add up to {thousandths.Sum()}.");
        }

        return RatingDistribution.FromCounts(scale, [.. thousandths.Select(share => (long)share)]);
    }

    private static MetricSettings Settings(IntervalMethod method) =>
        method == IntervalMethod.Default ? MetricSettings.Default : new() { Method = method };
}
