namespace Mot.Simulation;

/// <summary>What is true of a customer before any trip, and when the trips begin.</summary>
internal sealed record CustomerTraits(
    Persona Persona, int PersonaIndex, ScaleStyle Style, double Rate, double Dropout, double MeanSpend, double SpendRate, double[] TripDays, bool HasStopped, int FirstAsked)
{
    // Rates are per day and gamma, so a few customers would come every minute.
    private const int MostTrips = 1000;

    internal static CustomerTraits Draw(CompanyModel model, double[] personaShares, double[] styleShares, ulong seed, long customer)
    {
        var draws = Draws.Of(seed, customer, TripWalk.NoTrip, TripWalk.Traits);
        int persona = draws.Pick(personaShares);
        ScaleStyle style = model.Styles[draws.Pick(styleShares)];
        double day = draws.Uniform() * model.Days;
        PurchaseModel purchases = model.Purchases;
        var buying = Draws.Of(seed, customer, TripWalk.NoTrip, TripWalk.Buying);
        double rate = buying.Gamma(purchases.RateShape) / purchases.RateScale;
        double dropout = buying.Beta(purchases.DropoutA, purchases.DropoutB);
        double spendRate = buying.Gamma(purchases.CustomerShape) / purchases.SpendScale / model.Personas[persona].SpendFactor;
        var days = new List<double> { day };
        bool hasStopped = false;
        while (!hasStopped && days.Count < MostTrips && (day += buying.Exponential() / rate) < model.Days)
        {
            days.Add(day);

            // Only a repeat purchase can be the last one: the first makes the customer.
            hasStopped = buying.Happens(dropout);
        }

        return new(model.Personas[persona], persona, style, rate, dropout, purchases.SpendShape / spendRate, spendRate, [.. days], hasStopped, draws.Below(days.Count));
    }
}
