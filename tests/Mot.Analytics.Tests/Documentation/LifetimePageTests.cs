using System.Globalization;
using Mot.Analytics.Lifetime;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Examples;

namespace Mot.Analytics.Tests.Documentation;

/// <summary>The page about lifetime shows code that is compiled and run; its commands are run by the tests of the tool.</summary>
public sealed class LifetimePageTests
{
    [Fact]
    public void Example_ComesToWhatItShould()
    {
        var log = new PurchaseLog();
        foreach (string[] row in Lifetime.CdNow.Transactions())
        {
            log.Add(CustomerId.Create(row[1]), DateOnly.ParseExact(row[2], "yyyyMMdd", CultureInfo.InvariantCulture), decimal.Parse(row[4], CultureInfo.InvariantCulture));
        }

        (LifetimeFit fit, HoldoutCheck? check) = LifetimeExample.Run(log, new(1997, 9, 30), new(1998, 6, 30));
        fit.LogLikelihood!.Value.ShouldBe(-9594.976179, 1e-4);
        check!.Expected.Value!.Value.ShouldBe(1665.513, 0.5);
        LifetimeExample.Run(new(), new(1997, 9, 30), new(1998, 6, 30)).Fit.Problem.ShouldBe(FitProblem.NoCustomers);
    }
}
