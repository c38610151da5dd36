using Mot.Analytics.Drivers;

namespace Mot.Analytics.Tests.Drivers;

public class DominanceTests
{
    [Fact]
    public void Stackloss_IsThatOfOtherSoftware()
    {
        var golden = GoldenFile.Require("dominance_stackloss.json");
        Dominance found = Dominance.Of(Golden.Covariances(golden), Golden.Model(golden))!;
        for (int d = 0; d < 3; d++)
        {
            string name = found.Drivers[d].Name;
            golden.Check(found.General[d], golden.Named("average_contribution")![name], name);
            double[] levels = golden.Levels(name);
            for (int size = 0; size < 3; size++)
            {
                golden.Check(found.Levels[d][size], levels[size], $"{name} beside {size}");
            }
        }

        golden.Matrix("complete_dominance").ShouldBe(found.CompleteDominance.SelectMany(row => row));
        golden.Matrix("conditional_dominance").ShouldBe(found.ConditionalDominance.SelectMany(row => row));
        golden.Matrix("general_dominance").ShouldBe(found.GeneralDominance.SelectMany(row => row));
    }

    // The table of Azen and Budescu (2003), as the test suite of an R package quotes it, to three decimals.
    [Fact]
    public void AzenAndBudescu_TheirTable()
    {
        const string WithOutcome = "0.6 0.3 0.4 0.5";
        Dominance found = Dominance.Of(Golden.Correlations(WithOutcome, "0.8 0.1 0.3 0.1 0.1 0.5"), Golden.Letters(WithOutcome))!;
        double[][] printed =
        [
            [.360, .300, .263, .246],
            [.090, .074, .069, .071],
            [.160, .095, .063, .061],
            [.250, .152, .073, .010],
        ];
        for (int d = 0; d < 4; d++)
        {
            for (int size = 0; size < 4; size++)
            {
                found.Levels[d][size].ShouldBe(printed[d][size], 0.00051);
            }
        }

        // x1 completely dominates all; of the others none dominates another completely or conditionally; in general x1 > x4 > x3 > x2.
        found.CompleteDominance[0].ShouldBe([0.5, 1, 1, 1]);
        found.CompleteDominance[1].ShouldBe([0, 0.5, 0.5, 0.5]);
        found.ConditionalDominance[2].ShouldBe([0, 0.5, 0.5, 0.5]);
        found.GeneralDominance[3].ShouldBe([0, 1, 1, 0.5]);
    }

    [Fact]
    public void General_IsLmg()
    {
        const string WithOutcome = "0.33 0.57 0.50";
        CovarianceMatrix correlations = Golden.Correlations(WithOutcome, "0.3 0.41 0.16");
        Dominance found = Dominance.Of(correlations, Golden.Letters(WithOutcome))!;
        var shares = DriverImportance.Of(correlations, Golden.Letters(WithOutcome));
        for (int d = 0; d < 3; d++)
        {
            found.General[d].ShouldBe(shares.Drivers[d].Share!.Value, 1e-14);
        }
    }

    [Fact]
    public void MoreThanFourteen_AreRefused()
    {
        var model = new DriverModel("y", Enumerable.Range(0, 15).Select(d => Driver.Of($"x{d}")));
        double[] identity = [.. Enumerable.Range(0, 256).Select(at => at % 17 == 0 ? 1.0 : 0)];
        var covariances = CovarianceMatrix.Create(["y", .. model.Drivers.Select(driver => driver.Name)], identity, 100);
        Should.Throw<ArgumentOutOfRangeException>(() => Dominance.Of(covariances, model)).Message.ShouldContain("at most 14 drivers");
    }
}
