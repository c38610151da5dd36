namespace Mot.Simulation.Tests;

/// <summary>Purchases follow the published models at the planted parameters.</summary>
public class PurchaseTests
{
    private const int Many = 20_000;

    private static readonly PurchaseModel s_model = new()
    {
        RateShape = 0.8,
        RateScale = 90,
        DropoutA = 1.2,
        DropoutB = 2.5,
        SpendShape = 6,
        CustomerShape = 5,
        SpendScale = 40,
    };

    private static readonly SyntheticCustomer[] s_customers = [.. Office.Company(draft => draft.Purchases = s_model).Customers(Many)];

    [Fact]
    public void Parameters_OfCustomersHaveTheirDistributions()
    {
        s_customers.Select(customer => customer.PurchasesPerDay).ShouldHaveMean(0.8 / 90);
        s_customers.Select(customer => customer.PurchasesPerDay * customer.PurchasesPerDay).ShouldHaveMean(0.8 * 1.8 / (90 * 90));
        s_customers.Select(customer => customer.DropoutShare).ShouldHaveMean(1.2 / 3.7);

        // Fader and Hardie (2013): the mean amount of the population is pγ/(q - 1).
        s_customers.Select(customer => customer.MeanSpend).ShouldHaveMean(6 * 40 / 4.0);
    }

    // Fader, Hardie and Lee (2005), equation 9: the expected number of repeat purchases in a time, here of everybody's own time.
    [Fact]
    public void Repeats_AreThoseThatTheModelExpects() => s_customers
        .Select(customer => customer.Trips.Length - 1 - Expected((new DateTimeOffset(2025, 12, 31, 0, 0, 0, TimeSpan.Zero) - customer.Trips[0].At).TotalDays))
        .ShouldHaveMean(0);

    [Fact]
    public void Nobody_StopsBeforeARepeatPurchase() =>
        s_customers.Where(customer => customer.HasStopped).ShouldAllBe(customer => customer.Trips.Length > 1);

    [Fact]
    public void Stopping_HasTheSharesOfTheCustomers()
    {
        // After the first repeat purchase a customer stops with the own probability.
        SyntheticCustomer[] repeaters = [.. s_customers.Where(customer => customer.Trips.Length > 1)];
        repeaters.Select(customer => (customer is { HasStopped: true, Trips.Length: 2 } ? 1 : 0) - customer.DropoutShare).ShouldHaveMean(0);
    }

    [Fact]
    public void Amounts_ScatterAroundTheCustomersMean()
    {
        s_customers.Where(customer => customer.Trips.Length > 3)
            .Select(customer => ((double)customer.Trips.Average(trip => trip.Spend) / customer.MeanSpend) - 1).ShouldHaveMean(0);
        s_customers.Select(customer => Math.Pow(((double)customer.Trips[0].Spend / customer.MeanSpend) - 1, 2)).ShouldHaveMean(1 / 6.0);
    }

    [Fact]
    public void SpendFactor_MultipliesAmounts()
    {
        decimal[] Amounts(double factor) =>
        [
            .. Office.Company(draft => draft.Personas.Add(new("all", PresetSketch.Text("all", "全部"), 1) { SpendFactor = factor })).Trips(100).Select(trip => trip.Spend),
        ];
        foreach ((decimal once, decimal twice) in Amounts(1).Zip(Amounts(2)))
        {
            (twice - (2 * once)).ShouldBeInRange(-0.02m, 0.02m);
        }
    }

    private static double Expected(double days)
    {
        (double r, double alpha, double a, double b) = (s_model.RateShape, s_model.RateScale, s_model.DropoutA, s_model.DropoutB);
        double z = days / (alpha + days);
        return (a + b - 1) / (a - 1) * (1 - (Math.Pow(alpha / (alpha + days), r) * Hypergeometric(r, b, a + b - 1, z)));
    }

    // The power series of the Gauss hypergeometric function, all terms positive.
    private static double Hypergeometric(double a, double b, double c, double z)
    {
        (double sum, double term) = (1, 1);
        for (int n = 0; term > 1e-15 * sum; n++)
        {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
        }

        return sum;
    }
}
