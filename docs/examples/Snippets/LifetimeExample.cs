using Mot.Analytics.Lifetime;
using Mot.Core.Customers;

namespace Mot.Examples;

/// <summary>The example of docs/lifetime.md.</summary>
internal static class LifetimeExample
{
    internal static (LifetimeFit Fit, HoldoutCheck? Check) Run(PurchaseLog log, DateOnly until, DateOnly last)
    {
        #region fit
        var calibration = Calibration.Of(log, until, TimeUnit.Week);
        var fit = LifetimeFit.Of(calibration.ToHistories(), PurchaseProcess.ParetoNbd);
        var spend = SpendFit.Of(calibration.ToSpends());
        if (fit.Problem is { } problem)
        {
            Console.WriteLine($"No forecast: {problem}");
            return (fit, null);
        }

        // A year of months; a purchase of a later month counts 1% less for each month.
        var forecast = new LifetimeForecast(fit, spend, new ForecastSettings { Horizon = 52, Steps = 12, Discount = 0.01 });
        foreach (ObservedCustomer customer in calibration.Customers.Take(3))
        {
            CustomerForecast ahead = forecast.Of(customer.Purchases, customer.Spend);
            Console.WriteLine($"{customer.Customer}: alive {ahead.Alive}, purchases {ahead.Purchases}, {ahead.CountLow} to {ahead.CountHigh}; value {ahead.Value}");
        }

        var check = HoldoutCheck.Of(log, calibration, fit, last);
        Console.WriteLine($"forecast {check.Expected}, happened {check.Actual}");
        #endregion fit
        return (fit, check);
    }
}
