using System.Text;
using Mot.Analytics.Json;
using Mot.Analytics.Lifetime;

namespace Mot.Analytics.Tests.Lifetime;

/// <summary>What is true of the models whatever the customers.</summary>
public class LifetimeLaws
{
    private static readonly BgNbd s_bg = new(0.6, 8, 0.9, 2.5);
    private static readonly ParetoNbd s_pareto = new(0.6, 8, 0.7, 12);
    private static readonly GammaGamma s_spend = new(6, 4, 15);

    [Theory]
    [InlineData(PurchaseProcess.BgNbd)]
    [InlineData(PurchaseProcess.ParetoNbd)]
    public void Fit_DoesNotDependOnTheOrderOfCustomers(PurchaseProcess process) => Law.CheckFew(Cases.All(random =>
    {
        PurchaseHistory[] customers = [.. LifetimeCases.Draw(random, 150, s_bg, s_spend).Select(customer => Rounded(customer.Purchases))];
        var once = LifetimeFit.Of(PurchaseHistories.Of(customers), process);
        PurchaseHistory[] shuffled = Cases.Shuffled(random, customers);
        var merged = PurchaseHistories.Of(shuffled[..70]).Merge(PurchaseHistories.Of(shuffled[70..]));
        LifetimeFitJson.Write(LifetimeFit.Of(merged, process)).ShouldBe(LifetimeFitJson.Write(once));
    }));

    [Fact]
    public void Fit_OfCustomersThriceIsThatOfOnce()
    {
        PurchaseHistory[] customers = [.. LifetimeCases.Draw(new(5), 400, s_bg, s_spend).Select(customer => customer.Purchases)];
        var once = LifetimeFit.Of(PurchaseHistories.Of(customers), PurchaseProcess.BgNbd);
        var thrice = LifetimeFit.Of(PurchaseHistories.Of([.. customers, .. customers, .. customers]), PurchaseProcess.BgNbd);
        thrice.Distinct.ShouldBe(once.Distinct);
        (thrice.LogLikelihood!.Value / once.LogLikelihood!.Value).ShouldBe(3, 1e-12);
        foreach ((FittedParameter one, FittedParameter three) in once.Parameters.Zip(thrice.Parameters))
        {
            (three.Value / one.Value).ShouldBe(1, 1e-6);
            (three.Estimate.StandardError!.Value / one.Estimate.StandardError!.Value).ShouldBe(1 / Math.Sqrt(3), 1e-5);
        }
    }

    [Theory]
    [InlineData(PurchaseProcess.BgNbd, 7)]
    [InlineData(PurchaseProcess.ParetoNbd, 7)]
    [InlineData(PurchaseProcess.BgNbd, 1e-5)]
    [InlineData(PurchaseProcess.ParetoNbd, 1e4)]
    public void Fit_DoesNotDependOnTheUnitOfTime(PurchaseProcess process, double unit)
    {
        PurchaseHistory[] customers = [.. CdNow.Customers().Select(customer => customer.Purchases)];
        var weeks = LifetimeFit.Of(PurchaseHistories.Of(customers), process);
        var other = LifetimeFit.Of(PurchaseHistories.Of(customers.Select(c => PurchaseHistory.Create(c.Repeats, c.Last * unit, Math.Max(c.Age, c.Last) * unit))), process);
        foreach ((FittedParameter one, FittedParameter two) in weeks.Parameters.Zip(other.Parameters))
        {
            (two.Value / one.Value).ShouldBe(one.Symbol is "alpha" or "beta" ? unit : 1, 1e-5 * unit, one.Symbol);
        }

        // A density per unit of time: the sum of x times the logarithm of the unit goes off.
        (other.LogLikelihood!.Value + (customers.Sum(c => c.Repeats) * Math.Log(unit))).ShouldBe(weeks.LogLikelihood!.Value, 1e-6);
    }

    [Theory]
    [InlineData(PurchaseProcess.BgNbd)]
    [InlineData(PurchaseProcess.ParetoNbd)]
    public void Derivatives_AreThoseOfTheLikelihood(PurchaseProcess process) => Law.CheckFew(Cases.All(random =>
    {
        var columns = HistoryColumns.Of(PurchaseHistories.Of(Enumerable.Range(0, 20).Select(_ => LifetimeCases.History(random))));
        CheckDerivatives(random, 4, logs => process == PurchaseProcess.BgNbd ? BgNbdLikelihood.Of(columns, logs, true) : ParetoNbdLikelihood.Of(columns, logs, true));
    }));

    [Fact]
    public void Derivatives_OfSpendingAreThoseOfTheLikelihood() => Law.CheckFew(Cases.All(random =>
    {
        var columns = SpendColumns.Of(SpendHistories.Of(Enumerable.Range(0, 20).Select(_ => SpendHistory.Create(random.Next(1, 200), 0.01 + (random.NextDouble() * 50)))));
        CheckDerivatives(random, 3, logs => GammaGammaLikelihood.Of(columns, logs));
    }));

    // The columns of a fit and the model at known parameters are two ways to one likelihood.
    [Fact]
    public void Likelihood_IsTheSumOfTheCustomers() => Law.Check(Cases.All(random =>
    {
        PurchaseHistory[] customers = [.. Enumerable.Range(0, 10).Select(_ => LifetimeCases.History(random))];
        var columns = HistoryColumns.Of(PurchaseHistories.Of(customers));
        double[] Logs(double r, double alpha, double third, double fourth) => [Math.Log(r), Math.Log(alpha / columns.Unit), Math.Log(third), Math.Log(fourth)];
        BgNbdLikelihood.Of(columns, Logs(0.6, 8, 0.9, 2.5), false).Value.ShouldBe(customers.Sum(s_bg.LogLikelihood), 1e-8);
        ParetoNbdLikelihood.Of(columns, Logs(0.6, 8, 0.7, 12 / columns.Unit), false).Value.ShouldBe(customers.Sum(s_pareto.LogLikelihood), 1e-8);
    }));

    [Fact]
    public void Alive_IsAProbabilityThatFallsWithTimeSinceTheLastPurchase() => Law.Check(Cases.All(random =>
    {
        PurchaseHistory history = LifetimeCases.History(random);
        var later = PurchaseHistory.Create(history.Repeats, history.Last, history.Age + 1 + (random.NextDouble() * 50));
        foreach (Func<PurchaseHistory, double> alive in (Func<PurchaseHistory, double>[])[s_bg.Alive, s_pareto.Alive])
        {
            alive(history).ShouldBeInRange(0, 1);
            alive(later).ShouldBeLessThanOrEqualTo(alive(history));
        }

        // With the same history otherwise, a long silence means more of somebody who bought often.
        if (history is { Repeats: > 0 } && history.Last < history.Age / 2)
        {
            var oftener = PurchaseHistory.Create(history.Repeats + 5, history.Last, history.Age);
            s_pareto.Alive(oftener).ShouldBeLessThanOrEqualTo(s_pareto.Alive(history) + 1e-15);
        }
    }));

    [Fact]
    public void Expected_GrowsWithTheHorizonAndWithWhatWasBought() => Law.Check(Cases.All(random =>
    {
        PurchaseHistory history = LifetimeCases.History(random);
        double horizon = random.NextDouble() * 100;
        var oftener = PurchaseHistory.Create(history.Repeats + 1, history.Age, history.Age);
        var now = PurchaseHistory.Create(history.Repeats, history.Repeats == 0 ? 0 : history.Age, history.Age);
        foreach (Func<PurchaseHistory, double, double> expected in (Func<PurchaseHistory, double, double>[])[s_bg.Expected, s_pareto.Expected])
        {
            double value = expected(history, horizon);
            value.ShouldBeGreaterThanOrEqualTo(0);
            expected(history, horizon + 1).ShouldBeGreaterThanOrEqualTo(value);
            if (history.Repeats > 0)
            {
                expected(oftener, horizon).ShouldBeGreaterThanOrEqualTo(expected(now, horizon) * (1 - 1e-12));
            }
        }
    }));

    [Fact]
    public void Probabilities_AddUpToOneAndToTheExpectation() => Law.CheckFew(Cases.All(random =>
    {
        double horizon = random.NextDouble() * 60;
        double[] bg = s_bg.CountProbabilities(horizon, 100_000);
        bg.Sum().ShouldBe(1, 1e-10);
        bg.Select((p, k) => p * k).Sum().ShouldBe(s_bg.Expected(horizon), 1e-8);
        double[] pareto = s_pareto.CountProbabilities(horizon, 100_000);
        pareto.Sum().ShouldBe(1, 1e-10);
        pareto.Select((p, k) => p * k).Sum().ShouldBe(s_pareto.Expected(horizon), 1e-8);
    }));

    // Where the series becomes long an integral takes its place: they must be one function.
    [Theory]
    [InlineData(0.24, 4.4, 0.79, 2.4)]
    [InlineData(3, 4.4, 0.02, 2.4)]
    [InlineData(1.5, 4.4, 1, 0.5)]
    [InlineData(0.5, 4.4, 40, 300)]
    public void Expected_IsSmoothWhereTheMethodChanges(double r, double alpha, double a, double b)
    {
        var model = new BgNbd(r, alpha, a, b);
        double edge = 2000 * alpha / Math.Max(1, r);
        double[] at = [.. ((IEnumerable<double>)[0.99, 0.9999, 1.0001, 1.0101]).Select(factor => model.Expected(edge * factor))];
        at.ShouldBeInOrder();
        (at[2] / at[1]).ShouldBe(1, 2e-3);
        ((at[3] - at[2]) / (at[1] - at[0])).ShouldBe(1, 0.03);
    }

    [Fact]
    public void Expected_IsTheSameBySeriesAndByIntegral() => Law.Check(Cases.All(random =>
    {
        double Any(double least, double most) => Math.Exp(Math.Log(least) + (random.NextDouble() * Math.Log(most / least)));
        var model = new BgNbd(Any(0.05, 5000), Any(0.5, 100), Any(0.05, 50), Any(0.05, 5000));
        double w = Any(1e-3, 30);
        (model.ByIntegral(w) / model.BySeries(w * model.RateScale)).ShouldBe(1, 1e-8, $"{model}, w {w}");
    }));

    // Whatever the customers, however unlikely: numbers or a reason, and nothing is thrown.
    [Theory]
    [InlineData(PurchaseProcess.BgNbd)]
    [InlineData(PurchaseProcess.ParetoNbd)]
    public void Fit_OfAnythingGivesNumbersOrAReason(PurchaseProcess process) => Law.CheckFew(Cases.All(random =>
    {
        double Any(double least, double most) => Math.Exp(Math.Log(least) + (random.NextDouble() * Math.Log(most / least)));
        double longest = Any(1e-6, 1e9);
        long most = (long)Any(1, 1e9);
        PurchaseHistory[] customers = [.. Enumerable.Range(0, random.Next(0, 60)).Select(_ =>
        {
            double age = Any(1e-9 * longest, longest);
            long x = random.Next(3) == 0 ? 0 : (long)Any(1, most);
            return PurchaseHistory.Create(x, x == 0 ? 0 : random.Next(5) == 0 ? age : age * random.NextDouble(), age);
        })];
        var fit = LifetimeFit.Of(PurchaseHistories.Of(customers), process);
        (fit.Problem is null).ShouldBe(fit.Parameters.Length == 4);
        if (fit.Problem is null)
        {
            double.IsFinite(fit.LogLikelihood!.Value).ShouldBeTrue();
            var forecast = new LifetimeForecast(fit, null, new() { Horizon = Math.Clamp(longest, 1e-6, 1e6), Steps = 2 });
            forecast.OfAll(customers.Select(customer => (customer, default(SpendHistory)))).Count().ShouldBe(customers.Length);
            LifetimeFitJson.Write(fit).ShouldNotContain("NaN");
        }
    }));

    [Theory]
    [InlineData(PurchaseProcess.BgNbd)]
    [InlineData(PurchaseProcess.ParetoNbd)]
    public void Forecast_StepsAddUpAndDoNotDependOnHowManyThereAre(PurchaseProcess process)
    {
        (PurchaseHistory Purchases, SpendHistory Spend)[] customers = LifetimeCases.Draw(new(11), 800, s_bg, s_spend);
        var fit = LifetimeFit.Of(PurchaseHistories.Of(customers.Select(customer => customer.Purchases)), process);
        var spend = SpendFit.Of(SpendHistories.Of(customers.Select(customer => customer.Spend)));
        var whole = new LifetimeForecast(fit, spend, new() { Horizon = 52 });
        var months = new LifetimeForecast(fit, spend, new() { Horizon = 52, Steps = 12, Discount = 0.02 });
        foreach ((CustomerForecast one, CustomerForecast twelve) in whole.OfAll(customers.Take(60)).Zip(months.OfAll(customers.Take(60))))
        {
            twelve.Steps.Length.ShouldBe(12);
            twelve.Steps.Sum().ShouldBe(one.Purchases.Value!.Value, 1e-9);
            twelve.Purchases.ShouldBe(one.Purchases);
            twelve.DiscountedPurchases.Value!.Value.ShouldBe(twelve.Steps.Select((step, i) => step / Math.Pow(1.02, i + 1)).Sum(), 1e-9);
            twelve.Value.Value!.Value.ShouldBe(twelve.DiscountedPurchases.Value.Value * twelve.Spend.Value!.Value, 1e-9);
            one.DiscountedPurchases.ShouldBe(one.Purchases);
            (one.CountLow <= one.Purchases.Value && one.CountHigh >= Math.Floor(one.Purchases.Value.Value)).ShouldBeTrue();
            one.Alive.IsDefined.ShouldBe(process == PurchaseProcess.ParetoNbd || one.History.Repeats > 0);
            (twelve.Residual.IsDefined, one.Residual.IsDefined).ShouldBe((process == PurchaseProcess.ParetoNbd, false));
            months.Of(one.History, default).Purchases.ShouldBe(twelve.Purchases);
        }
    }

    [Fact]
    public void Fit_ReadsBackFromItsJson()
    {
        (PurchaseHistory Purchases, SpendHistory Spend)[] customers = LifetimeCases.Draw(new(12), 500, s_bg, s_spend);
        var fit = LifetimeFit.Of(PurchaseHistories.Of(customers.Select(customer => customer.Purchases)), PurchaseProcess.BgNbd);
        var spend = SpendFit.Of(SpendHistories.Of(customers.Select(customer => customer.Spend)));
        byte[] json = Encoding.UTF8.GetBytes(LifetimeFitJson.Write(fit, spend));
        CustomerForecast direct = new LifetimeForecast(fit, spend).Of(customers[0].Purchases, customers[0].Spend);
        CustomerForecast read = new LifetimeForecast(LifetimeFitJson.Read(json), LifetimeFitJson.ReadSpend(json)).Of(customers[0].Purchases, customers[0].Spend);
        read.Value.Value!.Value.ShouldBe(direct.Value.Value!.Value, 1e-9);
        read.Value.High!.Value.ShouldBe(direct.Value.High!.Value, 1e-6);
        string broken = System.Text.RegularExpressions.Regex.Replace(Encoding.UTF8.GetString(json), "\"alpha\": (\\d)", "\"alpha\": -$1");
        Should.Throw<System.Text.Json.JsonException>(() => LifetimeFitJson.Read(Encoding.UTF8.GetBytes(broken))).Message.ShouldContain("parameters.alpha");
    }

    private static PurchaseHistory Rounded(PurchaseHistory history) =>
        PurchaseHistory.Create(history.Repeats, Math.Round(history.Last), Math.Max(Math.Round(history.Age), Math.Round(history.Last)));

    private static void CheckDerivatives(Random random, int size, Func<double[], Slope> likelihood)
    {
        const double Step = 1e-5;
        double[] at = [.. Enumerable.Range(0, size).Select(_ => (random.NextDouble() * 3) - 1.5)];
        Slope here = likelihood(at);
        for (int i = 0; i < size; i++)
        {
            double[] Moved(double by) => [.. at.Select((log, j) => j == i ? log + by : log)];
            (Slope up, Slope down) = (likelihood(Moved(Step)), likelihood(Moved(-Step)));
            double scale = 1 + Math.Abs(here.Value);
            here.Gradient[i].ShouldBe((up.Value - down.Value) / (2 * Step), 1e-7 * scale, $"gradient {i}");
            for (int j = 0; j < size; j++)
            {
                here.Hessian[i, j].ShouldBe((up.Gradient[j] - down.Gradient[j]) / (2 * Step), 1e-6 * scale, $"second derivative {i} {j}");
            }
        }
    }
}
