using Mot.Analytics.Moments;
using Mot.Core.Ratings;

namespace Mot.Analytics.Tests.Moments;

public class ImportancePerformanceTests
{
    private static readonly ImportancePerformancePoint[] s_points =
    [
        new("queue", 4.6, 3.1), new("courtesy", 4.5, 4.4), new("decor", 3.0, 4.3), new("parking", 2.9, 3.0), new("speed", 4.2, 3.9), new("app", 3.6, 3.5),
    ];

    [Fact]
    public void Vector_AtTheMeans()
    {
        var matrix = ImportancePerformance.Of(s_points);
        matrix.Crosshair.ShouldBe(Crosshair.Means);
        matrix.ImportanceLine.ShouldBe(3.8, 1e-12);
        matrix.PerformanceLine.ShouldBe(3.7, 1e-12);
        Quadrants(matrix).ShouldBe(
            [Quadrant.ConcentrateHere, Quadrant.KeepUp, Quadrant.PossibleOverkill, Quadrant.LowPriority, Quadrant.KeepUp, Quadrant.LowPriority]);
        matrix.Places[0].FromImportanceLine.ShouldBe(0.8, 1e-12);
        matrix.Places[0].FromPerformanceLine.ShouldBe(-0.6, 1e-12);
        matrix.Places[0].FromDiagonal.ShouldBeNull();
        matrix.Places[0].QuadrantProbability.ShouldBeNull();
    }

    [Fact]
    public void Vector_AtTheScaleCentres()
    {
        var scale = RatingScale.Create(1, 5);
        Quadrants(ImportancePerformance.Of(s_points, Crosshair.ScaleCentres(scale, scale))).ShouldBe(
            [Quadrant.KeepUp, Quadrant.KeepUp, Quadrant.KeepUp, Quadrant.PossibleOverkill, Quadrant.KeepUp, Quadrant.KeepUp]);
    }

    [Fact]
    public void Vector_OnTheDiagonal()
    {
        var matrix = ImportancePerformance.Of(s_points, Crosshair.Diagonal(ImportanceRescaling.None));
        Quadrants(matrix).ShouldBe(
            [Quadrant.ConcentrateHere, Quadrant.ConcentrateHere, Quadrant.PossibleOverkill, Quadrant.LowPriority, Quadrant.ConcentrateHere, Quadrant.ConcentrateHere]);
        double[] gaps = [.. matrix.Places.Select(place => place.FromDiagonal!.Value)];
        double[] want = [-1.5, -0.1, 1.3, 0.1, -0.3, -0.1];
        for (int p = 0; p < want.Length; p++)
        {
            gaps[p].ShouldBe(want[p], 1e-12);
        }
    }

    [Fact]
    public void Medians_AndTargets()
    {
        // Medians: importance (3.6 + 4.2)/2, performance (3.5 + 3.9)/2.
        var medians = ImportancePerformance.Of(s_points, Crosshair.Medians);
        medians.ImportanceLine.ShouldBe(3.9, 1e-12);
        medians.PerformanceLine.ShouldBe(3.7, 1e-12);
        Quadrants(ImportancePerformance.Of(s_points, Crosshair.Targets(4.6, 4.4))).ShouldBe(
            [Quadrant.ConcentrateHere, Quadrant.PossibleOverkill, Quadrant.LowPriority, Quadrant.LowPriority, Quadrant.LowPriority, Quadrant.LowPriority]);
    }

    [Fact]
    public void ALine_BelongsToTheHighSide()
    {
        Quadrants(ImportancePerformance.Of([new("a", 2, 3)], Crosshair.Targets(2, 3))).ShouldBe([Quadrant.KeepUp]);
        Quadrants(ImportancePerformance.Of([new("a", 2, Math.BitDecrement(3))], Crosshair.Targets(2, 3))).ShouldBe([Quadrant.ConcentrateHere]);
        Quadrants(ImportancePerformance.Of([new("a", Math.BitDecrement(2), 3)], Crosshair.Targets(2, 3))).ShouldBe([Quadrant.PossibleOverkill]);
        Quadrants(ImportancePerformance.Of([new("a", 2, 2), new("b", 3, 3)], Crosshair.Diagonal(ImportanceRescaling.None)))
            .ShouldBe([Quadrant.LowPriority, Quadrant.KeepUp]);
    }

    [Fact]
    public void Rescaling_PutsSharesOnTheScaleOfRatings()
    {
        ImportancePerformancePoint[] shares = [new("a", 0.1, 3), new("b", 0.3, 3.5), new("c", 0.2, 4)];
        ImportancePerformance.Of(shares, Crosshair.Diagonal(ImportanceRescaling.MinMax)).Places.Select(place => place.FromDiagonal!.Value)
            .Zip([0, -0.5, 0.5]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);

        // Both have the standard deviation over the root of 1.5 steps; means .2 and 3.5.
        ImportancePerformance.Of(shares, Crosshair.Diagonal(ImportanceRescaling.StandardScore)).Places.Select(place => place.FromDiagonal!.Value)
            .Zip([0, -0.5, 0.5]).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-12);

        ImportancePerformance.Of([new("a", 0.2, 3), new("b", 0.2, 4)], Crosshair.Diagonal(ImportanceRescaling.MinMax))
            .Places.Select(place => place.FromDiagonal).ShouldBe([-0.5, 0.5]);
    }

    [Fact]
    public void Probabilities_CountReplicates_WithTheLinesDrawnAnew()
    {
        ImportancePerformancePoint[] points =
        [
            new("a", 3, 1) { ImportanceReplicates = [3, 3, 1, 3], PerformanceReplicates = [1, 1, 1, 3] },
            new("b", 1, 2) { ImportanceReplicates = [1, 1, 3, 1], PerformanceReplicates = [2, 2, 2, 2] },
        ];
        var matrix = ImportancePerformance.Of(points);
        matrix.Places[0].Quadrant.ShouldBe(Quadrant.ConcentrateHere);
        (matrix.Places[0].Replicates, matrix.Places[0].QuadrantProbability).ShouldBe((4, 0.5));
        matrix.Places[0].ProbabilityOf(Quadrant.LowPriority).ShouldBe(0.25);
        matrix.Places[0].ProbabilityOf(Quadrant.KeepUp).ShouldBe(0.25);
        matrix.Places[1].QuadrantProbability.ShouldBe(0.5);
    }

    [Fact]
    public void OrderOfTouchpoints_ChangesNothing()
    {
        foreach (Crosshair crosshair in new[] { Crosshair.Means, Crosshair.Medians, Crosshair.Diagonal(ImportanceRescaling.StandardScore) })
        {
            var forth = ImportancePerformance.Of(s_points, crosshair);
            var back = ImportancePerformance.Of(s_points.Reverse(), crosshair);
            back.Places.Reverse().ShouldBe(forth.Places);
            back.ImportanceLine.ShouldBe(forth.ImportanceLine);
        }
    }

    [Fact]
    public void BadInput_IsNamed()
    {
        Should.Throw<ArgumentException>(() => ImportancePerformance.Of([]));
        Should.Throw<ArgumentException>(() => ImportancePerformance.Of([s_points[0], s_points[0]])).Message.ShouldContain("'queue'");
        Should.Throw<ArgumentOutOfRangeException>(() => new ImportancePerformancePoint("a", double.NaN, 1));
        Should.Throw<ArgumentException>(() => new ImportancePerformancePoint("a", 1, 1) { ImportanceReplicates = [1, double.NaN] }).Message.ShouldContain("Replicate 2");
        Should.Throw<ArgumentException>(() => ImportancePerformance.Of([s_points[0], s_points[1] with { ImportanceReplicates = [1] }])).Message.ShouldContain("'courtesy'");
        Should.Throw<ArgumentOutOfRangeException>(() => Crosshair.Targets(double.NaN, 1));
    }

    private static IEnumerable<Quadrant> Quadrants(ImportancePerformance matrix) => matrix.Places.Select(place => place.Quadrant);
}
