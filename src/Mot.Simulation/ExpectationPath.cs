namespace Mot.Simulation;

/// <summary>What one customer expects of each touchpoint, from trip to trip.</summary>
internal sealed class ExpectationPath
{
    private const double DaysOfAYear = 365.25;

    private readonly ExpectationModel _model;
    private readonly double[] _expected;
    private double _day;

    internal ExpectationPath(CompanyModel model, CustomerTraits traits, ulong seed, long customer)
    {
        _model = model.Expectations;
        var draws = Draws.Of(seed, customer, TripWalk.NoTrip, TripWalk.Expecting);
        _expected = new double[model.Touchpoints.Length];
        for (int t = 0; t < _expected.Length; t++)
        {
            _expected[t] = model.Touchpoints[t].Expected + traits.Persona.ExpectationShift + (_model.Spread * draws.Normal());
        }
    }

    /// <summary>What is expected before a trip that begins so many days after the start.</summary>
    internal double[] At(double day)
    {
        double rise = _model.TrendPerYear * (day - _day) / DaysOfAYear;
        _day = day;
        for (int t = 0; t < _expected.Length; t++)
        {
            _expected[t] += rise;
        }

        return [.. _expected];
    }

    /// <summary>Lets the customer learn from what was left in mind of each encounter.</summary>
    internal void Learn(TripWalk walk)
    {
        foreach (TripWalk.Step step in walk.Steps)
        {
            double surprise = step.Left - _expected[step.Touchpoint];
            _expected[step.Touchpoint] += surprise * (surprise > 0 ? _model.UpwardRate : _model.DownwardRate);
        }
    }
}
