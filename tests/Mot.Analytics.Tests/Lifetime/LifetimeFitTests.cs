using Mot.Analytics.Lifetime;
using Mot.Core.Customers;
using Mot.Core.Encounters;
using Mot.Core.Estimation;

namespace Mot.Analytics.Tests.Lifetime;

/// <summary>Where data cannot tell, the fit says so; where they can, planted parameters come back and intervals hold them as often as they say.</summary>
public class LifetimeFitTests
{
    [Fact]
    public void UninformativeData_AreAFindingAndNoError()
    {
        PurchaseHistory[] Times(int n, PurchaseHistory history) => [.. Enumerable.Repeat(history, n)];
        var once = PurchaseHistory.Create(0, 0, 30);
        Problem([]).ShouldBe(FitProblem.NoCustomers);
        Problem(Times(50, once)).ShouldBe(FitProblem.NoRepeats);
        Problem([.. Times(50, once), .. Times(9, PurchaseHistory.Create(2, 10, 30))]).ShouldBe(FitProblem.TooFewRepeats);
        Problem([.. Times(50, once), .. Times(50, PurchaseHistory.Create(2, 0, 30))]).ShouldBe(FitProblem.NoRecency);

        static FitProblem? Problem(PurchaseHistory[] histories)
        {
            var fit = LifetimeFit.Of(PurchaseHistories.Of(histories), PurchaseProcess.ParetoNbd);
            fit.Parameters.ShouldBeEmpty();
            LifetimeFit.Of(PurchaseHistories.Of(histories), PurchaseProcess.BgNbd).Problem.ShouldBe(fit.Problem);
            Should.Throw<ArgumentException>(() => new LifetimeForecast(fit)).Message.ShouldContain(fit.Problem!.Value.ToString());
            return fit.Problem;
        }
    }

    // Everybody the same: nothing that differs between customers can be told, and no number may come of it that is none.
    [Theory]
    [InlineData(PurchaseProcess.BgNbd)]
    [InlineData(PurchaseProcess.ParetoNbd)]
    public void EqualCustomers_GiveNumbersOrAReason(PurchaseProcess process)
    {
        foreach (PurchaseHistory history in (PurchaseHistory[])[PurchaseHistory.Create(3, 20, 30), PurchaseHistory.Create(1, 1e-9, 30), PurchaseHistory.Create(900, 30, 30)])
        {
            var fit = LifetimeFit.Of(PurchaseHistories.Of(Enumerable.Repeat(history, 40)), process);
            (fit.Problem is not null || fit.Runaways.Length > 0).ShouldBeTrue(history.ToString());
            if (fit.Problem is null)
            {
                fit.Warnings.ShouldContain(FitWarning.Runaway);
                fit.Warnings.ShouldContain(FitWarning.OneAge);
                new LifetimeForecast(fit).Of(history).Purchases.Value.ShouldNotBe(double.NaN);
            }
        }
    }

    [Fact]
    public void Input_IsRefusedByName()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => PurchaseHistory.Create(-1, 0, 1)).ParamName.ShouldBe("repeats");
        Should.Throw<ArgumentOutOfRangeException>(() => PurchaseHistory.Create(0, 1, 2)).ParamName.ShouldBe("last");
        Should.Throw<ArgumentOutOfRangeException>(() => PurchaseHistory.Create(1, 3, 2)).ParamName.ShouldBe("last");
        Should.Throw<ArgumentOutOfRangeException>(() => PurchaseHistory.Create(1, 1, double.NaN)).ParamName.ShouldBe("age");
        Should.Throw<ArgumentOutOfRangeException>(() => SpendHistory.Create(0, 1)).ParamName.ShouldBe("mean");
        Should.Throw<ArgumentOutOfRangeException>(() => new BgNbd(0, 1, 1, 1)).ParamName.ShouldBe("rateShape");
    }

    [Fact]
    public void Spending_SaysWhatItCannotTell()
    {
        SpendFit Of(params SpendHistory[] spends) => SpendFit.Of(SpendHistories.Of(spends));
        Of().Problem.ShouldBe(FitProblem.NoCustomers);
        Of(SpendHistory.Create(2, 0), default).Problem.ShouldBe(FitProblem.NoCustomers);
        Of([.. Enumerable.Repeat(SpendHistory.Create(2, 5), 20)]).Problem.ShouldBe(FitProblem.NoVariation);
        Of().MeanSpend.Reason.ShouldBe(UndefinedReason.NotIdentifiable);

        // By hand: p(γ + x m)/(p x + q - 1), and no mean of all at q of 1 or below.
        new GammaGamma(2, 0.5, 10).Expected(default).ShouldBeNull();
        new GammaGamma(2, 0.5, 10).Expected(SpendHistory.Create(3, 4)).ShouldBe(2 * (10 + 12) / 5.5);
    }

    // 60 samples of 1,000 customers: the interval of each parameter, of a customer's expectation, of being alive and of value must hold the truth about 95 times in 100.
    // With 60 samples fewer than 51 would happen by chance less than once in 500.
    [Fact]
    public void Intervals_HoldTheTruthAsOftenAsTheySay()
    {
        var truth = new BgNbd(0.8, 9, 0.9, 2.6);
        var spendTruth = new GammaGamma(6, 5, 40);
        var history = PurchaseHistory.Create(3, 20, 35);
        var spent = SpendHistory.Create(3, 12);
        var held = new Dictionary<string, int>();
        const int Samples = 60;
        for (int sample = 0; sample < Samples; sample++)
        {
            (PurchaseHistory Purchases, SpendHistory Spend)[] customers = LifetimeCases.Draw(new(sample + 100), 1000, truth, spendTruth);
            var fit = LifetimeFit.Of(PurchaseHistories.Of(customers.Select(customer => customer.Purchases)), PurchaseProcess.BgNbd);
            var spend = SpendFit.Of(SpendHistories.Of(customers.Select(customer => customer.Spend)));
            CustomerForecast forecast = new LifetimeForecast(fit, spend, new() { Horizon = 40 }).Of(history, spent);
            double[] planted = [truth.RateShape, truth.RateScale, truth.DropoutA, truth.DropoutB];
            for (int i = 0; i < planted.Length; i++)
            {
                Count(fit.Parameters[i].Symbol, fit.Parameters[i].Estimate, planted[i]);
            }

            Count("alive", forecast.Alive, truth.Alive(history));
            Count("purchases", forecast.Purchases, truth.Expected(history, 40));
            Count("spend", forecast.Spend, spendTruth.Expected(spent)!.Value);
            Count("value", forecast.Value, truth.Expected(history, 40) * spendTruth.Expected(spent)!.Value);
        }

        held.Count.ShouldBe(8);
        foreach ((string what, int times) in held)
        {
            times.ShouldBeInRange(51, Samples, what);
        }

        void Count(string what, Estimate estimate, double value) =>
            held[what] = held.GetValueOrDefault(what) + (estimate.Low <= value && value <= estimate.High ? 1 : 0);
    }

    [Fact]
    public void Pareto_PlantedParametersComeBack()
    {
        // A customer of Pareto/NBD drawn by its definition; 20,000 of them hold the parameters to some percent.
        var random = new Random(7);
        PurchaseHistory[] customers = [.. Enumerable.Range(0, 20_000).Select(_ =>
        {
            // Shapes of 1: rates are exponential, so an inverse does.
            double rate = -Math.Log(1 - random.NextDouble()) / 10;
            double stops = -Math.Log(1 - random.NextDouble()) / (-Math.Log(1 - random.NextDouble()) / 30);
            double end = Math.Min(50, stops);
            (long x, double last) = (0, 0);
            for (double t = -Math.Log(1 - random.NextDouble()) / rate; t <= end; t -= Math.Log(1 - random.NextDouble()) / rate)
            {
                (x, last) = (x + 1, t);
            }

            return PurchaseHistory.Create(x, last, 50);
        })];
        var fit = LifetimeFit.Of(PurchaseHistories.Of(customers), PurchaseProcess.ParetoNbd);
        double[] planted = [1, 10, 1, 30];
        for (int i = 0; i < 4; i++)
        {
            // Four standard errors.
            Math.Abs(Math.Log(fit.Parameters[i].Value / planted[i])).ShouldBeLessThan(4 * fit.Parameters[i].Estimate.StandardError!.Value / fit.Parameters[i].Value, fit.Parameters[i].Symbol);
        }

        fit.Warnings.ShouldBe([FitWarning.OneAge]);
    }

    [Fact]
    public void Calibration_CountsDaysAfterTheFirst()
    {
        var log = new PurchaseLog();
        void Buy(string id, int day, decimal amount) => log.Add(CustomerId.Create(id), new DateOnly(2026, 1, 1).AddDays(day), amount);
        Buy("a", 0, 5);
        Buy("a", 14, 10);
        Buy("a", 14, 2);
        Buy("a", 28, 30);
        Buy("b", 7, 1);
        Buy("c", 40, 1);
        log.AddRefund(CustomerId.Create("a"), new(2026, 1, 20), 4);
        var calibration = Calibration.Of(log, new DateOnly(2026, 1, 1).AddDays(21), TimeUnit.Week);
        calibration.Customers.Select(customer => (customer.Customer.Value, customer.Purchases, customer.Spend)).ShouldBe([
            ("a", PurchaseHistory.Create(1, 2, 3), SpendHistory.Create(1, 12)), ("b", PurchaseHistory.Create(0, 0, 2), default)]);
        calibration.Later.ShouldBe(1);
    }

    [Fact]
    public void Calibration_OfTransactionsIsThePublishedTable()
    {
        var log = new PurchaseLog();
        foreach (string[] row in CdNow.Transactions())
        {
            log.Add(CustomerId.Create(row[1]), DateOnly.ParseExact(row[2], "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture));
        }

        var calibration = Calibration.Of(log, new(1997, 9, 30), TimeUnit.Week);
        PurchaseHistories published = CdNow.Histories();
        PurchaseHistories ours = calibration.ToHistories();
        ours.N.ShouldBe(published.N);
        ours.Distinct.Zip(published.Distinct).ShouldAllBe(pair => pair.First.Repeats == pair.Second.Repeats
            && Math.Abs(pair.First.Last - pair.Second.Last) < 1e-9 && Math.Abs(pair.First.Age - pair.Second.Age) < 1e-9);

        var fit = LifetimeFit.Of(ours, PurchaseProcess.BgNbd);
        var check = HoldoutCheck.Of(log, calibration, fit, new(1998, 6, 30));
        check.Actual.ShouldBe((long)CdNow.Customers().Sum(customer => customer.Later));
        check.Steps.Length.ShouldBe(39);
        check.Steps[^1].ExpectedTogether.ShouldBe(check.Expected.Value!.Value, 1e-6);
        check.Steps.Sum(step => step.Expected).ShouldBe(check.Expected.Value.Value, 1e-6);
        check.Steps.Sum(step => step.Actual).ShouldBe(check.Actual);
        check.Groups.Sum(group => group.Customers).ShouldBe(2357);
        check.Groups.Sum(group => group.Expected).ShouldBe(check.Expected.Value.Value, 1e-6);

        // The other software's total of the same 39 weeks, clv_fit_cdnow_all.json.
        (check.Expected.Value.Value / 1653.4086924958665).ShouldBe(1, 1e-4);
    }
}
